package dev.caveat.language;

import java.util.Arrays;

/**
 * The words that carry one of some symbols, each found out once. Threads may both find one out, or lose what one found: it never
 * changes.
 */
final class Carriers {
    private static final byte YES = 1;
    private static final byte NO = -1;

    /** A bit of each symbol's number: there are many books, and every start makes some hundred of these. */
    private final long[] wanted;
    /** How many bits are set before each part of {@code wanted}. */
    private final int[] before;
    /** By a word's number; zero where nobody has asked yet. */
    private byte[] answers = new byte[1024];

    /** @param symbols ascending */
    Carriers(int[] symbols) {
        wanted = new long[symbols.length == 0 ? 0 : symbols[symbols.length - 1] / Long.SIZE + 1];
        for (int symbol : symbols) {
            wanted[symbol / Long.SIZE] |= 1L << symbol;
        }
        before = new int[wanted.length];
        for (int at = 1; at < before.length; at++) {
            before[at] = before[at - 1] + Long.bitCount(wanted[at - 1]);
        }
    }

    boolean has(Lexeme word) {
        int number = word.number();
        byte[] known = answers;
        if (number >= known.length) {
            known = Arrays.copyOf(known, Math.max(number + 1, known.length * 2));
            answers = known;
        }
        if (number >= 0 && known[number] != 0) {
            return known[number] == YES;
        }
        boolean found = isAny(word.symbols());
        if (number >= 0) {
            known[number] = found ? YES : NO;
        }
        return found;
    }

    private boolean isAny(int[] symbols) {
        for (int symbol : symbols) {
            if (is(symbol)) {
                return true;
            }
        }
        return false;
    }

    boolean is(int symbol) {
        int at = symbol / Long.SIZE;
        return at < wanted.length && (wanted[at] & 1L << symbol) != 0;
    }

    /** How many of the symbols have lower numbers; -1 for one that is not among them. */
    int rank(int symbol) {
        return is(symbol) ? before[symbol / Long.SIZE] + Long.bitCount(wanted[symbol / Long.SIZE] & (1L << symbol) - 1) : -1;
    }
}
