package dev.caveat.language;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One step of a phrase: a choice of symbols that the next token may carry, or a gap.
 *
 * @param symbols what is accepted; empty for a gap
 * @param gap how many words may be skipped; 0 for a choice
 */
record Element(SortedSet<String> symbols, int gap) {
    static Element gap(int words) {
        return new Element(new TreeSet<>(), words);
    }

    static Element of(String symbol) {
        return new Element(new TreeSet<>(Set.of(symbol)), 0);
    }

    boolean isGap() {
        return gap > 0;
    }
}
