package dev.caveat.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
        /** Of each phrase what may stand for each of its steps. */
        private final Set<List<Set<String>>> phrases = new LinkedHashSet<>();

        void slot(String name, List<List<Element>> sequences) {
            Set<String> symbols = new TreeSet<>(Set.of(Symbol.slot(name)));
            for (List<Element> sequence : sequences) {
                symbols.addAll(rarest(steps(sequence), Set.of()));
            }
            slots.put(Symbol.slot(name), symbols);
        }

        void phrase(List<Element> sequence) {
            phrases.add(steps(sequence));
        }

        private List<Set<String>> steps(List<Element> sequence) {
            return sequence.stream().filter(element -> !element.isGap()).map(this::step).toList();
        }

        private Set<String> step(Element element) {
            Set<String> symbols = new TreeSet<>();
            element.symbols().forEach(symbol -> symbols.addAll(slots.getOrDefault(symbol, Set.of(symbol))));
            return symbols;
        }

        /** The step that adds fewest sentences to those that are read already for some symbols. */
        private Set<String> rarest(List<Set<String>> steps, Set<String> read) {
            return steps.stream().min(Comparator.comparingInt(step -> frequency(step, read))).orElseThrow();
        }

        /** What an article may add to a slot that has members of its own is rare. */
        private int frequency(Set<String> step, Set<String> read) {
            return step.stream().filter(symbol -> !read.contains(symbol) && !(slots.containsKey(symbol) && slots.get(symbol).size() > 1))
                    .mapToInt(SymbolFrequencies::of).sum();
        }

        /** Phrases that have none but frequent steps come first: what has to be read for them serves others too. */
        Anchors build() {
            Set<String> read = new TreeSet<>();
            Map<List<Set<String>>, Integer> alone = new HashMap<>();
            phrases.forEach(steps -> alone.put(steps, frequency(rarest(steps, Set.of()), Set.of())));
            phrases.stream().sorted(Comparator.comparing(alone::get).reversed()).forEach(steps -> read.addAll(rarest(steps, read)));
            return new Anchors(read.stream().mapToInt(Symbols::number).sorted().toArray());
        }
    }
}
