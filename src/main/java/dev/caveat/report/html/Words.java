package dev.caveat.report.html;

import dev.caveat.document.Zone;
import dev.caveat.report.Verdict;
import dev.caveat.rule.Assertion;
import dev.caveat.rule.Basis;
import dev.caveat.rule.Comparison;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import java.util.Locale;

/** Plain words for names of the model, for people who never saw it. */
final class Words {
    private Words() {}

    /** {@code red-flags} as {@code Red flags}. */
    static String name(String id) {
        String words = plain(id);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code not-advice} as {@code not advice}. */
    static String plain(String id) {
        return id.replace('-', ' ');
    }

    static String of(Severity severity) {
        return name(severity.id());
    }

    static String of(Requirement.Status status) {
        return switch (status) {
            case SATISFIED -> "met";
            case INCOMPLETE -> "partial";
            case MISSING -> "missing";
            case NOT_APPLICABLE -> "n.a.";
        };
    }

    /** Tells verdicts apart without colour. The last is an open circle, no tick: nothing found is not approval. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case NOT_CHECKED -> "?";
            case BLOCKED -> "■";
            case NEEDS_REVIEW -> "◆";
            case CLEAR -> "○";
        };
    }

    /** Empty for the running text, which needs no label. */
    static String of(Zone zone) {
        return switch (zone) {
            case BODY -> "";
            case DESCRIPTION -> "summary";
            case RED_FLAG -> "warning signs";
            case FURNITURE -> "site furniture, not judged";
            case BOILERPLATE -> "text the site adds";
            default -> Words.plain(zone.id());
        };
    }

    static String of(Comparison.Standing standing) {
        return switch (standing) {
            case IDENTICAL -> "Word for word the approved text";
            case VARIANT -> "A permitted variant of the approved text";
            case DRIFTED -> "It has drifted from the approved text";
        };
    }

    static String of(Assertion.Kind kind) {
        return switch (kind) {
            case EVIDENCE -> "evidence";
            case FREQUENCY -> "how often";
            case NUMBER -> "a figure";
            case EFFECT -> "an effect";
        };
    }

    static String of(Basis basis) {
        return switch (basis) {
            case PRIMARY -> "Read in the original";
            case SECONDARY -> "Known from somebody else’s account; the original was not read";
            case POLICY -> "The clinic’s own policy, not law";
            case UNVERIFIED -> "From memory, not verified";
        };
    }
}
