package dev.caveat.report.console;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import dev.caveat.report.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Of a report that is made again and again, the articles that changed, and a line on all.
 *
 * @param changed paths
 * @param gone paths of articles that are no more
 * @param quiet only what counts for the gate, one line each
 */
public record ChangesReporter(Screen screen, Command command, Set<String> changed, List<String> gone, boolean quiet) implements Reporter {
    private static final Command SHOWN = new Command(List.of(), List.of(), Optional.empty(), false, false, List.of());

    public ChangesReporter {
        changed = Set.copyOf(changed);
        gone = List.copyOf(gone);
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        List<ArticleReport> shown = report.articles().stream().filter(article -> changed.contains(article.path())).toList();
        if (quiet) {
            new QuietReporter().write(new Report(report.tool(), report.run(), shown, report.rules()), out);
        } else {
            ConsoleArticle articles = new ConsoleArticle(screen, command, report.run());
            for (ArticleReport article : shown) {
                out.write(String.join("\n", articles.lines(article)) + "\n");
            }
        }
        for (String path : gone) {
            out.write(Cells.clean(path) + "  is gone\n");
        }
        out.write(total(report));
    }

    private String total(Report report) {
        Summary summary = report.summary();
        String unchecked = summary.notChecked() == 0 ? "" : ", " + Counted.of(summary.notChecked(), "article") + " not checked";
        return screen.ink().dim("── ") + Counted.of(summary.errors(), "error") + ", " + Counted.of(summary.warnings(), "warning") + ", "
                + Counted.of(summary.infos(), "info") + " open in " + Counted.of(summary.articles(), "article") + unchecked
                + "; exit code " + report.exitCode().code() + "\n";
    }

    /** How an article is shown, to see whether another report shows it otherwise. */
    public static String shown(Report report, ArticleReport article) {
        return String.join("\n", new ConsoleArticle(Screen.PIPE, SHOWN, report.run()).lines(article));
    }
}
