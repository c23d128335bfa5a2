package dev.caveat.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Span;
import dev.caveat.engine.Linter;
import dev.caveat.policy.Policy;
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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A rule that fails, or takes its time, is one draft's problem. */
@Timeout(120)
class CrashTest {
    private static final Check FIRST_LETTER = article -> CheckResult.of(List.of(Hit.of("found", new Span(0, 1))));
    private static final Check CRASH = article -> {
        if (article.document().text().contains("boom")) {
            throw new IllegalStateException("bang");
        }
        return CheckResult.of(List.of());
    };

    @TempDir
    Path folder;

    @Test
    void aRuleThatCrashesIsSaidBesideWhatTheOthersFoundAndTheServerLivesOn() throws Exception {
        Linter linter = linter(group("good", FIRST_LETTER), group("bad", CRASH));
        try (Editor editor = Editor.of(folder, books(linter, Optional.empty()))) {
            editor.open("a.md", "markdown", "boom");
            List<Diagnostic> found = editor.awaitVersion("a.md", 1);
            assertEquals(List.of("not-checked/rule-failed", "good/found"), codes(found));
            assertTrue(found.get(0).getMessage().getLeft().contains("bang"), found.toString());
            editor.change("a.md", 2, Editor.edit(0, 0, 0, 4, "calm"));
            assertEquals(List.of("good/found"), codes(editor.awaitVersion("a.md", 2)));
        }
    }

    @Test
    void aPolicyThatCrashesWithdrawsTheFindingsAndIsLogged() throws Exception {
        Linter linter = linter(group("good", FIRST_LETTER));
        Rulebooks books = books(new Rulebook("a.md", linter, Optional.empty(), result -> {
            throw new IllegalStateException("no policy");
        }));
        try (Editor editor = Editor.of(folder, books)) {
            editor.open("a.md", "markdown", "calm");
            assertEquals(List.of("not-checked/rule-failed"), codes(editor.awaitVersion("a.md", 1)));
            editor.open("b.md", "markdown", "calm");
            editor.awaitVersion("b.md", 1);
            assertTrue(editor.messages().get(0).contains("no policy"), editor.messages().toString());
        }
    }

    @Test
    void complianceIsShownBeforeGrammarIsReadyAndGrammarFollows() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Linter slow = linter(group("grammar", article -> {
            try {
                ready.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return CheckResult.of(List.of(Hit.of("found", new Span(1, 2))));
        }));
        try (Editor editor = Editor.of(folder, books(linter(group("good", FIRST_LETTER)), Optional.of(slow)))) {
            editor.open("a.md", "markdown", "calm");
            assertEquals(List.of("good/found"), codes(editor.awaitVersion("a.md", 1)));
            ready.countDown();
            editor.await("a.md", each -> codes(each.getDiagnostics()).equals(List.of("good/found", "grammar/found")));
        }
    }

    @Test
    void whatGrammarSaysOfAnOlderVersionIsDropped() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Linter slow = linter(group("grammar", article -> {
            try {
                ready.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            int end = article.document().text().length();
            return CheckResult.of(List.of(Hit.of("found", new Span(end - 1, end))));
        }));
        try (Editor editor = Editor.of(folder, books(linter(group("good", FIRST_LETTER)), Optional.of(slow)))) {
            editor.open("a.md", "markdown", "calm");
            editor.awaitVersion("a.md", 1);
            editor.change("a.md", 2, Editor.edit(0, 4, 0, 4, "er"));
            editor.awaitVersion("a.md", 2);
            ready.countDown();
            Diagnostic last = editor.await("a.md", each -> each.getDiagnostics().size() == 2).getDiagnostics().get(1);
            assertEquals(5, last.getRange().getStart().getCharacter());
            assertTrue(editor.published().stream().allMatch(each -> each.getVersion() == 2 || each.getDiagnostics().size() == 1));
        }
    }

    private static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(each -> each.getCode().getLeft()).toList();
    }

    private static RuleGroup group(String id, Check check) {
        return new RuleGroup(id, check, List.of(new RuleInfo(new RuleId(id, "found"), Severity.WARNING, "Found.", "Found.", "", "",
                List.of(), List.of(), List.of())));
    }

    private static Linter linter(RuleGroup... groups) {
        return new Linter(List.of(new Ruleset("test", "Test", "1", "sha256:0", Clinic.UNKNOWN, List.of(groups))), Clinic.UNKNOWN,
                LocalDate.of(2026, 11, 23), RuleFilter.ALL);
    }

    private static Rulebooks books(Linter compliance, Optional<Linter> grammar) {
        return books(new Rulebook("a.md", compliance, grammar, result -> new Policy(List.of()).judge(result.findings())));
    }

    private static Rulebooks books(Rulebook rulebook) {
        return new Rulebooks() {
            @Override
            public Optional<Rulebook> find(Path place, Path draft, String text) {
                return Optional.of(rulebook);
            }

            @Override
            public boolean isStale() {
                return false;
            }

            @Override
            public void forget() {
            }
        };
    }
}
