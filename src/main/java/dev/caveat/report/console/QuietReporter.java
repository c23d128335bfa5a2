package dev.caveat.report.console;

import dev.caveat.document.Position;
import dev.caveat.document.Problem;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Only what fails the gate, one line each: {@code path:line:column: severity rule message}; what was not checked
 * has a line of its own. Nothing at all where all is well.
 */
public final class QuietReporter implements Reporter {
    @Override
    public void write(Report report, Writer out) throws IOException {
        for (ArticleReport article : report.articles()) {
            for (Problem problem : article.problems()) {
                line(out, problem.path() + ": not-checked " + problem.kind().id() + " " + problem.message());
            }
            boolean fails = article.counts().stream().anyMatch(each -> each.isOpen() && report.run().failsOn(article.path(), each.severity()));
            for (Judgement judgement : fails ? article.judgements() : List.<Judgement>of()) {
                if (judgement.isOpen() && report.run().failsOn(article.path(), judgement.severity())) {
                    Position position = article.document().orElseThrow()
                            .position(judgement.finding().span().start());
                    line(out, article.path() + ":" + position + ": " + judgement.severity().id() + " "
                            + judgement.finding().rule().id() + " " + judgement.finding().message());
                }
            }
        }
    }

    private static void line(Writer out, String text) throws IOException {
        out.append(Cells.clean(text)).append('\n');
    }
}
