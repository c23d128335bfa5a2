package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer who changes a rule sees of it before anybody merges the change. */
class RulesToolsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void theListShowsEachRulesetsSeverityAndWhatIsOff() throws IOException {
        Path strict = ruleset("strict", "cure: { severity: error }\n      proof: { enabled: false }");
        Tool run = Tool.run("rules", "list", "--ruleset", "ca-bc-physio", "--ruleset", strict);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("claims/cure +warning +error +Says or implies a cure\\. \\[.*BC-10 primary.*]")),
                run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("claims/proof +\\w+ +off +.*")), run.out());
    }

    @Test
    void theListOfADayKnowsWhatIsNotInForceOnIt() {
        Tool run = Tool.run("rules", "list", "--as-of", "2020-01-01");
        assertTrue(run.out().contains("not-in-force") && run.out().contains(" not in force"), run.out());
    }

    @Test
    void provisionsThatNobodyReadAgainAreNamedWithTheRulesThatRestOnThem() {
        Tool run = Tool.run("rules", "list", "--as-of", "2028-06-01");
        assertEquals(0, run.code());
        assertTrue(run.err().lines().anyMatch(line -> line.matches("caveat: BC-10 was read on 2026-11-23 and should have been read again by "
                + "\\d{4}-\\d\\d-\\d\\d; .*claims/cure.* rest on it")), run.err());
        assertFalse(run.err().contains("POLICY-"), "the clinic's own policy does not change behind its back");
        assertEquals("", Tool.run("rules", "list", "--as-of", "2026-11-24").err());
    }

    @Test
    void theListIsToBeHadAsJson() throws IOException {
        JsonNode root = JSON.readTree(Tool.run("rules", "list", "--format", "json", "--as-of", "2028-06-01").out());
        JsonNode cure = find(root.path("rules"), "id", "claims/cure");
        assertEquals("in-force", cure.at("/rulesets/0/standing").asText());
        assertEquals("warning", cure.at("/rulesets/0/severity").asText());
        assertEquals("primary", find(cure.at("/rulesets/0/provisions"), "id", "BC-10").path("basis").asText());
        assertTrue(cure.path("flagged").size() > 1);
        assertTrue(find(root.path("staleProvisions"), "id", "BC-10").path("rules").toString().contains("claims/cure"));
    }

    @Test
    void explainTellsWhetherAProvisionIsInForceAndHowItStandsElsewhere() throws IOException {
        Path strict = ruleset("strict", "cure: { severity: error }");
        Tool run = Tool.run("explain", "claims/cure", strict, "--as-of", "2026-11-23");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("claims/cure  error  (strict 1)\n"), run.out());
        assertTrue(run.out().contains("in force on 2026-11-23") && run.out().contains("to be read again by "), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("  ca-bc-physio +warning +.*BC-10.*")), run.out());
    }

    @Test
    void aFailedExampleIsToldAtItsLineWithWhatWasExpected() throws IOException {
        Path ours = ruleset("ours", "cure:\n        flagged: [\"Walking is pleasant.\"]\n        allowed: [\"We cure back pain.\"]");
        Tool run = Tool.run("rules", "test", ours.resolve("ruleset.yml"));
        assertEquals(1, run.code());
        String file = ours.resolve("ruleset.yml").toString();
        assertTrue(run.out().contains(file + ":9:19: claims/cure finds nothing in: Walking is pleasant.\n    expected: a finding; actual: nothing\n"),
                run.out());
        assertTrue(run.out().contains(file + ":10:19: claims/cure finds something in: We cure back pain.\n    expected: nothing; actual: “"), run.out());
    }

    @Test
    void oneFileOfARulesetIsTestedAlone() {
        Tool run = Tool.run("rules", "test", "rulesets/base/dates.yml");
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(run.out().matches("(?s).*ca-bc-physio \\S+: \\d{1,2} examples, 0 failed\\R"), run.out());
        Tool none = Tool.run("rules", "test", "rulesets/base/provisions/policy.yml");
        assertEquals(2, none.code());
        assertTrue(none.err().contains("no rule in force has an example in policy.yml"), none.err());
    }

    @Test
    void aPhraseThatNoExampleReachesIsNamedAtItsLine() throws IOException {
        Path ours = ruleset("ours", """
                magic:
                        severity: warning
                        summary: Says magic.
                        message: "“{quote}” is magic."
                        provisions: [POLICY-SOURCES]
                        with: { phrases: [magic, sorcery], not: [magic wand, magic lantern] }
                        flagged: ["Our magic."]
                        allowed: ["Our magic wand."]""");
        Tool run = Tool.run("rules", "test", ours.resolve("ruleset.yml"), "--coverage");
        assertEquals(0, run.code(), run.out() + run.err());
        List<String> ofRule = run.out().lines().filter(line -> line.contains("claims/magic: ")).toList();
        String file = ours.resolve("ruleset.yml").toString();
        assertEquals(List.of(file + ":13:34: claims/magic: no example reaches the phrase “sorcery” (phrases)",
                file + ":13:62: claims/magic: no example reaches the phrase “magic lantern” (not)"), ofRule);
    }

    @Test
    void impactNamesWhatFlipsAppearsVanishesAndWeighsOtherwise() throws IOException {
        Path before = ruleset("before", "guarantee: { enabled: false }\n      cure: { severity: info }\n      miracle: { severity: info }");
        Path after = ruleset("after", "guarantee: { severity: error }\n      cure: { severity: warning }\n      miracle: { enabled: false }");
        Path article = Files.writeString(folder.resolve("a.md"), "# Walking\n\nResults guaranteed. We cure back pain. A miracle.\n");
        Object[] args = {"rules", "impact", before, after, article, "--only", "claims/*"};
        Tool run = Tool.run(args);
        assertEquals(1, run.code(), run.err());
        for (String line : List.of("before 1 → after 1: 1 article, 1 verdict changed, 0 other changes", " → blocked",
                "+ 3:1 error claims/guarantee “Results guaranteed”", "~ 3:24 info → warning claims/cure “cure”",
                " claims/miracle “")) {
            assertTrue(run.out().contains(line), line + " is not in\n" + run.out());
        }
        assertTrue(run.out().lines().anyMatch(line -> line.startsWith("  - 3:") && line.contains("claims/miracle")), run.out());
        assertEquals(run.out(), Tool.run(args).out());
        JsonNode json = JSON.readTree(Tool.run("rules", "impact", before, after, article, "--only", "claims/*", "--format", "json").out());
        assertEquals(1, json.path("flipped").asInt());
        assertEquals("appeared", find(json.at("/changed/0/findings"), "rule", "claims/guarantee").path("change").asText());
    }

    @Test
    void impactOfNothingExitsZero() throws IOException {
        Path article = Files.writeString(folder.resolve("a.md"), "# Walking\n\nWe cure back pain.\n");
        Tool run = Tool.run("rules", "impact", "ca-bc-physio", "rulesets/ca-bc-physio", article, "--only", "claims/*");
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(run.out().contains("1 article, 0 verdicts changed, 0 other changes"), run.out());
    }

    @Test
    void impactOfAnUnreadableArticleIsIncomplete() throws IOException {
        Path article = Files.write(folder.resolve("a.md"), new byte[] {(byte) 0xff, 0, 1, 2, (byte) 0xc3});
        assertEquals(3, Tool.run("rules", "impact", "ca-bc-physio", "rulesets/ca-bc-physio", article, "--only", "claims/*").code());
    }

    @Test
    void rulesetsAreComparedOnAnArticleWithTheStrictestAndWhatSatisfiesAll() throws IOException {
        Path strict = ruleset("strict", "miracle: { enabled: false }\n      cure: { severity: error }");
        Path article = Files.writeString(folder.resolve("a.md"), "# Walking\n\nWe cure back pain. A miracle.\n");
        Path reports = folder.resolve("reports");
        Tool run = Tool.run("check", article, "--no-grammar", "--ruleset", "ca-bc-physio", "--ruleset", strict, "--compare-rulesets", "--reports", reports);
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("  claims/cure +warning +error +strict")), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("  claims/miracle +\\w+ +– +ca-bc-physio")), run.out());
        assertTrue(run.out().contains("  To satisfy all of them\n    disclaimer"), run.out());
        JsonNode article0 = JSON.readTree(reports.resolve("comparison.json").toFile()).at("/articles/0");
        assertEquals("[\"strict\"]", find(article0.path("differences"), "rule", "claims/cure").path("strictest").toString());
        assertEquals("disclaimer", article0.at("/toSatisfyAll/0/requirement").asText());
        String page = Files.readString(reports.resolve("comparison.html"));
        assertTrue(page.contains("<code>claims/cure</code>") && page.contains("Rulesets compared"), page);
    }

    @Test
    void aComparisonNeedsTwoRulesets() {
        Tool run = Tool.run("check", "sample-articles/negated-cure.md", "--compare-rulesets");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--compare-rulesets: needs two or more rulesets"), run.err());
    }

    @Test
    void aComparisonDoesNotSpoilJsonOnStandardOutput() throws IOException {
        Path strict = ruleset("strict", "cure: { severity: error }");
        Tool run = Tool.run("check", "sample-articles/negated-cure.md", "--no-grammar", "--ruleset", "ca-bc-physio", "--ruleset", strict,
                "--compare-rulesets", "--format", "json");
        assertEquals(1, JSON.readTree(run.out()).path("schemaVersion").asInt());
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        for (JsonNode each : list) {
            if (each.path(field).asText().equals(value)) {
                return each;
            }
        }
        throw new AssertionError(value + " is not in " + list);
    }

    private Path ruleset(String id, String claims) throws IOException {
        Path own = Files.createDirectories(folder.resolve(id));
        Files.writeString(own.resolve("ruleset.yml"), "id: " + id + "\ntitle: T\nversion: \"1\"\nextends: ca-bc-physio\noverlay:\n  claims:\n    rules:\n      "
                + claims + "\n");
        return own;
    }
}
