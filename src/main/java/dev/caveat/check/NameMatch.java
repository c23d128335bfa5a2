package dev.caveat.check;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two written names are one person's: accents, letter case, "Dr.", middle names, initials and short forms of
 * first names make no difference; the family name does.
 */
public final class NameMatch {
    private static final Set<String> COURTESY = Set.of("dr", "doctor", "prof", "professor", "mr", "mrs", "ms", "mx");

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\u2019'\u02bc]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private final List<String> nicknames;
    /** Read when two names are compared that differ; always the same, whoever read it. */
    private volatile Map<String, Set<Integer>> groups;

    /**
     * @param nicknames groups of first names that stand for each other, each in one string ("samuel samantha sam")
     */
    public NameMatch(List<String> nicknames) {
        this.nicknames = List.copyOf(nicknames);
    }

    private Map<String, Set<Integer>> groups() {
        Map<String, Set<Integer>> known = groups;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < nicknames.size(); i++) {
                for (String name : words(nicknames.get(i))) {
                    known.computeIfAbsent(name, key -> new HashSet<>()).add(i);
                }
            }
            groups = known;
        }
        return known;
    }

    public boolean same(String one, String other) {
        List<String> left = words(one);
        List<String> right = words(other);
        if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
            return left.equals(right) && !left.isEmpty();
        }
        if (left.size() < 2 || right.size() < 2) {
            return false;
        }
        return sameFamily(left, right) && sameFirst(left.get(0), right.get(0)) && sameMiddle(left, right);
    }

    /** Whether names that are not the same look like a slip of the pen: one or two letters off in all. */
    public boolean near(String one, String other) {
        String left = String.join(" ", words(one));
        String right = String.join(" ", words(other));
        return left.length() > 5 && distance(left, right) <= (left.length() > 10 ? 2 : 1);
    }

    /** The last word, whole: Roe and Roe-Diaz may be two people. */
    private static boolean sameFamily(List<String> left, List<String> right) {
        return left.get(left.size() - 1).equals(right.get(right.size() - 1));
    }

    private boolean sameFirst(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0);
        }
        Set<Integer> shared = new HashSet<>(groups().getOrDefault(one, Set.of()));
        shared.retainAll(groups().getOrDefault(other, Set.of()));
        return one.equals(other) || !shared.isEmpty();
    }

    /** Middle names may be left out or shortened, not differ. */
    private boolean sameMiddle(List<String> left, List<String> right) {
        List<String> one = left.subList(1, left.size() - 1);
        List<String> other = right.subList(1, right.size() - 1);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!sameFirst(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String name) {
        // Java's tables of all letters are loaded only for a name that needs them.
        String letters = name.chars().allMatch(c -> c < 0x80) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        String plain = MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT)
                .replace("\u00f8", "o").replace("\u0142", "l").replace("\u00df", "ss");
        plain = BETWEEN.matcher(plain).replaceAll(" ").strip();
        return List.of(plain.split(" ")).stream().filter(word -> !word.isEmpty() && !COURTESY.contains(word)).toList();
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int swap = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
