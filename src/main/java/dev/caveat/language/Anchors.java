package dev.caveat.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of every phrase of a book the step that is rarest in text: a sentence in which none of these stands holds no phrase, and most
 * sentences hold none. Search engines for many expressions do the same with the letters that a match must hold. Safe to share.
 */
final class Anchors {
    /** Words that stand in every other sentence. One too few or too many costs time, never a match. */
    private static final Set<String> FREQUENT = Set.of(("a about all also an and any are as at be been being but by can could did do does"
            + " each for from get had has have he help her his how i if in into is it its just keep know like made make many may more most"
            + " much must my need no not of off often on one only or other our out over people she should so some such take than that the"
            + " their them then there these they this those to too up us use very was way we well were what when where which while who why"
            + " will with without work would you your").split(" "));

    private static final int COMMON = 1000;
    private static final int SLOT = 500;
    private static final int NUMBER = 100;
    private static final int AFFIX = 20;
    /** Stands in every sentence. */
    private static final int ANYTHING = 1_000_000;

    private final int[] symbols;
    private final Carriers carriers;
    /** Some phrase has no step that tells anything: every sentence has to be read. */
    private final boolean always;

    private Anchors(int[] symbols) {
        this.symbols = symbols;
        this.carriers = new Carriers(symbols);
        this.always = carriers.is(Symbols.START);
    }

    /** Whether a phrase may stand in a sentence. */
    boolean mayHold(TokenLine line, List<Match<String>> slots) {
        if (always) {
            return true;
        }
        for (int position = 0; position < line.size(); position++) {
            if (carriers.has(line.word(position))) {
                return true;
            }
        }
        for (Match<String> slot : slots) {
            int symbol = Symbols.find(Symbol.slot(slot.meaning()));
            if (symbol != Symbols.UNKNOWN && carriers.is(symbol)) {
                return true;
            }
        }
        return false;
    }

    void write(DataOutputStream out) throws IOException {
        IntRows.write(symbols, symbols.length, out);
    }

    static Anchors read(ByteBuffer from) {
        return new Anchors(IntRows.numbers(from));
    }

    /** Collects the phrases of a book. */
    static final class Builder {
        private final Map<String, Step> slots = new HashMap<>();
        private final Set<String> found = new TreeSet<>();

        /** What may stand for a step of a phrase, and how often that is to be expected in text. */
        private record Step(Set<String> symbols, long frequency) {}

        void slot(String name, List<List<Element>> sequences) {
            Set<String> symbols = new TreeSet<>(Set.of(Symbol.slot(name)));
            long frequency = sequences.isEmpty() ? SLOT : 0;
            for (List<Element> sequence : sequences) {
                Step rarest = rarest(sequence);
                symbols.addAll(rarest.symbols);
                frequency += rarest.frequency;
            }
            slots.put(Symbol.slot(name), new Step(symbols, frequency));
        }

        void phrase(List<Element> sequence) {
            found.addAll(rarest(sequence).symbols);
        }

        private Step rarest(List<Element> sequence) {
            Step rarest = new Step(Set.of(Symbol.START), ANYTHING);
            for (Element element : sequence) {
                Step step = element.isGap() ? rarest : step(element);
                rarest = step.frequency < rarest.frequency ? step : rarest;
            }
            return rarest;
        }

        private Step step(Element element) {
            Set<String> symbols = new TreeSet<>();
            long frequency = 0;
            for (String symbol : element.symbols()) {
                Step slot = slots.get(symbol);
                symbols.addAll(slot == null ? Set.of(symbol) : slot.symbols);
                frequency += slot == null ? frequency(symbol) : slot.frequency;
            }
            return new Step(symbols, frequency);
        }

        private static int frequency(String symbol) {
            String text = symbol.substring(1);
            return switch (symbol.charAt(0)) {
                case '=' -> ofWord(text);
                case '~' -> 2 * ofWord(text.replaceFirst(":.$", ""));
                case '^', '$' -> AFFIX;
                case '#' -> NUMBER;
                case '{' -> SLOT;
                default -> ANYTHING;
            };
        }

        /** Short words are the frequent ones. */
        private static int ofWord(String text) {
            return FREQUENT.contains(text) || text.length() == 1 ? COMMON : Math.max(1, 30 >> text.length() / 2);
        }

        Anchors build() {
            return new Anchors(found.stream().mapToInt(Symbols::number).sorted().toArray());
        }
    }
}
