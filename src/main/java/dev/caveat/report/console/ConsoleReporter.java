package dev.caveat.report.console;

import dev.caveat.document.Problem;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Headline;
import dev.caveat.report.NotCounted;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import dev.caveat.report.RulesetUsed;
import dev.caveat.report.Summary;
import dev.caveat.report.Verdict;
import java.util.List;

/**
 * The report for a writer at a terminal.
 *
 * @param colour whether to colour
 * @param width columns of the terminal
 * @param written where the other reports are
 * @param unwritten those that could not be written
 */
public record ConsoleReporter(boolean colour, int width, List<String> written, List<Problem> unwritten)
        implements Reporter {
    private static final int NARROWEST = 40;
    /** From so many articles on, those that are clear are only counted. */
    private static final int MANY = 20;

    public ConsoleReporter {
        width = Math.max(NARROWEST, width);
        written = List.copyOf(written);
        unwritten = List.copyOf(unwritten);
    }

    @Override
    public String render(Report report) {
        StringBuilder out = new StringBuilder();
        ConsoleArticle articles = new ConsoleArticle(new Ink(colour), width, report.run(), where());
        boolean many = report.articles().size() > MANY;
        for (ArticleReport article : report.articles()) {
            if (!many || article.verdict() != Verdict.CLEAR) {
                articles.write(article, out);
            }
        }
        if (many && report.summary().clear() > 0) {
            out.append(Counted.of(report.summary().clear(), "clear article")).append(" not listed; all are in ")
                    .append(Cells.clean(where())).append(".\n");
        }
        summary(report, out);
        return out.toString();
    }

    /** A page is easier to read than a file of data. */
    private String where() {
        return written.stream().filter(file -> file.endsWith(".html")).findFirst()
                .or(() -> written.stream().findFirst()).orElse("the reports (--format html, json)");
    }

    private void summary(Report report, StringBuilder out) {
        Ink ink = new Ink(colour);
        Summary summary = report.summary();
        ExitCode exit = report.exitCode().after(unwritten);
        Headline headline = Headline.of(report);
        out.append(ink.dim("─".repeat(Math.min(width, 100)))).append('\n');
        String verdict = headline.title();
        List<String> reason = Lines.wrap(verdict + ": " + headline.reason(), width);
        out.append(ink.of(headline.verdict(), reason.get(0).substring(0, verdict.length())))
                .append(reason.get(0).substring(verdict.length())).append('\n');
        reason.stream().skip(1).forEach(line -> out.append(line).append('\n'));
        out.append(Counted.of(summary.errors(), "error")).append(", ")
                .append(Counted.of(summary.warnings(), "warning")).append(", ")
                .append(Counted.of(summary.infos(), "info")).append(" open in ")
                .append(Counted.of(summary.articles(), "article")).append(".\n");
        NotCounted settled = NotCounted.of(report);
        if (!settled.isEmpty()) {
            paragraph("Not counted: " + settled.words() + "; each with its reason in " + where() + ".", out);
        }
        report.changes().ifPresent(changes -> out.append(Cells.clean(changes.words())).append(".\n"));
        for (Problem problem : unwritten) {
            out.append(ink.bad("not written: ")).append(Cells.clean(problem.path() + ": " + problem.message()))
                    .append('\n');
        }
        paragraph("Exit code " + exit.code() + ": " + exit.meaning() + " (--fail-on " + report.run().failOnId()
                + (report.run().byArticle().isEmpty() ? "" : " at its strictest; the articles' configurations differ") + ").", out);
        paragraph("Judged as of " + report.run().asOf() + " by " + rulesets(report) + (report.tool().languageTool()
                .isPresent() ? "." : "; grammar and spelling were not checked."), out);
        if (!written.isEmpty()) {
            out.append("Reports: ").append(ink.bold(Cells.clean(String.join(", ", written)))).append('\n');
        }
    }

    private static String rulesets(Report report) {
        return String.join(", ", report.run().rulesets().stream().map(ConsoleReporter::name).toList());
    }

    private static String name(RulesetUsed ruleset) {
        return ruleset.id() + " " + ruleset.version();
    }

    private void paragraph(String text, StringBuilder out) {
        Lines.wrap(text, width).forEach(line -> out.append(line).append('\n'));
    }
}
