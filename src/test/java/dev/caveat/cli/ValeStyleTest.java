package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of Vale rules beside a shipped ruleset. */
class ValeStyleTest {
    @TempDir
    Path folder;

    private Path style() throws IOException {
        Path style = Files.createDirectories(folder.resolve("styles/House"));
        Files.writeString(style.resolve("Jargon.yml"),
                "extends: existence\nmessage: \"'%s' is jargon.\"\nlevel: error\ntokens: [synergy]\n");
        Files.writeString(style.resolve("Script.yml"), "extends: script\nmessage: Computed.\nscript: house.tengo\n");
        return style;
    }

    private Tool check(String rules) throws IOException {
        style();
        Path article = Files.writeString(folder.resolve("a.md"), "# Hips\n\nWe offer synergy.\n");
        Path config = Files.writeString(folder.resolve("caveat.yml"), "rulesets: [ca-bc-physio, ./styles/House]\n" + rules);
        return Tool.run("check", article, "--config", config, "--no-grammar", "--quiet", "--reports",
                folder.resolve("reports"));
    }

    @Test
    void itsFindingsCarryItsNameAndLevelInTheReport() throws IOException {
        Tool run = check("rules: {vale-house/Script: off}\n");
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains("a.md:3:10: error vale-house/Jargon 'synergy' is jargon."), run.out());
        JsonNode report = new ObjectMapper().readTree(Files.readString(folder.resolve("reports/report.json")));
        assertTrue(report.path("run").path("rulesets").findValuesAsText("id").contains("vale-house"));
    }

    @Test
    void aRuleThatCannotBeHonouredStopsTheRunUnlessItIsOff() throws IOException {
        Tool run = check("");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("Script.yml:1:10: extends: a script is a program, and Caveat runs none"), run.err());
    }

    @Test
    void itsRulesCanBeListedAndGivenAlone() throws IOException {
        Path style = style();
        Files.delete(style.resolve("Script.yml"));
        Tool list = Tool.run("rules", "list", style);
        assertTrue(list.out().contains("vale-house/Jargon") && list.out().contains("'…' is jargon."), list.out() + list.err());
        Path article = Files.writeString(folder.resolve("b.md"), "Plain words.\n");
        assertEquals(0, Tool.run("check", article, "--ruleset", style, "--reports", folder.resolve("reports")).code());
    }

    @Test
    void aRuleOfItCanBeChangedBySeverity() throws IOException {
        Tool run = check("rules: {vale-house/Script: off, vale-house/Jargon: info}\n");
        assertTrue(run.code() == 1 && !run.out().contains("vale-house"), run.out() + run.err());
        JsonNode report = new ObjectMapper().readTree(Files.readString(folder.resolve("reports/report.json")));
        assertTrue(report.findValuesAsText("rule").contains("vale-house/Jargon"), report.toString());
    }
}
