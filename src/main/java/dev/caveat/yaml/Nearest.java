package dev.caveat.yaml;

import java.util.Collection;
import java.util.Optional;

/** The word somebody probably meant. */
public final class Nearest {
    /** Nobody misspells more than that. */
    private static final int LONGEST_WORD = 200;

    private Nearest() {}

    /** The valid word closest to a bad one, if it is close (at most a third of its letters differ). */
    public static Optional<String> to(String bad, Collection<String> valid) {
        if (bad.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        String best = null;
        int least = Math.max(1, bad.length() / 3) + 1;
        for (String word : valid) {
            int distance = distance(bad, word);
            if (distance < least) {
                least = distance;
                best = word;
            }
        }
        return Optional.ofNullable(best);
    }

    /** ", did you mean …?" or the list of valid words. */
    public static String hint(String bad, Collection<String> valid) {
        String all = valid.isEmpty() ? "" : " (valid: " + String.join(", ", valid) + ")";
        return to(bad, valid).map(word -> "; did you mean “" + word + "”?").orElse("") + all;
    }

    /** Edits (insert, delete, replace, swap neighbours) from one word to another. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
