package dev.caveat.report.compare;

import dev.caveat.rule.Severity;
import java.util.Locale;

/**
 * A finding as a report tells it.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units
 * @param disposition as reports spell it; one that a later version may add is taken for not open
 * @param reason why it is not open; empty where it is
 */
public record SavedFinding(String rule, Severity severity, String message, String quote, String section, int line, int column,
        String disposition, String reason, String fingerprint) {
    private static final String OPEN = "open";

    public boolean isOpen() {
        return disposition.equals(OPEN);
    }

    /** The quote on one line. */
    public String quoteOnOneLine() {
        return quote.replaceAll("\\s+", " ").strip();
    }

    /** As fingerprints normalise it. */
    String words() {
        return quoteOnOneLine().toLowerCase(Locale.ROOT);
    }
}
