package dev.caveat.cli;

import dev.caveat.cache.Ledger;
import dev.caveat.document.Problem;
import dev.caveat.files.Ground;
import dev.caveat.files.Together;
import dev.caveat.report.Content;
import dev.caveat.report.JsonReporter;
import dev.caveat.report.PageWriter;
import dev.caveat.report.Report;
import dev.caveat.report.ReportWriter;
import dev.caveat.report.Reporter;
import dev.caveat.report.checkstyle.CheckstyleReporter;
import dev.caveat.report.console.Command;
import dev.caveat.report.console.ConsoleReporter;
import dev.caveat.report.console.QuietReporter;
import dev.caveat.report.console.Screen;
import dev.caveat.report.csv.CsvReporter;
import dev.caveat.report.gitlab.GitLabReporter;
import dev.caveat.report.github.GithubReporter;
import dev.caveat.report.github.StopCommands;
import dev.caveat.report.html.HtmlReporter;
import dev.caveat.report.junit.JUnitReporter;
import dev.caveat.report.reviewdog.ReviewdogReporter;
import dev.caveat.report.rules.RulesetComparison;
import dev.caveat.report.rules.RulesetComparisonJson;
import dev.caveat.report.rules.RulesetComparisonText;
import dev.caveat.report.sarif.SarifReporter;
import dev.caveat.ruleset.Measured;
import dev.caveat.yaml.MistakesException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders the report in every form asked for and puts each in its place. */
final class Outputs {
    private static final String JSON_NAME = "report.json";
    private static final String HTML_NAME = "index.html";

    private final Options options;
    private final Terminal terminal;
    private final PrintStream out;

    Outputs(Options options, Terminal terminal, PrintStream out) {
        this.options = options;
        this.terminal = terminal;
        this.out = out;
    }

    /** The console says last where the files are and which could not be written; what was found is told beside the writing of them. */
    List<Problem> write(Report report) {
        List<Output> printed = wanted().stream().filter(Output::isToStandardOutput).toList();
        boolean early = !printed.isEmpty() && printed.get(0).form() == Output.Form.CONSOLE && !options.quiet() && !isStopped(Output.Form.CONSOLE);
        List<String> written = new ArrayList<>();
        List<Problem> unwritten = new ArrayList<>(files(report, written, early
                ? () -> print(Output.Form.CONSOLE, to -> console(filed().stream().map(this::name).toList(), List.of()).writeFindings(report, to))
                : () -> {}));
        if (wanted().stream().anyMatch(output -> output.form() == Output.Form.GITHUB)) {
            terminal.workflow().append(report).ifPresent(unwritten::add);
        }
        for (int i = 0; i < printed.size(); i++) {
            Output.Form form = printed.get(i).form();
            print(form, early && i == 0 ? to -> console(written, unwritten).writeSummary(report, to)
                    : content(form, report, written, unwritten, isColoured()));
        }
        return unwritten;
    }

    /**
     * The files alone.
     *
     * @param written takes the name of each
     */
    List<Problem> files(Report report, List<String> written) {
        return files(report, written, () -> {});
    }

    /** At the same time, with something else: no form needs another. */
    private List<Problem> files(Report report, List<String> written, Runnable beside) {
        List<Output> filed = filed();
        List<List<Problem>> problems = new ArrayList<>(Collections.nCopies(filed.size(), List.of()));
        try (Ledger ledger = Recall.ledger(options, terminal)) {
            Together.each(filed.size() + 1, i -> {
                if (i == 0) {
                    beside.run();
                } else {
                    Output output = filed.get(i - 1);
                    problems.set(i - 1, usual(file(output)).map(List::of).orElseGet(() -> write(output.form(), file(output), report, ledger)));
                }
            });
        }
        for (int i = 0; i < filed.size(); i++) {
            if (problems.get(i).isEmpty()) {
                written.add(name(filed.get(i)));
            }
        }
        return problems.stream().flatMap(List::stream).toList();
    }

    private List<Output> filed() {
        return wanted().stream().filter(output -> output.file().isPresent() || output.form() == Output.Form.HTML).toList();
    }

    private String name(Output output) {
        return file(output).toString().replace('\\', '/');
    }

    private Path file(Output output) {
        return output.file().orElse(folder().resolve(HTML_NAME));
    }

    /** What nobody named is not looked for through a link, which anybody who may change the repository can put there. */
    private Optional<Problem> usual(Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        return options.reports().isEmpty() && folder.equals(Options.REPORTS) && Ground.leadsOut(Path.of(""), folder)
                ? Optional.of(new Problem(file.toString().replace('\\', '/'), Problem.Kind.REPORT_NOT_WRITTEN,
                        "The report could not be written: its folder is a link that leads out of here. Name the folder it leads to with --reports."))
                : Optional.empty();
    }

    /** A comparison stands after the console report and beside the report's files, wherever either is. */
    List<Problem> write(RulesetComparison comparison) {
        List<Problem> unwritten = new ArrayList<>();
        if (isFiled()) {
            ReportWriter.write(folder().resolve("comparison.json"), RulesetComparisonJson.render(comparison)).ifPresent(unwritten::add);
            unwritten.addAll(new PageWriter(Ledger.NONE).write(folder(), Stream.of(new HtmlReporter().page(comparison))));
        }
        if (wanted().stream().anyMatch(output -> output.isToStandardOutput() && output.form() == Output.Form.CONSOLE)) {
            print(Output.Form.CONSOLE, Content.of("\n" + RulesetComparisonText.render(comparison)));
        }
        return unwritten;
    }

    /** In a GitHub job words for people must not be taken for orders; what a program is to read stays as it is. */
    private void print(Output.Form form, Content content) {
        try {
            Writer printing = new BufferedWriter(new Printing(out));
            (isStopped(form) ? Content.of(StopCommands.around(Content.text(content))) : content).to(printing);
            printing.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a print stream keeps its faults to itself", e);
        }
    }

    private boolean isStopped(Output.Form form) {
        return form == Output.Form.CONSOLE && terminal.workflow().active();
    }

    /** Who watches reads the screen: at every save a report of all articles would be written for nobody. */
    private boolean isFiled() {
        return options.outputs().isEmpty() && options.stdinPath().isEmpty() && !options.watch() || options.reports().isPresent();
    }

    /** Standard input comes from an editor: it leaves no files behind unless they are asked for. */
    private List<Output> wanted() {
        List<Output> wanted = new ArrayList<>(options.outputs());
        if (wanted.isEmpty()) {
            wanted.add(new Output(Output.Form.CONSOLE, Optional.empty()));
        }
        if (isFiled()) {
            wanted.add(new Output(Output.Form.JSON, Optional.of(folder().resolve(JSON_NAME))));
            if (wanted.stream().noneMatch(output -> output.form() == Output.Form.HTML)) {
                wanted.add(new Output(Output.Form.HTML, Optional.empty()));
            }
        }
        return wanted;
    }

    private List<Problem> write(Output.Form form, Path file, Report report, Ledger ledger) {
        if (form == Output.Form.HTML) {
            Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
            return new PageWriter(ledger).write(folder, new HtmlReporter().pages(report), HtmlReporter.ARTICLES);
        }
        return ReportWriter.write(file, ledger, content(form, report, List.of(), List.of(), false)).stream().toList();
    }

    private Content content(Output.Form form, Report report, List<String> written, List<Problem> unwritten, boolean coloured) {
        Reporter reporter = switch (form) {
            case JSON -> new JsonReporter();
            case SARIF -> new SarifReporter(options.sarifProfile(), measured());
            case GITHUB -> new GithubReporter();
            case CONSOLE -> options.quiet() ? new QuietReporter()
                    : new ConsoleReporter(screen(coloured), command(), written, unwritten);
            case JUNIT -> new JUnitReporter();
            case GITLAB -> new GitLabReporter();
            case CHECKSTYLE -> new CheckstyleReporter();
            case RDJSONL -> new ReviewdogReporter();
            case CSV -> new CsvReporter();
            case HTML -> throw new IllegalStateException("HTML is a folder of pages");
        };
        return to -> reporter.write(report, to);
    }

    private ConsoleReporter console(List<String> written, List<Problem> unwritten) {
        return new ConsoleReporter(screen(), command(), written, unwritten);
    }

    private static Measured measured() {
        try {
            return Measured.read();
        } catch (MistakesException e) {
            throw new IllegalStateException("the shipped figures are broken", e);
        }
    }

    /** What the console report is printed on. */
    Screen screen() {
        return screen(isColoured());
    }

    private Screen screen(boolean coloured) {
        return new Screen(coloured, terminal.screen().width(), terminal.screen().rows());
    }

    /** The command as it would be given again. */
    Command command() {
        return SameCommand.of(options, isFiled());
    }

    private boolean isColoured() {
        return options.color() == Options.Color.ALWAYS || options.color() == Options.Color.AUTO && terminal.screen().colour();
    }

    private Path folder() {
        return options.reports().orElse(Options.REPORTS);
    }
}
