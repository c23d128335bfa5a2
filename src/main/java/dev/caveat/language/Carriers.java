package dev.caveat.language;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The words that carry one of some symbols, each found out once. Threads may both find one out, or lose what one found: it never
 * changes.
 */
final class Carriers {
    private static final byte YES = 1;
    private static final byte NO = -1;

    /** Of each symbol's number: whether it is one of them. */
    private final boolean[] wanted;
    /** By a word's number; zero where nobody has asked yet. */
    private byte[] answers = new byte[1024];

    Carriers(IntStream symbols) {
        int[] all = symbols.toArray();
        int most = -1;
        for (int symbol : all) {
            most = Math.max(most, symbol);
        }
        wanted = new boolean[most + 1];
        for (int symbol : all) {
            wanted[symbol] = true;
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
        return symbol < wanted.length && wanted[symbol];
    }
}
