package dev.caveat.report;

import dev.caveat.rule.Severity;
import java.util.Optional;

/**
 * A finding of which something changed since an earlier report.
 *
 * @param before the severity it was open with; empty where it was not open
 * @param after the severity it is open with; empty where it is not
 * @param quote on one line
 * @param line 1-based, now; where it was, if it is no longer there
 * @param column 1-based, in UTF-16 units
 * @param settled how it was or is set aside; empty where it never was
 * @param why what explains it besides the text; empty where nothing else does
 * @param fingerprint now, or as it was
 */
public record FindingChange(
        ChangeKind kind, String rule, Optional<Severity> before, Optional<Severity> after, String message, String quote, int line,
        int column, String settled, String why, String fingerprint) {
    /** Whether it still stands in the article. */
    public boolean isThere() {
        return kind != ChangeKind.FIXED && kind != ChangeKind.GONE;
    }

    /** {@code error}, or {@code warning → error} where it weighs otherwise now. */
    public String severity() {
        String was = before.map(Severity::id).orElse("");
        String is = after.map(Severity::id).orElse("");
        return was.isEmpty() || is.isEmpty() || was.equals(is) ? (is.isEmpty() ? was : is) : was + " → " + is;
    }
}
