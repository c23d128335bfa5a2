package dev.caveat.report.compare;

import dev.caveat.report.ChangeKind;
import dev.caveat.report.RequirementChange;
import dev.caveat.report.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What became of one article.
 *
 * @param path now; where it was, if it is no longer there
 * @param former where it was, if that was elsewhere
 * @param before empty where it is new
 * @param after empty where it is no longer there
 * @param requirements those that stand otherwise
 * @param findings all, those that are new first, each kind by place
 */
public record ArticleChange(String path, Optional<String> former, String title, Optional<Verdict> before, Optional<Verdict> after,
        List<RequirementChange> requirements, List<Change> findings) {
    public ArticleChange {
        requirements = List.copyOf(requirements);
        findings = List.copyOf(findings);
    }

    public boolean isAdded() {
        return before.isEmpty();
    }

    public boolean isRemoved() {
        return after.isEmpty();
    }

    /** Whether it is in both reports with another verdict. */
    public boolean flips() {
        return before.isPresent() && after.isPresent() && before.get() != after.get();
    }

    public boolean isChanged() {
        return isAdded() || isRemoved() || former.isPresent() || flips() || !requirements.isEmpty() || !changes().isEmpty();
    }

    /** The findings of which anything changed. */
    public List<Change> changes() {
        return findings.stream().filter(change -> change.kind() != ChangeKind.UNCHANGED).toList();
    }

    public int count(ChangeKind kind) {
        return (int) findings.stream().filter(change -> change.kind() == kind).count();
    }

    /** {@code blocked → clear}, {@code new, blocked} or {@code no longer checked}. */
    public String verdict() {
        return isRemoved() ? "no longer among the articles, was " + before.orElseThrow().words()
                : isAdded() ? "new, " + after.orElseThrow().words()
                : flips() ? before.get().words() + " → " + after.get().words() : after.get().words();
    }
}
