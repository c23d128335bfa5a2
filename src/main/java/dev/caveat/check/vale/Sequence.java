package dev.caveat.check.vale;

import dev.caveat.language.regex.SafePattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Words in a row, each told by how it is written or by its part of speech. */
public final class Sequence implements Finder {
    private static final int MOST_STEPS = 200;

    private final List<Step> steps = new ArrayList<>();
    private final int anchor;
    private final Action action;

    /**
     * One of {@code tokens:}.
     *
     * @param pattern empty for any word
     * @param tag an expression for the tag; empty for any
     * @param negate whether it must be otherwise
     * @param skip words that may stand before it
     */
    public record Token(String pattern, String tag, boolean negate, int skip) {}

    /** A token at one place: of its skips all but the last may be any word. */
    private record Step(
            Optional<SafePattern> pattern, Optional<SafePattern> tag, boolean negate, boolean skips, boolean optional, boolean first) {}

    /** @throws IllegalArgumentException for an expression that cannot be read, or one that no tag fits */
    public Sequence(List<Token> tokens, boolean ignoreCase, Action action) {
        for (Token token : tokens) {
            if (token.skip < 0 || token.skip > MOST_STEPS) {
                throw new IllegalArgumentException("skip is not between 0 and " + MOST_STEPS);
            }
            Optional<SafePattern> pattern = token.pattern.isEmpty() ? Optional.empty()
                    : Optional.of(Dialect.compile("(?:" + token.pattern + ")", ignoreCase));
            Optional<SafePattern> tag = token.tag.isEmpty() ? Optional.empty() : Optional.of(tag(token.tag));
            for (int i = 0; i < token.skip; i++) {
                steps.add(new Step(pattern, tag, token.negate, true, true, i == 0));
            }
            if (pattern.isPresent() || tag.isPresent()) {
                steps.add(new Step(pattern, tag, token.negate, token.skip > 0, false, false));
            }
        }
        this.anchor = anchor();
        this.action = action;
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("the sequence is longer than " + MOST_STEPS + " words");
        }
    }

    private int anchor() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).pattern.isPresent() && !steps.get(i).negate) {
                return i;
            }
        }
        throw new IllegalArgumentException("no token of the sequence has a pattern that is not negated; the search begins at one");
    }

    private static SafePattern tag(String written) {
        SafePattern tag = Dialect.compile(written, false);
        if (TaggedWord.TAGS.stream().allMatch(known -> tag.matches(known).all().isEmpty())) {
            throw new IllegalArgumentException("no part of speech that can be told here fits the tag “" + written + "” (valid: "
                    + String.join(" ", TaggedWord.TAGS) + ")");
        }
        return tag;
    }

    @Override
    public List<Alert> find(Piece piece, Reading reading) {
        if (reading.matches(steps.get(anchor).pattern.orElseThrow(), piece.text()).isEmpty()) {
            return List.of();
        }
        List<TaggedWord> words = TaggedWord.of(piece.text());
        List<Alert> alerts = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (fits(steps.get(anchor), words.get(at), reading)) {
                Deque<TaggedWord> found = new ArrayDeque<>();
                if (before(words, at, found, reading) && after(words, at, found, reading)) {
                    int from = found.getFirst().start();
                    int to = found.getLast().end();
                    alerts.add(new Alert(from, to, found.stream().map(TaggedWord::text).toList(),
                            action.suggestions(piece.text().substring(from, to))));
                }
            }
        }
        return alerts;
    }

    /** Read from the anchor leftwards, a row of skips begins with what must stand there and ends with what may. */
    private boolean before(List<TaggedWord> words, int at, Deque<TaggedWord> found, Reading reading) {
        for (int i = 1; anchor - i >= 0; i++) {
            if (at - i < 0) {
                return false;
            }
            Step step = steps.get(anchor - i);
            boolean optional = step.skips ? !step.first : step.optional;
            found.addFirst(words.get(at - i));
            boolean fits = fits(step, words.get(at - i), reading);
            if (!fits && !optional) {
                return false;
            }
            if (fits && optional) {
                return true;
            }
        }
        return true;
    }

    private boolean after(List<TaggedWord> words, int at, Deque<TaggedWord> found, Reading reading) {
        for (int i = 0; anchor + i < steps.size(); i++) {
            if (at + i >= words.size()) {
                return false;
            }
            Step step = steps.get(anchor + i);
            found.addLast(words.get(at + i));
            boolean fits = fits(step, words.get(at + i), reading);
            if (!fits && !step.optional) {
                return false;
            }
            if (fits && step.optional) {
                return true;
            }
        }
        return true;
    }

    private static boolean fits(Step step, TaggedWord word, Reading reading) {
        boolean tagged = step.tag.isEmpty()
                || word.tags().stream().anyMatch(tag -> !reading.matches(step.tag.get(), tag).isEmpty()) != step.negate;
        boolean written = step.pattern.isEmpty() || reading.matches(step.pattern.get(), word.text()).isEmpty() == step.negate;
        return tagged && written;
    }

    @Override
    public Optional<Scope> scope() {
        return Optional.of(Scope.SENTENCE);
    }
}
