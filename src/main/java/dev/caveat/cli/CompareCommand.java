package dev.caveat.cli;

import dev.caveat.document.Problem;
import dev.caveat.report.ExitCode;
import dev.caveat.report.ReportWriter;
import dev.caveat.report.compare.ReportComparison;
import dev.caveat.report.compare.ReportComparisonJson;
import dev.caveat.report.compare.ReportComparisonText;
import dev.caveat.report.compare.SavedReport;
import dev.caveat.report.compare.SavedReportReader;
import dev.caveat.report.html.HtmlReporter;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code caveat compare}: what is new, fixed and unchanged between two JSON reports. */
final class CompareCommand {
    private final PrintStream out;
    private final PrintStream err;

    CompareCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    ExitCode run(List<String> arguments) throws UsageException {
        CompareOptions options = CompareOptions.parse(arguments);
        List<String> mistakes = new ArrayList<>();
        Optional<SavedReport> before = read(options.before(), mistakes);
        Optional<SavedReport> after = read(options.after(), mistakes);
        if (before.isEmpty() || after.isEmpty()) {
            throw new UsageException("nothing was compared\n" + String.join("\n", mistakes));
        }
        ReportComparison comparison = ReportComparison.of(before.get(), after.get());
        List<Problem> unwritten = write(options, comparison);
        unwritten.forEach(problem -> err.println("caveat: " + problem.path() + ": " + problem.message()));
        return comparison.exitCode(options.failOn()).after(unwritten);
    }

    private static Optional<SavedReport> read(String file, List<String> mistakes) {
        return ReportFile.read(file, mistakes).flatMap(each -> SavedReportReader.read(each.name(), each.bytes(), mistakes));
    }

    private List<Problem> write(CompareOptions options, ReportComparison comparison) {
        List<Problem> unwritten = new ArrayList<>();
        for (CompareOptions.Output output : options.outputs()) {
            String text = switch (output.form()) {
                case CONSOLE -> ReportComparisonText.render(comparison);
                case JSON -> ReportComparisonJson.render(comparison);
                case HTML -> new HtmlReporter().page(comparison).text();
            };
            if (output.file().isPresent()) {
                unwritten.addAll(ReportWriter.write(output.file().get(), text).stream().toList());
            } else {
                out.print(text);
            }
        }
        return unwritten;
    }
}
