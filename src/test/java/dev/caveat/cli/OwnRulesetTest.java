package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clinic's own ruleset on top of a shipped one. */
class OwnRulesetTest {
    private static final String HEAD = """
            id: cedar-inlet
            title: Cedar Inlet Physiotherapy
            version: "2026.11"
            extends: ca-bc-physio
            overlay:
              claims:
                rules:
            """;

    /** The folder that the guide for ruleset authors shows. */
    private static final Path EXAMPLE = Path.of("src/site/examples/our-rules");

    @TempDir
    Path folder;

    @Test
    void anOverlayAddsARuleThatBringsAllItsFields() throws IOException {
        Tool run = check("""
                      synergy:
                        severity: error
                        summary: The text says synergy.
                        message: "“{quote}” is jargon."
                        advice: Say it plainly.
                        why: Readers do not know the word.
                        provisions: [POLICY-SOURCES]
                        with: { phrases: ["[synergy]"] }
                        flagged: ["We offer synergies."]
                        allowed: ["We offer massage."]
                """);
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains("a.md:3:10: error claims/synergy “synergies” is jargon."), run.out());
    }

    @Test
    void anOverlayOfARuleThatIsNotThereIsAMistakeWithItsPlace() throws IOException {
        Tool run = check("      superlativ: { severity: warning }\n");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("ruleset.yml:8:7: overlay.rules.superlativ: no such rule; did you mean “superlative”?"), run.err());
    }

    @Test
    void ownRulesStandBesideAShippedRulesetAndTheReportSaysWhoAsked() throws IOException {
        Path article = Files.writeString(folder.resolve("a.md"), "# Hips\n\nOur physio guarantees a cure.\n");
        Path config = config();
        Path json = folder.resolve("report.json");
        Tool run = Tool.run("check", article, "--config", config, "--no-grammar", "--quiet", "--format", "json=" + json, "--reports",
                folder.resolve("reports"));
        assertEquals(1, run.code(), run.err());
        JsonNode report = new ObjectMapper().readTree(Files.readString(json));
        assertEquals(List.of("[\"ca-bc-physio\"]"), rulesets(report, "claims/guarantee"));
        assertEquals(List.of("[\"cedar-inlet\"]"), rulesets(report, "words/preferred"));
        assertEquals(List.of("ca-bc-physio", "cedar-inlet"), report.path("run").path("rulesets").findValuesAsText("id"));
    }

    @Test
    void onlyTheWordsAreAskedForWhereTheUserSaysSo() throws IOException {
        Path article = Files.writeString(folder.resolve("a.md"), "# Hips\n\nOur physio guarantees a cure.\n");
        Tool run = Tool.run("check", article, "--config", config(), "--only", "words/*", "--quiet", "--fail-on", "warning",
                "--reports", folder.resolve("reports"));
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains("a.md:3:5: warning words/preferred We write “physiotherapy”, not “physio”."), run.out());
        assertEquals(1, run.out().lines().filter(line -> line.contains("a.md:")).count(), run.out());
        Tool typo = Tool.run("check", article, "--config", config(), "--only", "words/prefered", "--reports", folder.resolve("reports"));
        assertTrue(typo.code() == 2 && typo.err().contains("did you mean “words/preferred”?"), typo.err());
    }

    @Test
    void ownRulesAreListedExplainedAndTested() {
        assertTrue(Tool.run("rules", "list", EXAMPLE).out().contains("words/preferred"));
        Tool explained = Tool.run("explain", "words/preferred", EXAMPLE);
        assertTrue(explained.code() == 0 && explained.out().contains("the clinic's own policy, not law"), explained.out());
        Tool tested = Tool.run("rules", "test", EXAMPLE);
        assertTrue(tested.code() == 0 && tested.out().contains(" 0 failed"), tested.out());
    }

    @Test
    void anArticleThatAnOwnPatternDoesNotFinishIsNeverPassed() throws IOException {
        copyExample();
        Path words = folder.resolve("our-rules/words.yml");
        Files.writeString(words, Files.readString(words).replace("\\(?604\\)?[- .]?\\d{3}[- .]?\\d{4}", "(.*?,){12}P\\b")
                .replace("zones: [title, heading]", "zones: [body]"));
        Path article = Files.writeString(folder.resolve("a.md"),
                "# Hips\n\n1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,Px\n");
        Tool run = Tool.run("check", article, "--config", folder.resolve("caveat.yml"), "--only", "words/*", "--reports", folder.resolve("reports"));
        assertEquals(3, run.code(), run.err());
        assertTrue(run.out().replaceAll("\\s+", " ").contains("the rule words/no-phone-in-title at line 3"), run.out());
        Tool skipped = Tool.run("check", article, "--config", folder.resolve("caveat.yml"), "--only", "words/*", "--skip",
                "words/no-phone-in-title", "--reports", folder.resolve("reports"));
        assertEquals(0, skipped.code(), skipped.out() + skipped.err());
    }

    private static List<String> rulesets(JsonNode report, String rule) {
        List<String> found = new ArrayList<>();
        report.path("articles").path(0).path("findings").forEach(finding -> {
            if (finding.path("rule").asText().equals(rule)) {
                found.add(finding.path("rulesets").toString());
            }
        });
        return found;
    }

    private Path config() throws IOException {
        copyExample();
        return folder.resolve("caveat.yml");
    }

    private void copyExample() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE.getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(EXAMPLE.getParent().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Tool check(String rules) throws IOException {
        Path ruleset = Files.writeString(folder.resolve("ruleset.yml"), HEAD + rules);
        Path article = Files.writeString(folder.resolve("a.md"), "# Walking\n\nWe offer synergies.\n");
        return Tool.run("check", article, "--ruleset", ruleset, "--no-grammar", "--quiet", "--reports", folder.resolve("reports"));
    }
}
