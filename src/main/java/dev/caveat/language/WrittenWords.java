package dev.caveat.language;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Words as they are written, each with what it is to phrases: a table that is asked by a stretch of text, so that nothing is made
 * for a word that was met before in any article. Safe to share; a word may be made twice, and is the same.
 */
final class WrittenWords {
    /** Articles share most of their words; a hostile one may not fill the memory. */
    private static final int MOST_REMEMBERED = 50_000;
    private static final int SLOTS = 1 << 17;
    /** Nobody may make the search long by words that are made to collide. */
    private static final int MOST_LOOKED_AT = 32;

    private static final AtomicReferenceArray<Written> TABLE = new AtomicReferenceArray<>(SLOTS);
    private static final AtomicInteger SIZE = new AtomicInteger();

    private record Written(char[] letters, Lexeme word) {
        boolean is(char[] text, int from, int to) {
            if (letters.length != to - from) {
                return false;
            }
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] != text[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private WrittenWords() {}

    /** The word that stands in a text from one offset to another. */
    static Lexeme of(char[] text, int from, int to) {
        int slot = slot(text, from, to);
        Written there = TABLE.get(slot);
        int looked = 0;
        while (there != null && looked < MOST_LOOKED_AT) {
            if (there.is(text, from, to)) {
                return there.word;
            }
            looked++;
            slot = slot + 1 & SLOTS - 1;
            there = TABLE.get(slot);
        }
        String written = new String(text, from, to - from);
        Lexeme word = Words.lexeme(written);
        if (looked < MOST_LOOKED_AT && SIZE.get() < MOST_REMEMBERED && TABLE.compareAndSet(slot, null, new Written(written.toCharArray(), word))) {
            SIZE.incrementAndGet();
        }
        return word;
    }

    private static int slot(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }
}
