package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesCommandTest {
    private static final Path CORPUS = Path.of("../shared/corpus");

    @TempDir
    Path folder;

    @Test
    void explainTellsWhatARuleRestsOnAndShowsItsExamples() {
        Tool run = Tool.run("explain", "claims/cure");
        assertEquals(0, run.code(), run.err());
        for (String part : new String[] {"claims/cure  warning", "Rests on", "BC-10", "the provision itself was read", "Flagged", "Allowed"}) {
            assertTrue(run.out().contains(part), part + " is not in\n" + run.out());
        }
        assertFalse(run.out().contains("  A11  "), "a rule for British Columbia rests on no Australian guideline");
    }

    @Test
    void policyIsNeverPresentedAsLaw() {
        Tool run = Tool.run("explain", "registration/missing-line");
        assertTrue(run.out().contains("POLICY-REGISTRATION") && run.out().contains("the clinic's own policy, not law"), run.out());
    }

    @Test
    void everyRuleIsListedOnce() {
        Tool run = Tool.run("rules", "list");
        assertEquals(0, run.code());
        assertEquals(run.out().lines().count(), run.out().lines().map(line -> line.split(" ")[0]).distinct().count());
        assertTrue(run.out().contains("claims/cure ") && run.out().contains("red-flags/missing-minimum "), run.out());
    }

    @Test
    void anExampleThatContradictsItsRuleFailsTheTest() throws IOException {
        Files.writeString(folder.resolve("ruleset.yml"), """
                id: ours
                title: Ours
                version: "1"
                extends: base
                overlay:
                  claims:
                    rules:
                      cure:
                        flagged: ["Walking is pleasant."]
                        allowed: ["We cure back pain."]
                """);
        Tool run = Tool.run("rules", "test", folder);
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains("claims/cure finds nothing in: Walking is pleasant."), run.out());
        assertTrue(run.out().contains("claims/cure finds something in: We cure back pain."), run.out());
        assertTrue(run.out().stripTrailing().endsWith(" 2 failed"), run.out());
    }

    @Test
    void aScoreCountsWhatWasFoundAndNamesWhatWasNot() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.jsonl"), """
                {"sentence": "We cure back pain.", "violation": true, "category": "cure"}
                {"sentence": "Our tea is nice.", "violation": true, "category": "tea"}
                {"sentence": "There is no cure for arthritis.", "violation": false}
                {"sentence": "Results guaranteed.", "verdict": "breach", "category": "guarantee", "needs_context": false}
                {"sentence": "Colic.", "verdict": "breach", "category": "condition-list", "needs_context": true}
                {"violations": [{"sentence": "The best clinic in town.", "category": "superlative", "severity": "high"}], "non_violations": ["Walk daily."]}
                """);
        Tool run = Tool.run("rules", "score", labels);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("all +4 +3 +75% +2 +0 +100%")), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("superlative \\(high\\) +1 +1 +100% .*")), run.out());
        assertTrue(run.out().contains("- [tea] Our tea is nice."), run.out());
    }

    @Test
    void rowsThatCannotBeReadAreToldWithTheirLines() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.jsonl"), "{\"sentence\": \"a\"}\nnonsense\n{\"violation\": true}\n"
                + "{\"sentence\": \"b\", \"violation\": \"maybe\"}\n");
        Tool run = Tool.run("rules", "score", labels);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("labels.jsonl:1:1: a row needs") && run.err().contains("labels.jsonl:2:1: not JSON")
                && run.err().contains("labels.jsonl:3:1: sentence: is missing")
                && run.err().contains("labels.jsonl:4:1: violation: \"maybe\" is not valid (valid: true, false)"), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "explain claims/cuer; did you mean “claims/cure”?", "explain; needs a rule", "rules; is no action", "rules lst; did you mean “list”?",
        "rules score; needs a file", "rules score gone.jsonl; cannot be read", "rules score a b c; too many arguments", "rules list --rulset x; did you mean --ruleset?", "rules list --format jsn; did you mean “json”?",
        "rules impact a; needs two rulesets", "rules list --as-of 2026; is no date",
        "rules list nowhere; no such ruleset"
    })
    void wrongUsageIsExplained(String line, String what) {
        Tool run = Tool.run((Object[]) line.split(" "));
        assertEquals(2, run.code());
        assertTrue(run.err().contains(what), run.err());
    }

    @Test
    void theCorpusIsScoredAboveItsGoals() {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the labelled corpus is not on this machine");
        assertTrue(recall(Tool.run("rules", "score", CORPUS.resolve("claims-ruled.jsonl"))) >= 85, "regulators' rulings");
    }

    private static int recall(Tool run) {
        String all = run.out().lines().filter(line -> line.startsWith("all ")).findFirst().orElseThrow();
        return Integer.parseInt(all.split("\\s+")[3].replace("%", ""));
    }
}
