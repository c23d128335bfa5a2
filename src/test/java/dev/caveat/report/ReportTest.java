package dev.caveat.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.document.Span;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Problem TIMEOUT = new Problem("a.md", Problem.Kind.TIMEOUT, "Too slow.");

    @Test
    void verdictIsTheWorstThingThatIsOpen() {
        assertEquals(Verdict.CLEAR, article(List.of(), List.of()).verdict());
        assertEquals(Verdict.CLEAR, article(List.of(open(Severity.INFO)), List.of()).verdict());
        assertEquals(Verdict.NEEDS_REVIEW, article(List.of(open(Severity.WARNING)), List.of()).verdict());
        assertEquals(Verdict.BLOCKED, article(List.of(open(Severity.INFO), open(Severity.ERROR)), List.of()).verdict());
        assertEquals(Verdict.NOT_CHECKED, article(List.of(open(Severity.ERROR)), List.of(TIMEOUT)).verdict());
    }

    @Test
    void requiredPieceThatIsNotCompleteNeedsAPerson() {
        Requirement missing = new Requirement("dates", Requirement.Status.MISSING, "", List.of(), List.of());
        Requirement none = new Requirement("dates", Requirement.Status.NOT_APPLICABLE, "", List.of(), List.of());
        assertEquals(Verdict.NEEDS_REVIEW, Verdict.of(List.of(), List.of(none, missing), List.of()));
        assertEquals(Verdict.CLEAR, Verdict.of(List.of(), List.of(none), List.of()));
    }

    @Test
    void findingThatIsNotOpenBlocksNothingButStaysInTheReport() {
        Judgement open = open(Severity.ERROR);
        Judgement suppressed = new Judgement(open.finding(), Severity.ERROR, new Disposition.Suppressed("a quote"),
                List.of());
        Report report = Sample.of(article(List.of(suppressed), List.of()));
        assertEquals(ExitCode.PASSED, report.exitCode());
        assertEquals(0, report.summary().errors());
        assertEquals(1, report.articles().get(0).judgements().size());
    }

    @Test
    void whatWasNotCheckedBeatsWhatWasFound() {
        ArticleReport found = article(List.of(open(Severity.ERROR)), List.of());
        assertEquals(ExitCode.FINDINGS, Sample.of(found).exitCode());
        assertEquals(ExitCode.INCOMPLETE, Sample.of(found, article(List.of(), List.of(TIMEOUT))).exitCode());
    }

    @Test
    void thresholdDecidesTheGateAndNeverNeverFails() {
        ArticleReport warned = article(List.of(open(Severity.WARNING)), List.of());
        assertEquals(ExitCode.PASSED, gate(Optional.of(Severity.ERROR), warned));
        assertEquals(ExitCode.FINDINGS, gate(Optional.of(Severity.WARNING), warned));
        assertEquals(ExitCode.FINDINGS, gate(Optional.of(Severity.INFO), warned));
        assertEquals(ExitCode.PASSED, gate(Optional.empty(), article(List.of(open(Severity.ERROR)), List.of())));
    }

    @Test
    void problemsOfOneUnreadFileAreOneArticle() {
        Problem other = new Problem("a.md", Problem.Kind.BINARY, "Not text.");
        Report report = Report.of(Sample.report().tool(), Sample.run(), List.of(Sample.lifting()),
                List.of(TIMEOUT, other), List.of());
        assertEquals(List.of("a.md", "articles/lifting.md"),
                report.articles().stream().map(ArticleReport::path).toList());
        assertEquals(List.of(other, TIMEOUT), report.articles().get(0).problems());
    }

    @Test
    void findingWithoutItsTextIsAMistakeOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> new ArticleReport("a.md", Optional.empty(), "",
                Optional.empty(), 0, Optional.empty(), List.of(), List.of(), List.of(), List.of(open(Severity.INFO)), List.of()));
    }

    private static ExitCode gate(Optional<Severity> failOn, ArticleReport article) {
        Run run = new Run(Sample.run().asOf(), failOn, List.of(), Sample.DIGEST);
        return Report.of(Sample.report().tool(), run, List.of(article), List.of(), List.of()).exitCode();
    }

    private static Judgement open(Severity severity) {
        return Sample.open(Sample.CURE.with(severity), severity.id(), new Span(0, 1), "");
    }

    private static ArticleReport article(List<Judgement> judgements, List<Problem> problems) {
        Document document = Draft.of("a.md", Format.MARKDOWN, "text\n");
        return new ArticleReport("a.md", Optional.of(Format.MARKDOWN), Sample.DIGEST, Optional.of(document), 1,
                Optional.empty(), List.of(), List.of(), List.of(), judgements, problems);
    }
}
