package dev.caveat.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The books that are read all the time, each with a number, and the symbols it looks for: so that a word is asked once which of
 * them it concerns, and a sentence once for all of them. Numbers hold for one process and mean nothing outside it.
 */
final class ReadBooks {
    static final int NONE = -1;

    /** Books that come and go, as while a ruleset is being written, may not make the others slow. */
    private static final int MOST = 256;
    private static final long[] NO_BOOK = {};

    /** By what they look for: a ruleset that is loaded again has the same numbers. */
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    /** By symbol, a bit for each book; null where it concerns none. Written before {@code count} and read after it. */
    private static long[][] bySymbol = {};

    private static volatile int count;

    /**
     * The books that something concerns, as they are remembered.
     *
     * @param books a bit for each; not to be changed
     * @param of how many books there were: with more, it has to be found again
     */
    record Concerned(long[] books, int of) {}

    private ReadBooks() {}

    /** How many there are: what was found with fewer has to be found again. */
    static int count() {
        return count;
    }

    /**
     * The number of a book; {@link #NONE} where there are too many.
     *
     * @param symbols what it looks for, ascending
     */
    static synchronized int number(int[] symbols) {
        String key = Arrays.toString(symbols);
        Integer known = NUMBERS.get(key);
        if (known != null || NUMBERS.size() == MOST) {
            return known != null ? known : NONE;
        }
        int number = NUMBERS.size();
        NUMBERS.put(key, number);
        int size = symbols.length == 0 ? 0 : symbols[symbols.length - 1] + 1;
        // Never changed where others read it.
        long[][] changed = Arrays.copyOf(bySymbol, Math.max(bySymbol.length, size));
        for (int symbol : symbols) {
            changed[symbol] = with(number, changed[symbol]);
        }
        bySymbol = changed;
        count = number + 1;
        return number;
    }

    private static long[] with(int number, long[] books) {
        long[] more = Arrays.copyOf(books == null ? NO_BOOK : books, number / Long.SIZE + 1);
        more[number / Long.SIZE] |= 1L << number;
        return more;
    }

    /** The books that symbols concern, of the first {@code count}; not to be changed. */
    static long[] of(int[] symbols) {
        long[][] all = bySymbol;
        long[] books = NO_BOOK;
        for (int symbol : symbols) {
            if (symbol < all.length && all[symbol] != null) {
                books = union(books, all[symbol]);
            }
        }
        return books;
    }

    /** Both; one of the two itself where the other adds nothing. */
    private static long[] union(long[] one, long[] other) {
        if (other.length == 0) {
            return one;
        }
        long[] both = Arrays.copyOf(one, Math.max(one.length, other.length));
        for (int at = 0; at < other.length; at++) {
            both[at] |= other[at];
        }
        return both;
    }

    static boolean has(long[] books, int number) {
        int at = number / Long.SIZE;
        return at < books.length && (books[at] & 1L << number) != 0;
    }
}
