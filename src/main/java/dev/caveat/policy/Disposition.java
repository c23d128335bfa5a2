package dev.caveat.policy;

/** What became of a finding. Nothing is deleted: every finding leaves with one of these. */
public sealed interface Disposition {
    /** Counts towards the verdict. */
    record Open() implements Disposition {}

    /** Switched off in the text. */
    record Suppressed(String reason) implements Disposition {}

    /** Accepted by a reviewer. */
    record Waived(String reason) implements Disposition {}

    /** Was there before the baseline was recorded. */
    record Baselined() implements Disposition {}
}
