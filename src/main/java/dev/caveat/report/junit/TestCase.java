package dev.caveat.report.junit;

/**
 * One thing that was asked of one article, as a test.
 *
 * @param name the required piece ({@code disclaimer}), the rules ({@code claims/*}) or {@code checked}
 * @param summary one line: why it did not pass; empty for one that passed
 * @param body lines: each finding with its place, and what was found of a required piece; may be empty
 */
record TestCase(String name, Outcome outcome, String summary, String body) {
    /** How it ended. */
    enum Outcome {
        PASSED,
        /** Something is open that fails the gate. */
        FAILED,
        /** Nothing open fails the gate, but a plain pass would say too much. */
        SKIPPED,
        /** It could not be told. */
        ERROR
    }
}
