package dev.caveat.report;

import dev.caveat.document.Problem;
import dev.caveat.document.Spelled;
import java.util.List;

/** How a run ends for the shell. A gate never passes what it did not check: {@link #INCOMPLETE} beats the others. */
public enum ExitCode implements Spelled {
    /** Nothing open at or above the threshold. */
    PASSED(0, "nothing is open at or above the threshold"),
    /** Something is. */
    FINDINGS(1, "findings are open at or above the threshold"),
    /** Wrong usage, a broken configuration or ruleset, or nothing to check: nothing was checked. */
    USAGE(2, "wrong usage, a broken configuration or ruleset, or no input"),
    /** An article could not be read or checked to the end, or a report could not be written. */
    INCOMPLETE(3, "an article could not be read or checked, or a report could not be written");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public static ExitCode of(Report report) {
        if (report.articles().stream().anyMatch(article -> !article.problems().isEmpty())) {
            return INCOMPLETE;
        }
        boolean failed = report.articles().stream().anyMatch(article -> article.counts().stream()
                .anyMatch(each -> each.isOpen() && report.run().failsOn(article.path(), each.severity())));
        return failed ? FINDINGS : PASSED;
    }

    /** This code, unless writing the reports failed. */
    public ExitCode after(List<Problem> writing) {
        return writing.isEmpty() ? this : INCOMPLETE;
    }

    public int code() {
        return code;
    }

    /** For a person. */
    public String meaning() {
        return meaning;
    }
}
