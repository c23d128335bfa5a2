package dev.caveat.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Of every phrase of a book the step that is rarest in text: a sentence in which none of these stands holds no phrase, and most
 * sentences hold none. Search engines for many expressions do the same with the letters that a match must hold. Safe to share.
 */
final class Anchors {
    /** More sentences than one article has, for which a number would not pay. */
    private static final int OFTEN = 1000;

    private final int[] symbols;
    private final Carriers carriers;
    /** Some phrase has no step that tells anything: every sentence has to be read. */
    private final boolean always;
    /** How often it was asked; it need not be exact. */
    private int asked;
    private volatile int number = ReadBooks.NONE;

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
        if (number != ReadBooks.NONE ? line.concerns(number) : isIn(line)) {
            return true;
        }
        for (Match<String> slot : slots) {
            int symbol = Symbols.find(Symbol.slot(slot.meaning()));
            if (symbol != Symbols.UNKNOWN && carriers.is(symbol)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(TokenLine line) {
        if (asked++ == OFTEN) {
            number = ReadBooks.number(symbols);
        }
        for (int position = 0; position < line.size(); position++) {
            if (carriers.has(line.word(position))) {
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
        /** By the symbols of slots: what a member of each holds. */
        private final Map<String, Set<String>> slots = new HashMap<>();
        private final Map<Element, Step> steps = new HashMap<>();
        private final Set<List<Step>> phrases = new LinkedHashSet<>();

        /** What may stand for a step of a phrase. One object for each: there are thousands of phrases of some hundred. */
        private static final class Step {
            private final List<String> symbols;
            private final int[] frequencies;
            private final int frequency;
            private int[] numbers;

            Step(Set<String> symbols, ToIntFunction<String> frequency) {
                this.symbols = List.copyOf(symbols);
                this.frequencies = symbols.stream().mapToInt(frequency).toArray();
                this.frequency = IntStream.of(frequencies).sum();
            }

            int frequency() {
                return frequency;
            }

            int[] numbers() {
                numbers = numbers == null ? symbols.stream().mapToInt(Symbols::number).toArray() : numbers;
                return numbers;
            }

            /** In how many sentences more it stands than are read already for some symbols. */
            int added(BitSet read) {
                int added = 0;
                for (int i = 0; i < frequencies.length; i++) {
                    added += read.get(numbers()[i]) ? 0 : frequencies[i];
                }
                return added;
            }
        }

        void slot(String name, List<List<Element>> sequences) {
            Set<String> symbols = new TreeSet<>(Set.of(Symbol.slot(name)));
            for (List<Element> sequence : sequences) {
                symbols.addAll(rarest(steps(sequence)).symbols);
            }
            slots.put(Symbol.slot(name), symbols);
        }

        void phrase(List<Element> sequence) {
            phrases.add(steps(sequence));
        }

        private List<Step> steps(List<Element> sequence) {
            return sequence.stream().filter(element -> !element.isGap())
                    .map(element -> steps.computeIfAbsent(element, this::step)).toList();
        }

        private Step step(Element element) {
            Set<String> symbols = new TreeSet<>();
            element.symbols().forEach(symbol -> symbols.addAll(slots.getOrDefault(symbol, Set.of(symbol))));
            return new Step(symbols, this::frequency);
        }

        /** What an article may add to a slot that has members of its own is rare. */
        private int frequency(String symbol) {
            return slots.containsKey(symbol) && slots.get(symbol).size() > 1 ? 0 : SymbolFrequencies.of(symbol);
        }

        private static Step rarest(List<Step> steps) {
            return Collections.min(steps, Comparator.comparingInt(Step::frequency));
        }

        /**
         * Of each phrase the step that adds fewest sentences. Phrases that have none but frequent steps come first: what has to be
         * read for them serves others too.
         */
        Anchors build() {
            BitSet read = new BitSet();
            phrases.stream().sorted(Comparator.comparing((List<Step> phrase) -> rarest(phrase).frequency).reversed()).forEach(phrase -> {
                Step rarest = phrase.get(0);
                int least = Integer.MAX_VALUE;
                for (Step step : phrase) {
                    int added = step.added(read);
                    rarest = added < least ? step : rarest;
                    least = Math.min(least, added);
                }
                IntStream.of(rarest.numbers()).forEach(read::set);
            });
            return new Anchors(read.stream().toArray());
        }
    }
}
