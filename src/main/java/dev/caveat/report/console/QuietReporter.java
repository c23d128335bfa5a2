package dev.caveat.report.console;

import dev.caveat.document.Position;
import dev.caveat.document.Problem;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;

/**
 * Only what fails the gate, one line each: {@code path:line:column: severity rule message}; what was not checked
 * has a line of its own. Nothing at all where all is well.
 */
public final class QuietReporter implements Reporter {
    @Override
    public String render(Report report) {
        StringBuilder out = new StringBuilder();
        for (ArticleReport article : report.articles()) {
            for (Problem problem : article.problems()) {
                line(out, problem.path() + ": not-checked " + problem.kind().id() + " " + problem.message());
            }
            for (Judgement judgement : article.judgements()) {
                if (judgement.isOpen() && report.run().failsOn(article.path(), judgement.severity())) {
                    Position position = article.document().orElseThrow()
                            .position(judgement.finding().span().start());
                    line(out, article.path() + ":" + position + ": " + judgement.severity().id() + " "
                            + judgement.finding().rule().id() + " " + judgement.finding().message());
                }
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String text) {
        out.append(Cells.clean(text)).append('\n');
    }
}
