package dev.caveat.report.console;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import dev.caveat.report.Summary;
import java.util.List;
import java.util.Set;

/**
 * Of a report that is made again and again, the articles that changed, and a line on all.
 *
 * @param colour whether to colour
 * @param width columns of the terminal
 * @param changed paths
 * @param gone paths of articles that are no more
 * @param quiet only what counts for the gate, one line each
 */
public record ChangesReporter(boolean colour, int width, Set<String> changed, List<String> gone, boolean quiet) implements Reporter {
    private static final int NARROWEST = 40;

    public ChangesReporter {
        changed = Set.copyOf(changed);
        gone = List.copyOf(gone);
        width = Math.max(NARROWEST, width);
    }

    @Override
    public String render(Report report) {
        StringBuilder out = new StringBuilder();
        List<ArticleReport> shown = report.articles().stream().filter(article -> changed.contains(article.path())).toList();
        if (quiet) {
            out.append(new QuietReporter().render(new Report(report.tool(), report.run(), shown, report.rules())));
        } else {
            ConsoleArticle articles = new ConsoleArticle(new Ink(colour), width, report.run(), "the reports (--format html, json)");
            shown.forEach(article -> articles.write(article, out));
        }
        gone.forEach(path -> out.append(Cells.clean(path)).append("  is gone\n"));
        return out.append(total(report)).toString();
    }

    private String total(Report report) {
        Summary summary = report.summary();
        String unchecked = summary.notChecked() == 0 ? "" : ", " + Counted.of(summary.notChecked(), "article") + " not checked";
        return new Ink(colour).dim("── ") + Counted.of(summary.errors(), "error") + ", " + Counted.of(summary.warnings(), "warning") + ", "
                + Counted.of(summary.infos(), "info") + " open in " + Counted.of(summary.articles(), "article") + unchecked
                + "; exit code " + report.exitCode().code() + "\n";
    }

    /** How an article is shown, to see whether another report shows it otherwise. */
    public static String shown(Report report, ArticleReport article) {
        StringBuilder out = new StringBuilder();
        new ConsoleArticle(new Ink(false), 100, report.run(), "").write(article, out);
        return out.toString();
    }
}
