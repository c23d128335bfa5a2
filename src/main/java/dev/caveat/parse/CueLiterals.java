package dev.caveat.parse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which of the cues' expressions can match a text at all, told by one look at it: those of which a literal stands there that
 * every match holds, and those of which no literal is known. Nothing is compiled for it. Immutable once read.
 */
final class CueLiterals {
    private static final int BUCKETS = 1 << 11;
    private static final int ASCII = 128;

    /** @param folded arrays, as the first compiler reads a string's characters one call at a time */
    private record Literal(char[] folded, int expression) {}

    /** By their first two characters. */
    private final Literal[][] buckets = new Literal[BUCKETS][];
    private final BitSet unknown = new BitSet();

    /** @param literals folded, of two characters or more; none where none is known */
    void add(int expression, List<String> literals) {
        unknown.set(expression, literals.isEmpty());
        for (String literal : literals) {
            int hash = hash(literal.charAt(0), literal.charAt(1));
            Literal[] there = buckets[hash] == null ? new Literal[0] : buckets[hash];
            buckets[hash] = Arrays.copyOf(there, there.length + 1);
            buckets[hash][there.length] = new Literal(literal.toCharArray(), expression);
        }
    }

    /** The expressions that can match somewhere in a text, letter case aside. */
    BitSet in(String text) {
        BitSet found = new BitSet();
        found.or(unknown);
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        for (int i = 1; i < folded.length; i++) {
            Literal[] bucket = buckets[hash(folded[i - 1], folded[i])];
            if (bucket != null) {
                for (Literal literal : bucket) {
                    if (stands(literal.folded, folded, i - 1)) {
                        found.set(literal.expression);
                    }
                }
            }
        }
        return found;
    }

    /** From its end on: what is in the bucket mostly begins alike. */
    private static boolean stands(char[] literal, char[] text, int at) {
        if (at + literal.length > text.length) {
            return false;
        }
        for (int i = literal.length - 1; i >= 0; i--) {
            if (text[at + i] != literal[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char first, char second) {
        return (first * 37 + second) & BUCKETS - 1;
    }

    private static char fold(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
