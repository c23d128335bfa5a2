package dev.caveat.report.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which finding of an article before is which after: by fingerprint, then by rule, section and quoted text (a renamed
 * file), then by rule and quoted text (a paragraph that moved to another section). Each is taken once, so that one that
 * went away never pays for one that came.
 */
final class FindingPairs {
    /** One finding, before and after; one of the two may be empty. */
    record Pair(Optional<SavedFinding> before, Optional<SavedFinding> after) {}

    private FindingPairs() {}

    /** Those after in their order, then those that are only before. */
    static List<Pair> of(List<SavedFinding> before, List<SavedFinding> after) {
        SavedFinding[] found = new SavedFinding[after.size()];
        List<SavedFinding> left = new ArrayList<>(before);
        List<Function<SavedFinding, String>> keys = List.of(SavedFinding::fingerprint,
                finding -> String.join("\0", finding.rule(), finding.section(), finding.words()),
                finding -> String.join("\0", finding.rule(), finding.words()));
        for (Function<SavedFinding, String> key : keys) {
            left = match(left, after, found, key);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            pairs.add(new Pair(Optional.ofNullable(found[i]), Optional.of(after.get(i))));
        }
        left.forEach(old -> pairs.add(new Pair(Optional.of(old), Optional.empty())));
        return pairs;
    }

    /** What is still left, in its order. */
    private static List<SavedFinding> match(
            List<SavedFinding> before, List<SavedFinding> after, SavedFinding[] found, Function<SavedFinding, String> key) {
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            byKey.computeIfAbsent(key.apply(before.get(i)), any -> new ArrayList<>()).add(i);
        }
        boolean[] taken = new boolean[before.size()];
        for (int i = 0; i < after.size(); i++) {
            List<Integer> same = found[i] == null ? byKey.getOrDefault(key.apply(after.get(i)), List.of()) : List.of();
            if (!same.isEmpty()) {
                int index = same.remove(0);
                taken[index] = true;
                found[i] = before.get(index);
            }
        }
        List<SavedFinding> left = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                left.add(before.get(i));
            }
        }
        return left;
    }
}
