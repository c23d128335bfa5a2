package dev.caveat.report.compare;

import dev.caveat.report.ChangeKind;
import dev.caveat.rule.Severity;
import java.util.Optional;

/**
 * What became of one finding.
 *
 * @param finding as it is now; as it was, where it is no longer there
 * @param before the severity it was open with; empty where it was not open
 * @param after the severity it is open with; empty where it is not
 * @param settled how it was or is set aside, as reports spell it; empty where it never was
 * @param why what explains it besides the text; empty where nothing else does
 */
public record Change(ChangeKind kind, SavedFinding finding, Optional<Severity> before, Optional<Severity> after, String settled, String why) {
    /** Whether it is open now at or above a severity, and was not before. */
    public boolean breaks(Optional<Severity> threshold) {
        return threshold.isPresent() && reaches(after, threshold.get()) && !reaches(before, threshold.get());
    }

    private static boolean reaches(Optional<Severity> severity, Severity threshold) {
        return severity.filter(each -> each.compareTo(threshold) >= 0).isPresent();
    }

    /** {@code error}, or {@code warning → error} where it weighs otherwise now. */
    public String severity() {
        String was = before.map(Severity::id).orElse("");
        String is = after.map(Severity::id).orElse("");
        return was.isEmpty() || is.isEmpty() || was.equals(is) ? (is.isEmpty() ? was : is) : was + " → " + is;
    }
}
