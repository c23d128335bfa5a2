package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private Tool check(String rules) throws IOException {
        Path ruleset = Files.writeString(folder.resolve("ruleset.yml"), HEAD + rules);
        Path article = Files.writeString(folder.resolve("a.md"), "# Walking\n\nWe offer synergies.\n");
        return Tool.run("check", article, "--ruleset", ruleset, "--no-grammar", "--quiet", "--reports", folder.resolve("reports"));
    }
}
