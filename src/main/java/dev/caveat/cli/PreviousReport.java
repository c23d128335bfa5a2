package dev.caveat.cli;

import dev.caveat.report.Report;
import dev.caveat.report.compare.ChangesSince;
import dev.caveat.report.compare.SavedReport;
import dev.caveat.report.compare.SavedReportReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The earlier report that {@code --previous} names, read before anything is checked: this run may write over it.
 *
 * @param saved empty where none was given
 * @param digest of its file, {@code sha256:…}
 */
record PreviousReport(Optional<SavedReport> saved, String digest) {
    static PreviousReport of(Options options) throws UsageException {
        if (options.previous().isEmpty()) {
            return new PreviousReport(Optional.empty(), "");
        }
        List<String> mistakes = new ArrayList<>();
        Optional<ReportFile> file = ReportFile.read(options.previous().get().toString(), mistakes);
        Optional<SavedReport> saved = file.flatMap(each -> SavedReportReader.read(each.name(), each.bytes(), mistakes));
        if (saved.isEmpty()) {
            throw new UsageException("--previous: nothing was checked\n" + String.join("\n", mistakes));
        }
        return new PreviousReport(saved, FileDigest.of(file.orElseThrow().bytes()));
    }

    /** The report with what changed; as it is where no earlier one was given. */
    Report changes(Report report) {
        return saved.map(previous -> report.with(ChangesSince.of(previous, digest, report))).orElse(report);
    }
}
