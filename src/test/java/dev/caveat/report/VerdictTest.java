package dev.caveat.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Span;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of an article, of a run's threshold and of its end, and how findings are counted for it. */
class VerdictTest {
    private static Judgement judgement(Severity severity, Disposition fate) {
        return new Judgement(Sample.open(Sample.CURE, "m", new Span(0, 1), "").finding(), severity, fate, List.of());
    }

    private static Verdict of(Judgement... judgements) {
        return Verdict.of(List.of(judgements), List.of(), List.of());
    }

    @Test
    void aFaultOnUnchangedLinesNeedsReviewAndARemarkThereDoesNot() {
        assertEquals(Verdict.NEEDS_REVIEW, of(judgement(Severity.ERROR, new Disposition.Untouched())));
        assertEquals(Verdict.NEEDS_REVIEW, of(judgement(Severity.WARNING, new Disposition.Untouched())));
        assertEquals(Verdict.CLEAR, of(judgement(Severity.INFO, new Disposition.Untouched())));
        assertEquals(Verdict.CLEAR, of(judgement(Severity.ERROR, new Disposition.Baselined())));
    }

    @Test
    void aPieceThatIsMissingOrIncompleteNeedsReviewWhereNothingIsFound() {
        for (Requirement.Status status : Requirement.Status.values()) {
            boolean unmet = status == Requirement.Status.MISSING || status == Requirement.Status.INCOMPLETE;
            assertEquals(unmet ? Verdict.NEEDS_REVIEW : Verdict.CLEAR,
                    Verdict.of(List.of(), List.of(new Requirement("dates", status, "", List.of(), List.of())), List.of()), status.toString());
        }
    }

    @Test
    void verdictsAreWordsForAPerson() {
        assertEquals(List.of("not checked", "blocked", "needs review", "clear"), Arrays.stream(Verdict.values()).map(Verdict::words).toList());
        assertEquals(List.of("Not checked", "Blocked", "Needs review", "Clear"), Arrays.stream(Verdict.values()).map(Verdict::title).toList());
    }

    @Test
    void findingsThatAreAlikeAreCountedTogether() {
        List<FindingCount> counts = FindingCount.of(List.of(judgement(Severity.ERROR, new Disposition.Open()), judgement(Severity.ERROR, new Disposition.Open()),
                judgement(Severity.INFO, new Disposition.Open()), judgement(Severity.ERROR, new Disposition.Open()),
                judgement(Severity.ERROR, new Disposition.Baselined())));
        assertEquals(List.of(3, 1, 1), counts.stream().map(FindingCount::findings).toList());
        assertEquals(List.of(true, true, false), counts.stream().map(FindingCount::isOpen).toList());
    }

    @Test
    void anArticleIsHeldToItsOwnThresholdWhereItHasOne() {
        Run run = new Run(LocalDate.of(2026, 11, 23), Optional.of(Severity.ERROR), List.of(), Sample.DIGEST);
        assertTrue(run.failsOn("a.md", Severity.ERROR));
        assertFalse(run.failsOn("a.md", Severity.WARNING));
        assertEquals("error", run.failOnId());
        assertEquals("never", new Run(run.asOf(), Optional.empty(), List.of(), Sample.DIGEST, Map.of(), Optional.empty()).failOnId());
    }

    @Test
    void everyExitCodeSaysWhatItMeans() {
        assertEquals(List.of(0, 1, 2, 3), Arrays.stream(ExitCode.values()).map(ExitCode::code).toList());
        assertEquals(List.of("nothing is open at or above the threshold", "findings are open at or above the threshold",
                "wrong usage, a broken configuration or ruleset, or no input", "an article could not be read or checked, or a report could not be written"),
                Arrays.stream(ExitCode.values()).map(ExitCode::meaning).toList());
    }
}
