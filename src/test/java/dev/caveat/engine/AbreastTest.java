package dev.caveat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Problem;
import dev.caveat.document.Span;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbreastTest {
    private static final Source ARTICLE = Source.of("a.md", "One two three.");
    private static final Check NOTHING = article -> CheckResult.of(List.of());

    @Test
    void groupsAreAskedAtTheSameTimeAndAnswerInTheirOrder() {
        CountDownLatch second = new CountDownLatch(1);
        Check first = article -> {
            await(second);
            return hit(0, 3);
        };
        Check other = article -> {
            second.countDown();
            return hit(0, 3);
        };
        DocumentResult result = linter(first, other).abreast(2).lint(ARTICLE);
        assertEquals(List.of("g0/found", "g1/found"), result.findings().stream().map(each -> each.rule().id().toString()).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8})
    void aGroupThatFailsIsAProblemAndTheOthersAreHeard(int threads) {
        Check failing = article -> {
            throw new StackOverflowError();
        };
        DocumentResult result = linter(failing, article -> hit(4, 7), failing).abreast(threads).lint(ARTICLE);
        assertEquals(List.of(Problem.Kind.RULE_FAILED, Problem.Kind.RULE_FAILED), result.problems().stream().map(Problem::kind).toList());
        assertEquals(1, result.findings().size());
    }

    @Test
    void whatIsGivenUpEndsOnTheOtherThreadsToo() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        Check endless = article -> {
            begun.countDown();
            try {
                while (true) {
                    article.document().blocks().forEach(block -> assertEquals("One two three.", block.text()));
                }
            } finally {
                ended.countDown();
            }
        };
        Linter linter = linter(endless, endless, NOTHING).abreast(2);
        List<DocumentResult> results = new Batch(linter::lint, 1, Duration.ofSeconds(3)).lint(List.of(ARTICLE), done -> { });
        assertEquals(List.of(Problem.Kind.TIMEOUT), results.get(0).problems().stream().map(Problem::kind).toList());
        assertTrue(begun.await(60, TimeUnit.SECONDS), "only one thread asked");
        assertTrue(ended.await(60, TimeUnit.SECONDS), "it goes on beside the others");
    }

    private static CheckResult hit(int from, int to) {
        return CheckResult.of(List.of(Hit.of("found", new Span(from, to))));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS), "nobody asks the other group meanwhile");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Linter linter(Check... checks) {
        List<RuleGroup> groups = IntStream.range(0, checks.length).mapToObj(i -> new RuleGroup("g" + i, checks[i], List.of(new RuleInfo(
                RuleId.of("g" + i + "/found"), Severity.ERROR, "s", "m", "", "", List.of(), List.of(), List.of())))).toList();
        Ruleset ruleset = new Ruleset("test", "Test", "1", "sha256:0", Clinic.UNKNOWN, groups);
        return new Linter(List.of(ruleset), Clinic.UNKNOWN, LocalDate.of(2026, 11, 23), RuleFilter.ALL);
    }
}
