package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each article is judged by the caveat.yml of its folder and of those above it. */
class ConfigurationSearchTest {
    /** One finding of claims/cure, which is an error in the default ruleset. */
    private static final String CLAIM = "# Loading is the cure for back pain\n\nText.\n";

    @TempDir
    Path folder;

    @BeforeEach
    void aRepository() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Only the claims, quietly. */
    private Tool check(Object... args) {
        List<Object> all = new ArrayList<>(List.of("check", "--only", "claims/*", "--format", "console", "--quiet"));
        all.addAll(Arrays.asList(args));
        return Tool.run(all.toArray());
    }

    private JsonNode report(Object... args) throws IOException {
        List<Object> all = new ArrayList<>(List.of("check", "--only", "claims/*", "--format", "json"));
        all.addAll(Arrays.asList(args));
        Tool run = Tool.run(all.toArray());
        return new ObjectMapper().readTree(run.out().isEmpty() ? "{\"err\": " + new ObjectMapper().writeValueAsString(run.err()) + "}" : run.out());
    }

    private static String severity(JsonNode report, String path) {
        for (JsonNode article : report.get("articles")) {
            if (article.get("path").asText().endsWith(path)) {
                JsonNode findings = article.get("findings");
                return findings.isEmpty() ? "none" : findings.get(0).get("severity").asText();
            }
        }
        return "no article";
    }

    @Test
    void theNearestFileWinsKeyByKeyAndTheOuterOneFillsTheRest() throws IOException {
        write("caveat.yml", "failOn: never\nrules: {\"claims/cure\": info}\n");
        write("news/caveat.yml", "rules: {\"claims/cure\": warning}\n");
        write("a.md", CLAIM);
        write("news/deep/b.md", CLAIM);
        JsonNode report = report(folder);
        assertEquals(List.of("info", "warning"), List.of(severity(report, "/a.md"), severity(report, "/b.md")));
        assertEquals("never", report.at("/run/failOn").asText());
        assertEquals(0, report.at("/run/exitCode").asInt());
    }

    @Test
    void rootStopsTheSearch() throws IOException {
        write("caveat.yml", "rules: {\"claims/cure\": info}\n");
        write("other/caveat.yml", "root: true\n");
        write("a.md", CLAIM);
        write("other/b.md", CLAIM);
        JsonNode report = report(folder);
        assertEquals(List.of("info", "error"), List.of(severity(report, "/a.md"), severity(report, "/b.md")));
    }

    @Test
    void theSearchStopsAtTheTopOfTheRepository() throws IOException {
        write("caveat.yml", "rules: {\"claims/cure\": info}\n");
        write("inner/a.md", CLAIM);
        write("inner/.git", "gitdir: elsewhere\n");
        assertEquals("error", severity(report(folder.resolve("inner")), "/a.md"));
        Files.delete(folder.resolve("inner/.git"));
        assertEquals("info", severity(report(folder.resolve("inner")), "/a.md"));
    }

    @Test
    void aFileGivenByOptionCountsAlone() throws IOException {
        write("caveat.yml", "rules: {\"claims/cure\": info}\n");
        write("a.md", CLAIM);
        Path given = write("ci/gate.yml", "rules: {\"claims/cure\": warning}\n");
        assertEquals("warning", severity(report("--config", given, folder.resolve("a.md")), "/a.md"));
    }

    @Test
    void standardInputIsJudgedByTheFolderOfItsPath() throws IOException {
        write("news/caveat.yml", "rules: {\"claims/cure\": info}\n");
        String path = folder.resolve("news/not-yet-written.md").toString();
        assertEquals(0, Tool.runWith(CLAIM, "check", "--only", "claims/*", "--stdin", "--stdin-path", path).code());
        assertEquals(1, Tool.runWith(CLAIM, "check", "--only", "claims/*", "--stdin", "--stdin-path", folder.resolve("x.md")).code());
    }

    @Test
    void aLinkedArticleIsJudgedByTheFolderItIsNamedIn() throws IOException {
        write("pool/a.md", CLAIM);
        write("pool/caveat.yml", "rules: {\"claims/cure\": info}\n");
        Files.createDirectories(folder.resolve("shown"));
        Files.createSymbolicLink(folder.resolve("shown/b.md"), folder.resolve("pool/a.md"));
        JsonNode report = report(folder);
        assertEquals(List.of("info", "error"), List.of(severity(report, "pool/a.md"), severity(report, "shown/b.md")));
    }

    @Test
    void aLinkThatLeadsNowhereInPlaceOfTheFileIsTold() throws IOException {
        write("a.md", CLAIM);
        Files.createSymbolicLink(folder.resolve("caveat.yml"), folder.resolve("gone.yml"));
        Tool run = check(folder);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("caveat.yml:1:1: “") && run.err().contains("there is no such file"), run.err());
    }

    @Test
    void carriageReturnsAndAByteOrderMarkDoNotMatter() throws IOException {
        write("caveat.yml", "\uFEFFfailOn: error\r\nrules:\r\n  \"claims/cure\": info\r\n");
        write("a.md", CLAIM);
        assertEquals(List.of(0, ""), List.of(check(folder).code(), check(folder).err()));
        write("caveat.yml", "\uFEFFfailOm: error\r\n");
        assertTrue(check(folder).err().contains("caveat.yml:1:1: failOm: unknown field"), check(folder).err());
    }

    @Test
    void aCharacterThatNoNameCanHaveIsToldAndCrashesNothing() throws IOException {
        write("caveat.yml", "rulesets: [\"a\\0b\"]\npractitioners: \"x\\0\"\n");
        Tool run = check(write("a.md", "---\ncaveat: {ruleset: \"uk\\0cap\"}\n---\n" + CLAIM));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("caveat.yml:1:1: rulesets: holds the character U+0000"), run.err());
        assertTrue(run.err().contains("caveat.yml:2:1: practitioners: holds the character U+0000"), run.err());
        write("caveat.yml", "root: true\n");
        assertEquals(3, check(folder.resolve("a.md")).code());
    }

    @Test
    void aFileUnderAnotherNameIsTold() throws IOException {
        write("news/caveat.yaml", "failOn: never\n");
        Tool run = check(write("news/a.md", CLAIM));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("caveat.yaml:1:1: is not read under this name; call it caveat.yml"), run.err());
    }

    @Test
    void everyMistakeOfEveryFileIsToldAtOnce() throws IOException {
        write("caveat.yml", """
                failOn: eror
                rules: {"claims/cuer": off}
                rulesets: [ca-bc-physo]
                """);
        write("news/caveat.yml", """
                root: true
                articels: []
                rules:
                  "claims/curee": info
                overrides:
                  - {files: ["x/**"], rules: {"claims/painles": off, "claims/cure": fatal}}
                  - {rules: {"claims/cures": off}}
                """);
        write("a.md", CLAIM);
        write("news/a.md", CLAIM);
        Tool run = check(folder);
        assertEquals(2, run.code());
        String inner = folder.resolve("news/caveat.yml").toString();
        for (String mistake : List.of(
                folder.resolve("caveat.yml") + ":1:9: failOn: “eror” is not valid",
                folder.resolve("caveat.yml") + ":2:9: rules: “claims/cuer” names no rule; did you mean “claims/cure”?",
                folder.resolve("caveat.yml") + ":3:12: rulesets: “ca-bc-physo”: no such ruleset; did you mean “ca-bc-physio”?",
                inner + ":2:1: articels: unknown field; did you mean “articles”?",
                inner + ":4:3: rules: “claims/curee” names no rule; did you mean “claims/cure”?",
                inner + ":6:31: rules: “claims/painles” names no rule; did you mean “claims/painless”?",
                inner + ":6:69: overrides[0].rules.claims/cure: “fatal” is no severity",
                inner + ":7:5: overrides[1]: files is missing",
                inner + ":7:14: rules: “claims/cures” names no rule")) {
            assertTrue(run.err().contains(mistake), mistake + "\nin\n" + run.err());
        }
    }

    @Test
    void mistakesInOverridesAreToldWithTheirPlace() throws IOException {
        write("caveat.yml", """
                overrides:
                  - files: ["x/{a"]
                    rulesets: [uk-capp]
                    rules: {"claims/painles": off, "claims/cure": fatal}
                """);
        write("a.md", CLAIM);
        write("x/a.md", CLAIM);
        Tool run = check(folder);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(":2:13: overrides[0].files: unclosed { in pattern x/{a"), run.err());
        assertTrue(run.err().contains(":4:13: rules: “claims/painles” names no rule; did you mean “claims/painless”?"), run.err());
        assertTrue(run.err().contains(":4:51: overrides[0].rules.claims/cure: “fatal” is no severity"), run.err());
        assertTrue(run.err().contains("uk-capp"), run.err());
    }

    @Test
    void overridesTurnRulesOffInOneFolderAndLaterOnesWin() throws IOException {
        write("caveat.yml", """
                overrides:
                  - {files: ["news/**"], rules: {"claims/*": off}}
                  - {files: ["news\\\\loud\\\\*.md"], rules: {"claims/cure": warning}}
                """);
        for (String path : List.of("a.md", "news/b.md", "news/loud/c.md")) {
            write(path, CLAIM + "We offer a painless treatment.\n");
        }
        write("caveat.yml", Files.readString(folder.resolve("caveat.yml")).replace("[\"news\\\\loud\\\\*.md\"]", "['news\\loud\\*.md']"));
        Tool run = Tool.run("check", "--only", "claims/*", "--only", "titles/*", "--format", "json", folder);
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertEquals("", run.err());
        assertEquals(List.of("error", "none", "warning"),
                List.of(severity(report, "/a.md"), severity(report, "/b.md"), severity(report, "/c.md")));
    }

    @Test
    void aRulesetOfTheConfigurationThatIsBrokenMakesNoRuleIdUnknown() throws IOException {
        write("caveat.yml", "rulesets: [ca-bc-physio, ./ours]\nrules: {\"words/mild\": off}\n");
        write("a.md", CLAIM);
        Tool run = check(folder);
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("caveat.yml:1:26: rulesets: “"), run.err());
    }

    @Test
    void aRuleOfARulesetThatOnlyAnOverrideAsksForIsKnown() throws IOException {
        write("ours/ruleset.yml", """
                id: ours
                title: Ours
                version: "1"
                extends: ca-bc-physio
                overlay:
                  claims:
                    rules:
                      synergy:
                        severity: warning
                        summary: The text says synergy.
                        message: "“{quote}” is jargon."
                        advice: Say it plainly.
                        why: Readers do not know the word.
                        provisions: [POLICY-SOURCES]
                        with: {phrases: ["[synergy]"]}
                        flagged: ["We offer synergies."]
                        allowed: ["We offer massage."]
                """);
        write("caveat.yml", """
                rules: {"claims/synergy": error}
                overrides: [{files: ["x/**"], rulesets: [./ours]}]
                """);
        Tool run = check(write("a.md", "# Hips\n\nWe offer synergies.\n"), write("x/b.md", "# Hips\n\nWe offer synergies.\n"));
        assertEquals(List.of(1, ""), List.of(run.code(), run.err()));
        assertEquals(1, run.out().lines().count(), run.out());
        assertTrue(run.out().contains("x/b.md:3:10: error claims/synergy"), run.out());
        assertEquals(0, check(folder.resolve("a.md")).code());
    }

    @Test
    void aFolderThatNoRuleIsLeftForIsNotPassed() throws IOException {
        write("caveat.yml", "overrides: [{files: [\"news/**\"], rules: {\"*\": off}}]\n");
        write("a.md", CLAIM);
        write("news/b.md", CLAIM);
        Tool run = check(folder);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("no rule is left to check with, for ") && run.err().contains("news/b.md"), run.err());
    }

    @Test
    void aGlobThatMatchesNothingIsToldWhereAllWasWalked() throws IOException {
        write("caveat.yml", """
                articleTypes: {news: ["newz/**"]}
                overrides: [{files: ["a.md", "archiv/**"], rules: {"claims/cure": info}}]
                """);
        write("a.md", CLAIM);
        Tool run = check(folder);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("caveat.yml:1:23: articleTypes.news: “newz/**” matches no article"), run.err());
        assertTrue(run.err().contains("caveat.yml:2:30: overrides[0].files: “archiv/**” matches no article"), run.err());
        assertEquals(2, run.err().lines().count(), run.err());
        assertEquals("", check(folder.resolve("a.md")).err());
    }

    @Test
    void theGateOfEachArticleIsThatOfItsConfiguration() throws IOException {
        write("caveat.yml", "failOn: error\n");
        write("drafts/caveat.yml", "failOn: never\nrulesets: [uk-cap]\n");
        write("drafts/a.md", CLAIM);
        write("b.md", "# Back pain\n\nText.\n");
        JsonNode report = report(folder);
        assertEquals(0, report.at("/run/exitCode").asInt());
        assertEquals("error", report.at("/run/failOn").asText());
        assertEquals(List.of("ca-bc-physio", "uk-cap"), report.at("/run/rulesets").findValuesAsText("id"));
        JsonNode draft = report.at("/articles/1");
        assertTrue(draft.get("path").asText().endsWith("drafts/a.md"), draft.toString());
        assertEquals("never", draft.at("/judgedBy/failOn").asText());
        assertEquals("uk-cap", draft.at("/judgedBy/rulesets/0").asText());
        assertTrue(draft.at("/judgedBy/configuration").asText().endsWith("drafts/caveat.yml"), draft.toString());
        write("b.md", CLAIM);
        assertEquals(1, check(folder).code());
        assertFalse(check(folder).out().contains("drafts/a.md"), check(folder).out());
        assertEquals(0, check("--fail-on", "never", folder).code());
    }

    @Test
    void theDigestIsThatOfAllConfigurationsWhateverTheirOrder() throws IOException {
        write("a/caveat.yml", "root: true\n");
        write("b/caveat.yml", "root: true\nfailOn: warning\n");
        write("a/a.md", CLAIM);
        write("b/b.md", CLAIM);
        String both = report(folder.resolve("a"), folder.resolve("b")).at("/run/configDigest").asText();
        assertEquals(both, report(folder.resolve("b"), folder.resolve("a")).at("/run/configDigest").asText());
        String one = report(folder.resolve("a")).at("/run/configDigest").asText();
        assertFalse(both.equals(one), one);
        assertTrue(report(folder.resolve("a")).at("/articles/0/judgedBy").isMissingNode());
        write("b/caveat.yml", "root: true\nfailOn: warning \n");
        assertFalse(both.equals(report(folder.resolve("a"), folder.resolve("b")).at("/run/configDigest").asText()));
    }

    @Test
    void frontMatterChoosesTheRuleset() throws IOException {
        write("a.md", "---\ncaveat: {ruleset: uk-cap}\n---\n" + CLAIM);
        write("b.md", "+++\n[caveat]\nruleset = [\"au-ahpra\", \"uk-cap\"]\n+++\n" + CLAIM);
        write("c.md", CLAIM);
        JsonNode report = report(folder);
        assertEquals("[\"uk-cap\"]", report.at("/articles/0/judgedBy/rulesets").toString());
        assertEquals("[\"au-ahpra\",\"uk-cap\"]", report.at("/articles/1/judgedBy/rulesets").toString());
        assertEquals("[\"ca-bc-physio\"]", report.at("/articles/2/judgedBy/rulesets").toString());
        assertEquals("[\"uk-cap\"]", report.at("/articles/0/findings/0/rulesets").toString());
        assertEquals("[\"nz-asa\"]", report("--ruleset", "nz-asa", folder).at("/run/rulesets").findValuesAsText("id").stream()
                .map(id -> "\"" + id + "\"").toList().toString());
    }

    @Test
    void anArticleThatAsksForARulesetThatIsNotThereIsNotChecked() throws IOException {
        write("a.md", "---\ntitle: x\ncaveat:\n  ruleset: uk-capp\n---\n" + CLAIM);
        write("b.md", "---\ncaveat: {rulset: uk-cap}\n---\n" + CLAIM);
        write("c.md", "---\ncaveat: Ask your physiotherapist first.\n---\n# Back pain\n\nText.\n");
        Tool run = check(folder);
        assertEquals(3, run.code());
        assertTrue(run.out().contains("a.md: not-checked broken not checked: front matter, line 4: caveat.ruleset: “uk-capp”:"
                + " no such ruleset; did you mean “uk-cap”?"), run.out());
        assertTrue(run.out().contains("front matter, line 2: caveat.rulset: unknown field (valid: caveat.ruleset)"), run.out());
        assertFalse(run.out().contains("c.md"), run.out());
    }

    @Test
    void aFolderInWhichEverythingIsIgnoredIsNoPassedGate() throws IOException {
        write(".gitignore", "drafts/*.md\n/built/\n");
        write("drafts/a.md", CLAIM);
        write("built/b.md", CLAIM);
        Tool run = check(folder);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("no article found") && run.err().contains("; .gitignore leaves out ")
                && run.err().contains("built/, ") && run.err().contains("drafts/a.md: name a file to check it all the same"), run.err());
        assertEquals(1, check(folder.resolve("drafts/a.md")).code());
        write("c.md", "# Back pain\n\nText.\n");
        assertEquals(0, check(folder).code());
        assertEquals(2, check(folder, folder.resolve("drafts")).code());
    }

    @Test
    void excludedFoldersAreThoseOfTheNearestFile() throws IOException {
        write("caveat.yml", "exclude: [\"**/archive/**\", \"old.md\"]\n");
        write("site/caveat.yml", "exclude: [\"posts/old/**\"]\n");
        for (String path : List.of("a.md", "old.md", "archive/b.md", "x/archive/c.md", "site/posts/d.md", "site/posts/old/e.md", "site/old.md")) {
            write(path, CLAIM);
        }
        List<String> paths = report(folder).get("articles").findValuesAsText("path").stream()
                .map(path -> folder.relativize(Path.of(path)).toString().replace('\\', '/')).toList();
        assertEquals(List.of("a.md", "site/old.md", "site/posts/d.md"), paths);
        assertEquals(1, check(folder.resolve("archive/b.md")).code());
    }

    @Test
    void anInheritedRegisterIsTheOuterOnesAndResolvedAgainstItsFolder() throws IOException {
        write("caveat.yml", "practitioners: team.yml\ndictionary: words.txt\n");
        write("team.yml", "- {nam: Sam Roe, title: Physiotherapist}\n");
        write("words.txt", "Zorbing\n");
        write("news/caveat.yml", "failOn: warning\n");
        Tool run = check(write("news/a.md", CLAIM));
        assertEquals(2, run.code());
        assertTrue(run.err().contains(folder.resolve("team.yml") + ":1:4: [0].nam: unknown field"), run.err());
    }
}
