package dev.caveat.cli;

import dev.caveat.document.Problem;
import dev.caveat.report.Report;
import dev.caveat.report.github.StepSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * The GitHub Actions job the tool runs in, if it does.
 *
 * @param active whether the output is read by GitHub's runner, which looks for orders in it
 * @param summary the file whose Markdown the runner shows for the step
 */
public record Workflow(boolean active, Optional<Path> summary) {
    /** Anywhere else. */
    public static final Workflow NONE = new Workflow(false, Optional.empty());

    static Workflow of(Map<String, String> environment) {
        return new Workflow("true".equals(environment.get("GITHUB_ACTIONS")), path(environment.getOrDefault("GITHUB_STEP_SUMMARY", "")));
    }

    private static Optional<Path> path(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Adds to the step's summary: an earlier command of the same step may have written there. */
    Optional<Problem> append(Report report) {
        if (summary.isEmpty()) {
            return Optional.empty();
        }
        Path file = summary.get();
        try {
            long used = Files.exists(file) ? Files.size(file) : 0;
            String text = StepSummary.render(report, (int) Math.max(0, StepSummary.LIMIT - used));
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Optional.empty();
        } catch (IOException | SecurityException e) {
            return Optional.of(new Problem("GITHUB_STEP_SUMMARY", Problem.Kind.REPORT_NOT_WRITTEN,
                    "The step's summary could not be written: " + e.getClass().getSimpleName()
                            + ". Unset GITHUB_STEP_SUMMARY, or let it name a file in a folder that is there."));
        }
    }
}
