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
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        String name = file.replace('\\', '/');
        try {
            return SavedReportReader.read(name, Files.readAllBytes(Path.of(file)), mistakes);
        } catch (NoSuchFileException | InvalidPathException e) {
            mistakes.add(name + ": there is no such file");
        } catch (AccessDeniedException e) {
            mistakes.add(name + ": cannot be read: no permission");
        } catch (IOException e) {
            mistakes.add(name + ": cannot be read: "
                    + (Files.isDirectory(Path.of(file)) ? "it is a folder; name the report.json in it" : e.getMessage()));
        }
        return Optional.empty();
    }

    private List<Problem> write(CompareOptions options, ReportComparison comparison) {
        List<Problem> unwritten = new ArrayList<>();
        for (CompareOptions.Output output : options.outputs()) {
            String text = switch (output.form()) {
                case CONSOLE -> ReportComparisonText.render(comparison);
                case JSON -> ReportComparisonJson.render(comparison);
                case HTML -> new HtmlReporter().page(comparison);
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
