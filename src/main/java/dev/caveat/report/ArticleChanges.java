package dev.caveat.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed in one article since an earlier report.
 *
 * @param path now; where it was, if it is no longer there
 * @param former where it was, if that was elsewhere
 * @param before empty where it is new
 * @param after empty where it is no longer there
 * @param requirements those that stand otherwise
 * @param counts how many findings are of each kind; a kind without any has no entry
 * @param findings those of which anything changed, in the order of {@link ChangeKind}, each kind by place
 */
public record ArticleChanges(
        String path, Optional<String> former, String title, Optional<Verdict> before, Optional<Verdict> after,
        List<RequirementChange> requirements, Map<ChangeKind, Integer> counts, List<FindingChange> findings) {
    public ArticleChanges {
        requirements = List.copyOf(requirements);
        counts = Map.copyOf(counts);
        findings = List.copyOf(findings);
    }

    public int count(ChangeKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Whether anything is to be told of it. */
    public boolean isChanged() {
        return !before.equals(after) || former.isPresent() || !requirements.isEmpty() || !findings.isEmpty();
    }

    /** {@code blocked → clear}, {@code new, blocked}, or the verdict where it is the same. */
    public String verdict() {
        String was = before.map(Verdict::words).orElse("");
        return after.isEmpty() ? "no longer among the articles, was " + was
                : was.isEmpty() ? "new, " + after.get().words()
                : before.equals(after) ? was : was + " → " + after.get().words();
    }

    /** {@code +2 new, −1 fixed, 3 unchanged}. */
    public String words() {
        return Changes.words(this::count);
    }
}
