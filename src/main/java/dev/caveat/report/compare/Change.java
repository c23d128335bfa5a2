package dev.caveat.report.compare;

import dev.caveat.document.Spelled;
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
public record Change(Kind kind, SavedFinding finding, Optional<Severity> before, Optional<Severity> after, String settled, String why) {
    /** In the order they are told. */
    public enum Kind implements Spelled {
        /** It was not there. */
        NEW("new", "+"),
        /** It was there and set aside; now it is open. */
        RETURNED("open again", "+"),
        GRAVER("graver", "~"),
        MILDER("milder", "~"),
        /** It was open; it is still there, and suppressed, waived or baselined. */
        SET_ASIDE("set aside", "~"),
        /** The text was changed and it is no longer there. */
        FIXED("fixed", "-"),
        /** It is no longer reported, but not because somebody mended the text. */
        GONE("gone", "-"),
        UNCHANGED("unchanged", " ");

        private final String words;
        private final String sign;

        Kind(String words, String sign) {
            this.words = words;
            this.sign = sign;
        }

        /** For a person. */
        public String words() {
            return words;
        }

        /** As a patch marks its lines. */
        public String sign() {
            return sign;
        }
    }

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
