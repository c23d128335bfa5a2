package dev.caveat.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which of some cues can be in a text at all, told by one look at it: those of which a literal of each clause stands there.
 * Nothing is compiled for it. Immutable once read.
 */
final class CueLiterals {
    private static final int BUCKETS = 1 << 11;
    private static final int ASCII = 128;
    /** Where Unicode has its dashes, quotation marks and bullets, which have no letter case. */
    private static final char PUNCTUATION = '\u2000';
    private static final char AFTER_PUNCTUATION = '\u2070';
    /** The commonest first; what is not among them is rare. */
    private static final String BY_FREQUENCY = " etaisonrlchdumpgfyb-wvkxqjz";

    /**
     * One literal.
     *
     * @param folded arrays, as the first compiler reads a string's characters one call at a time
     * @param anchor where its rarest pair of characters stands in it: most text holds no such pair
     */
    private record Literal(char[] folded, int anchor, int clause) {}

    /** By the pair of characters at their anchor. */
    private final Literal[][] buckets = new Literal[BUCKETS][];
    /** By clause: the cues that need it. */
    private final List<List<Integer>> needy = new ArrayList<>();
    /** By cue: how many clauses it needs. */
    private final List<Integer> needs = new ArrayList<>();
    private final BitSet needless = new BitSet();

    /** @param literals folded, of two characters or more; one of them stands in whatever those who need the clause match */
    int clause(List<String> literals) {
        int clause = needy.size();
        needy.add(new ArrayList<>());
        for (String literal : literals) {
            int anchor = anchor(literal);
            int hash = hash(literal.charAt(anchor), literal.charAt(anchor + 1));
            Literal[] there = buckets[hash] == null ? new Literal[0] : buckets[hash];
            buckets[hash] = Arrays.copyOf(there, there.length + 1);
            buckets[hash][there.length] = new Literal(literal.toCharArray(), anchor, clause);
        }
        return clause;
    }

    /** A further cue, of which nothing is known yet: it can be in any text. */
    int cue() {
        needless.set(needs.size());
        needs.add(0);
        return needs.size() - 1;
    }

    /** One more clause that the cue needs. */
    void need(int cue, int clause) {
        needless.clear(cue);
        needy.get(clause).add(cue);
        needs.set(cue, needs.get(cue) + 1);
    }

    /** The cues that can be somewhere in a text, letter case aside. */
    BitSet in(char[] folded) {
        BitSet found = new BitSet(needs.size());
        found.or(needless);
        boolean[] seen = new boolean[needy.size()];
        int[] met = new int[needs.size()];
        char before = 0;
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            Literal[] bucket = buckets[hash(before, c)];
            if (bucket != null) {
                for (Literal literal : bucket) {
                    if (!seen[literal.clause] && stands(literal.folded, folded, i - 1 - literal.anchor)) {
                        seen[literal.clause] = true;
                        meet(literal.clause, met, found);
                    }
                }
            }
            before = c;
        }
        return found;
    }

    private void meet(int clause, int[] met, BitSet found) {
        for (int cue : needy.get(clause)) {
            if (++met[cue] == needs.get(cue)) {
                found.set(cue);
            }
        }
    }

    private static boolean stands(char[] literal, char[] text, int at) {
        if (at < 0 || at + literal.length > text.length) {
            return false;
        }
        for (int i = 0; i < literal.length; i++) {
            if (text[at + i] != literal[i]) {
                return false;
            }
        }
        return true;
    }

    private static int anchor(String literal) {
        int rarest = 0;
        for (int i = 1; i + 1 < literal.length(); i++) {
            if (rarity(literal, i) > rarity(literal, rarest)) {
                rarest = i;
            }
        }
        return rarest;
    }

    private static int rarity(String literal, int pair) {
        return rarity(literal.charAt(pair)) + rarity(literal.charAt(pair + 1));
    }

    private static int rarity(char c) {
        int rank = BY_FREQUENCY.indexOf(c);
        return rank < 0 ? BY_FREQUENCY.length() : rank;
    }

    private static int hash(char first, char second) {
        return (first * 37 + second) & BUCKETS - 1;
    }

    /** A text as literals are compared with it. */
    static char[] fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (c >= ASCII && (c < PUNCTUATION || c >= AFTER_PUNCTUATION)) {
                folded[i] = Character.toLowerCase(Character.toUpperCase(c));
            } else if (c >= 'A' && c <= 'Z') {
                folded[i] = (char) (c + ('a' - 'A'));
            }
        }
        return folded;
    }
}
