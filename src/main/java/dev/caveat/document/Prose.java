package dev.caveat.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a reader reads of a block, each character mapped back to the source it stands for.
 *
 * <p>Markup is absent, an entity is its character, a soft line break is one space. Code, images and components
 * leave {@link #OPAQUE}, which is no word. Offsets into {@link #text()} are "prose offsets"; {@link #source} turns
 * them into source spans.
 */
public final class Prose {
    /** Stands for something a reader sees that is not prose (inline code, an image): satisfies and claims nothing. */
    public static final char OPAQUE = '\uFFFC';

    private static final int NOT_COUNTED = -1;
    private static final byte YES = 1;
    private static final byte NO = -1;
    private static final int ASCII = 128;

    public static final Prose EMPTY = new Builder().build();

    /**
     * A stretch of prose and the source it comes from.
     *
     * @param prose offsets into the prose
     * @param source offsets into the source
     * @param verbatim whether the two agree character by character (then they are of equal length)
     */
    public record Run(Span prose, Span source, boolean verbatim) {}

    private final String text;
    private final List<Run> runs;
    /** Counted when first asked for; a race counts twice and comes to the same. */
    private transient int words = NOT_COUNTED;
    /** Zero until somebody asks; the same goes for a race. */
    private transient byte figure;

    private Prose(String text, List<Run> runs) {
        this.text = text;
        this.runs = List.copyOf(runs);
    }

    /** Prose that is the source itself from {@code sourceStart} on. */
    public static Prose verbatim(String text, int sourceStart) {
        return new Builder().verbatim(text, sourceStart).build();
    }

    public String text() {
        return text;
    }

    /** The stretches it is made of, in reading order; {@link Builder} makes the same prose of them. */
    public List<Run> runs() {
        return runs;
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** How many words are read, as far as white space tells them apart: for what is short or long, not for grammar. */
    public int words() {
        if (words == NOT_COUNTED) {
            words = words(text);
        }
        return words;
    }

    /** The same of any text. */
    public static int words(String text) {
        String plain = text.strip();
        int words = plain.isEmpty() ? 0 : 1;
        for (int i = 1; i < plain.length(); i++) {
            words += isSpace(plain.charAt(i)) && !isSpace(plain.charAt(i - 1)) ? 1 : 0;
        }
        return words;
    }

    /**
     * Whether a digit stands in it, a raised one ({@code ²}) and a fraction included. Most blocks have none, and no date, number or
     * mark of a source need be looked for there.
     */
    public boolean hasFigure() {
        if (figure == 0) {
            figure = hasFigure(text) ? YES : NO;
        }
        return figure == YES;
    }

    private static boolean hasFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII ? c >= '0' && c <= '9' : isNumber(Character.getType(c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(int type) {
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /**
     * The source of prose {@code [from, to)}. A character that stands for several (an entity) maps to all of them.
     * For an empty range, the place before {@code from}.
     */
    public Span source(int from, int to) {
        if (from < 0 || to < from || to > text.length()) {
            throw new IndexOutOfBoundsException(from + ".." + to + " of " + text.length());
        }
        if (runs.isEmpty()) {
            throw new IllegalStateException("prose without source");
        }
        if (from == to) {
            return Span.at(from == text.length() && from > 0 ? endOf(from - 1) : startOf(from));
        }
        return new Span(startOf(from), Math.max(startOf(from), endOf(to - 1)));
    }

    public Span source(Span prose) {
        return source(prose.start(), prose.end());
    }

    /** The prose offsets of a source span that holds nothing but what is read there, as it is written; else empty. */
    public Optional<Span> read(Span source) {
        int at = source.start();
        int start = -1;
        int end = -1;
        for (Run run : runs) {
            boolean goesOn = run.verbatim && run.source.start() <= at && at < run.source.end();
            int prose = run.prose.start() + at - run.source.start();
            if (at == source.end() || start >= 0 && (!goesOn || prose != end)) {
                break;
            }
            if (goesOn) {
                int until = Math.min(run.source.end(), source.end());
                start = start < 0 ? prose : start;
                end = prose + until - at;
                at = until;
            }
        }
        return start >= 0 && at == source.end() ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** The same prose with every source offset moved by {@code distance}. */
    public Prose moved(int distance) {
        List<Run> moved = new ArrayList<>();
        for (Run run : runs) {
            Span source = new Span(run.source.start() + distance, run.source.end() + distance);
            moved.add(new Run(run.prose, source, run.verbatim));
        }
        return new Prose(text, moved);
    }

    private int startOf(int offset) {
        Run run = runAt(offset);
        return run.verbatim ? run.source.start() + offset - run.prose.start() : run.source.start();
    }

    private int endOf(int offset) {
        Run run = runAt(offset);
        return run.verbatim ? run.source.start() + offset - run.prose.start() + 1 : run.source.end();
    }

    private Run runAt(int offset) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).prose.start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return runs.get(low);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Collects prose in reading order; source offsets must not decrease. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();

        /** Characters that stand in the source as they are, from {@code sourceStart} on. */
        public Builder verbatim(CharSequence characters, int sourceStart) {
            if (characters.length() > 0) {
                Span prose = new Span(text.length(), text.length() + characters.length());
                Span source = new Span(sourceStart, sourceStart + characters.length());
                Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last != null && last.verbatim && last.source.end() == sourceStart) {
                    runs.set(runs.size() - 1, new Run(last.prose.cover(prose), last.source.cover(source), true));
                } else {
                    runs.add(new Run(prose, source, true));
                }
                text.append(characters);
            }
            return this;
        }

        /** Characters a reader sees in place of {@code source}: an entity's character, the space of a line break. */
        public Builder replaced(CharSequence characters, Span source) {
            if (characters.length() > 0) {
                runs.add(new Run(new Span(text.length(), text.length() + characters.length()), source, false));
                text.append(characters);
            }
            return this;
        }

        public int length() {
            return text.length();
        }

        /** The last character so far, or a space if there is none. */
        public char last() {
            return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        }

        public Prose build() {
            return new Prose(text.toString(), runs);
        }
    }
}
