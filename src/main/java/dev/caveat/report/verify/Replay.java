package dev.caveat.report.verify;

import dev.caveat.report.JsonReporter;
import dev.caveat.report.Report;
import dev.caveat.report.compare.SavedReport;
import dev.caveat.report.compare.SavedReportReader;
import dev.caveat.report.compare.SavedRun;
import dev.caveat.report.compare.SavedRunReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as it stands in a file.
 *
 * @param bytes of the file
 */
public record Replay(SavedReport report, SavedRun run, byte[] bytes) {
    /** The file that a report with a manifest would be written to. */
    public static Replay of(Report report) {
        byte[] bytes = new JsonReporter().render(report).getBytes(StandardCharsets.UTF_8);
        List<String> mistakes = new ArrayList<>();
        var saved = SavedReportReader.read("this run", bytes, mistakes);
        var run = saved.flatMap(any -> SavedRunReader.read("this run", bytes, mistakes));
        if (run.isEmpty()) {
            throw new IllegalStateException("the report cannot be read back: " + mistakes);
        }
        return new Replay(saved.orElseThrow(), run.get(), bytes);
    }
}
