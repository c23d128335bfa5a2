package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in caveat.yml or a ruleset is told with its place, all at once, before anything is checked. */
class ConfigurationFileTest {
    @TempDir
    Path folder;

    @Test
    void everyMistakeIsToldWithFileLineFieldAndValidValues() throws IOException {
        Tool run = withConfiguration("""
                rulesets: [ca-bc-physio]
                failOn: eror
                articels: ["a/**"]
                rules:
                  "claims/cure": fatal
                practitioners: nobody.yml
                """);
        assertEquals(2, run.code());
        String file = folder.resolve("caveat.yml").toString();
        assertTrue(run.err().contains(file + ":2:9: failOn: “eror” is not valid; did you mean “error”? (valid: error, warning, info, never)"), run.err());
        assertTrue(run.err().contains(file + ":3:1: articels: unknown field; did you mean “articles”?"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void mistakesBeyondTheShapeAreToldTogetherToo() throws IOException {
        Tool run = withConfiguration("""
                rules:
                  "claims/cure": fatal
                practitioners: nobody.yml
                language: fr-CA
                """);
        assertEquals(2, run.code());
        assertEquals(4, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(":2:18: rules.claims/cure: “fatal” is no severity (valid: info, warning, error, off)"), run.err());
        assertTrue(run.err().contains("nobody.yml") && run.err().contains("there is no such file"), run.err());
        assertTrue(run.err().contains("“fr-CA” is not supported (valid: en-CA)"), run.err());
    }

    @Test
    void aMisspeltRuleIsTold() throws IOException {
        Tool run = withConfiguration("rules:\n  \"claims/cuer\": off\n");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("caveat.yml:2:3: rules: “claims/cuer” names no rule; did you mean “claims/cure”?"), run.err());
    }

    @Test
    void aRulesetThatIsNotThereIsToldAtItsLine() throws IOException {
        Tool run = withConfiguration("failOn: error\nrulesets:\n  - ca-bc-physo\n");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("caveat.yml:3:5: rulesets: “ca-bc-physo”: no such ruleset; did you mean “ca-bc-physio”?"), run.err());
    }

    @Test
    void brokenYamlIsTold() throws IOException {
        Tool run = withConfiguration("rulesets: [a\nfailOn: error\n");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("caveat.yml:2:") && run.err().contains("not YAML"), run.err());
    }

    @Test
    void mistakesOfTheSiteSettingsAreToldTogether() throws IOException {
        Files.writeString(folder.resolve("texts.yml"), "- id: standard\n  text: \" \"\n- version: \"2\"\n  text: No advice.\n");
        Tool run = withConfiguration("""
                disclaimers: texts.yml
                template: {file: gone.html, supplies: [disclaimer, red-flags]}
                articleTypes:
                  clinicl: ["conditions/**"]
                  news: ["news/{a"]
                  recipe: food/**
                """);
        assertEquals(2, run.code());
        String file = folder.resolve("caveat.yml").toString();
        assertTrue(run.err().contains("texts.yml:1:3: [0]: text is empty"), run.err());
        assertTrue(run.err().contains("texts.yml:3:3: [1]: id is missing"), run.err());
        assertTrue(run.err().contains(file + ":2:18: template.file: “") && run.err().contains("there is no such file"), run.err());
        assertTrue(run.err().contains(file + ":2:52: template.supplies: “red-flags” is nothing a template can supply"
                + " (valid: disclaimer, registration-line, authorship)"), run.err());
        assertTrue(run.err().contains(file + ":4:3: articleTypes: “clinicl” is no type of article; did you mean “clinical”?"), run.err());
        assertTrue(run.err().contains(file + ":5:10: articleTypes.news: unclosed { in pattern news/{a"), run.err());
        assertTrue(run.err().contains(file + ":6:11: articleTypes.recipe: “food/**” where a list of globs is expected"), run.err());
        assertEquals(8, run.err().lines().count(), run.err());
    }

    @Test
    void aSeverityForUnsignedTopicsIsErrorOrWarning() throws IOException {
        Tool run = withConfiguration("redFlags: {unsigned: info}\n");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("caveat.yml:1:22: redFlags.unsigned: “info” is not valid (valid: error, warning)"), run.err());
    }

    @Test
    void aMissingConfigurationIsTold() {
        Tool run = Tool.run("check", "--config", folder.resolve("none.yml"), folder);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("none.yml") && run.err().contains("there is no such file"), run.err());
    }

    @Test
    void severitiesAndOffCount() throws IOException {
        Path article = Files.writeString(folder.resolve("a.md"), "# Loading is the cure for back pain\n\nText.\n");
        Path configuration = Files.writeString(folder.resolve("caveat.yml"), "rules: {\"claims/cure\": info}\n");
        assertEquals(0, Tool.run("check", "--config", configuration, "--only", "claims/*", "--format", "console", article).code());
        Files.writeString(configuration, "rules: {\"claims/cure\": error}\n");
        assertEquals(1, Tool.run("check", "--config", configuration, "--only", "claims/*", "--format", "console", article).code());
        Files.writeString(configuration, "rules: {\"claims/cure\": off}\n");
        Tool run = Tool.run("check", "--config", configuration, "--only", "claims/*", "--format", "console", "--quiet", article);
        assertEquals(List.of(0, ""), List.of(run.code(), run.out()));
    }

    @Test
    void everyMistakeOfARulesetIsToldWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("ruleset.yml"), """
                id: ours
                title: Ours
                version: "1"
                extends: bsae
                provisions: [provisions.yml]
                groups: [words.yml, gone.yml]
                """);
        Files.writeString(folder.resolve("provisions.yml"), """
                - id: OUR-1
                  title: House policy
                  clause: ""
                  edition: "2026"
                  url: ""
                  basis: polcy
                  readOn: 2026-11-23
                """);
        Files.writeString(folder.resolve("words.yml"), """
                group: words
                kind: clams
                rules:
                  - id: synergy
                    severity: warning
                    summary: s
                    message: m
                    provisions: [OUR-2]
                """);
        Tool run = Tool.run("check", "--ruleset", folder, folder);
        assertEquals(2, run.code());
        String err = run.err();
        assertTrue(err.contains("ruleset.yml") && err.contains("extends: no such ruleset: “bsae”; did you mean “base”?"), err);
        assertTrue(err.contains("provisions.yml:6:10: OUR-1.basis: “polcy” is not valid; did you mean “policy”?"), err);
        assertTrue(err.contains("words.yml:1:1: kind: no such kind of check: “clams”; did you mean “claims”?"), err);
        assertTrue(err.contains("gone.yml:1:1: the file is missing"), err);
    }

    @Test
    void aMistakeInAnOverlayIsToldWhereItWasMade() throws IOException {
        Files.writeString(folder.resolve("ruleset.yml"), """
                id: ours
                title: Ours
                version: "1"
                extends: base
                overlay:
                  claims:
                    rules:
                      cure: {severity: eror}
                      cuer: {severity: error}
                  dates:
                    rules:
                      in-future: {provisions: [NOWHERE-1]}
                  dats: {}
                """);
        Tool run = Tool.run("check", "--ruleset", folder, folder);
        assertEquals(2, run.code());
        String file = folder.resolve("ruleset.yml").toString();
        assertTrue(run.err().contains(file + ":8:24: rules.cure.severity: “eror” is not valid"), run.err());
        assertTrue(run.err().contains(file + ":9:7: overlay.rules.cuer: no such rule; did you mean “cure”?"), run.err());
        assertTrue(run.err().contains(file + ":12:31: in-future.provisions: no such provision: “NOWHERE-1”"), run.err());
        assertTrue(run.err().contains(file + ":13:9: overlay.dats: no such group; did you mean “dates”?"), run.err());
    }

    @Test
    void aRulesetMayNotExtendItself() throws IOException {
        Path ruleset = folder.resolve("ruleset.yml");
        Files.writeString(ruleset, "id: ours\ntitle: Ours\nversion: \"1\"\nextends: " + ruleset + "\n");
        Tool run = Tool.run("check", "--ruleset", ruleset, folder);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("goes round in a circle"), run.err());
    }

    private Tool withConfiguration(String yaml) throws IOException {
        Path configuration = Files.writeString(folder.resolve("caveat.yml"), yaml);
        Files.writeString(folder.resolve("a.md"), "# Title\n\nText.\n");
        return Tool.run("check", "--config", configuration, folder);
    }
}
