package dev.caveat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Problem;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final List<Source> THREE = List.of(Source.of("a.md", "Fine."), Source.of("b.md", "Trouble."), Source.of("c.md", "Fine."));

    @Test
    void anArticleThatTakesForEverIsGivenUpAndTheOthersGoOn() {
        Batch batch = new Batch(linter(Duration.ofDays(1))::lint, 1, Duration.ofMillis(300));
        List<DocumentResult> results = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> batch.lint(THREE, done -> { }));
        assertEquals(List.of(List.of(), List.of(Problem.Kind.TIMEOUT), List.of()), kinds(results));
    }

    @Test
    void whatIsGivenUpEndsAtTheNextBlockItLooksAt() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Check endless = article -> {
            try {
                while (article.document().text().startsWith("Trouble")) {
                    article.document().blocks().forEach(block -> assertEquals("Trouble.", block.text()));
                }
                return CheckResult.of(List.of());
            } finally {
                if (article.document().text().startsWith("Trouble")) {
                    ended.countDown();
                }
            }
        };
        List<DocumentResult> results = new Batch(linter(endless)::lint, 1, Duration.ofMillis(300)).lint(THREE, done -> { });
        assertEquals(List.of(List.of(), List.of(Problem.Kind.TIMEOUT), List.of()), kinds(results));
        assertTrue(ended.await(60, TimeUnit.SECONDS), "it goes on beside the others");
    }

    @Test
    void anArticleThatTakesAllMemoryIsAProblemOfItsOwn() {
        Check hungry = article -> {
            if (article.document().text().startsWith("Trouble")) {
                throw new OutOfMemoryError("Java heap space");
            }
            return CheckResult.of(List.of());
        };
        List<DocumentResult> results = new Batch(linter(hungry), 2).lint(THREE, done -> { });
        assertEquals(List.of(List.of(), List.of(Problem.Kind.BROKEN), List.of()), kinds(results));
        assertTrue(results.get(1).problems().get(0).message().contains("more memory than there is"), results.get(1).problems().toString());
    }

    @Test
    void aCheckThatFailsIsAProblemOfItsArticleOnly() {
        List<String> order = new ArrayList<>();
        List<DocumentResult> results = new Batch(linter(Duration.ZERO), 2).lint(THREE, done -> order.add(done.path()));
        assertEquals(List.of(List.of(), List.of(Problem.Kind.RULE_FAILED), List.of()), kinds(results));
        assertEquals(List.of("a.md", "b.md", "c.md"), order);
    }

    @Test
    void thereIsAtLeastOneJob() {
        assertThrows(IllegalArgumentException.class, () -> new Batch(linter(Duration.ZERO), 0));
    }

    private static List<List<Problem.Kind>> kinds(List<DocumentResult> results) {
        return results.stream().map(result -> result.problems().stream().map(Problem::kind).toList()).toList();
    }

    /** A rule that on the word "Trouble" sleeps, then throws. */
    private static Linter linter(Duration sleep) {
        Check check = article -> {
            if (article.document().text().startsWith("Trouble")) {
                try {
                    Thread.sleep(sleep.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IllegalStateException("as the test wants");
            }
            return CheckResult.of(List.of());
        };
        return linter(check);
    }

    private static Linter linter(Check check) {
        RuleInfo rule = new RuleInfo(RuleId.of("test/rule"), Severity.ERROR, "s", "m", "", "", List.of(), List.of(), List.of());
        Ruleset ruleset = new Ruleset("test", "Test", "1", "sha256:0", Clinic.UNKNOWN, List.of(new RuleGroup("test", check, List.of(rule))));
        return new Linter(List.of(ruleset), Clinic.UNKNOWN, LocalDate.of(2026, 11, 23), RuleFilter.ALL);
    }
}
