package dev.caveat.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.report.checkstyle.CheckstyleReporter;
import dev.caveat.report.console.Command;
import dev.caveat.report.console.ConsoleReporter;
import dev.caveat.report.console.QuietReporter;
import dev.caveat.report.console.Screen;
import dev.caveat.report.csv.CsvReporter;
import dev.caveat.report.github.GithubReporter;
import dev.caveat.report.github.StepSummary;
import dev.caveat.report.gitlab.GitLabReporter;
import dev.caveat.report.html.HtmlReporter;
import dev.caveat.report.junit.JUnitReporter;
import dev.caveat.report.reviewdog.ReviewdogReporter;
import dev.caveat.report.sarif.SarifProfile;
import dev.caveat.report.sarif.SarifReporter;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Measured;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept small and unfolded when it is written gives the same characters in every form. */
class FoldedReportTest {
    @Test
    void everyFormIsTheSameOfFoldedArticles() throws Exception {
        Command command = new Command(List.of("a"), List.of(), Optional.empty(), false, false, List.of());
        List<Reporter> reporters = List.of(new JsonReporter(), new CsvReporter(), new CheckstyleReporter(), new JUnitReporter(),
                new GitLabReporter(), new ReviewdogReporter(), new GithubReporter(), new QuietReporter(),
                new SarifReporter(SarifProfile.FULL, Measured.read()), new SarifReporter(SarifProfile.GITHUB, Measured.read()),
                new ConsoleReporter(new Screen(false, 100, 40), command, List.of(), List.of()));
        for (Report report : List.of(Sample.report(), Sample.whole(), Hostile.report(), Hostile.many(30, 40, 50),
                Mixed.report(Optional.of(Severity.WARNING)))) {
            Report folded = folded(report);
            for (Reporter reporter : reporters) {
                assertEquals(reporter.render(report), reporter.render(folded), reporter.getClass().getSimpleName());
            }
            assertEquals(StepSummary.render(report, StepSummary.LIMIT), StepSummary.render(folded, StepSummary.LIMIT));
            assertEquals(pages(report), pages(folded));
            assertEquals(report.exitCode(), folded.exitCode());
            assertEquals(report.summary(), folded.summary());
        }
    }

    private static Report folded(Report report) {
        return new Report(report.tool(), report.run(), report.articles().stream().map(ArticleReport::folded).toList(), report.rules(),
                report.manifest(), report.changes());
    }

    private static String pages(Report report) {
        try (Stream<Page> pages = new HtmlReporter().pages(report)) {
            return pages.map(page -> page.path() + "\n" + page.text()).collect(Collectors.joining("\n"));
        }
    }
}
