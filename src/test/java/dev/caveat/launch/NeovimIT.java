package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server in a real editor: Neovim, without a screen, speaks to the launcher. */
class NeovimIT {
    private static final Path SCRIPT = Launch.REPOSITORY.resolve("src/test/resources/dev/caveat/launch/editor.lua");

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsNeovim() {
        boolean found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "nvim")));
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(found, "CI must have nvim: .ci/run installs it");
        }
        assumeTrue(found, "nvim is not installed: the language server was not tried in an editor");
    }

    @Test
    void findingsHoverAndQuickFixWorkInTheEditor() throws Exception {
        Path house = Files.createDirectory(folder.resolve("house"));
        Files.writeString(folder.resolve("caveat.yml"), "rulesets: [./house]\n");
        Files.writeString(house.resolve("ruleset.yml"), """
                id: house
                title: House words
                version: "1"
                provisions: [provisions.yml]
                groups: [words.yml]
                """);
        Files.writeString(house.resolve("provisions.yml"), """
                - id: HOUSE-STYLE
                  title: House style, a policy of the clinic
                  basis: policy
                  readOn: 2026-11-23
                """);
        Files.writeString(house.resolve("words.yml"), """
                group: words
                kind: words
                provisions: [HOUSE-STYLE]
                rules:
                  - id: preferred
                    severity: warning
                    summary: The house style has another word.
                    message: "We write {preferred}, not “{quote}”."
                    why: Patients are no customers.
                    with: { prefer: { clients: patients } }
                    flagged: ["Our clients say so."]
                    allowed: ["Our patients say so."]
                """);
        Files.writeString(folder.resolve("knee.md"), "# Knees\n\n**Strong** 🦵 – our clients walk.\n");
        Launch launch = Launch.of(Path.of("nvim"), folder, Map.of("CAVEAT", Launch.REPOSITORY.resolve("caveat").toString(),
                        "ARTICLE", "knee.md", "HOME", folder.toString(), "XDG_CONFIG_HOME", folder.resolve("none").toString()),
                "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile " + SCRIPT);
        assertEquals(0, launch.code(), launch.out() + launch.err());
        List<String> said = launch.out().lines().toList();
        assertEquals("DIAGNOSTIC 3:25 WARN words/preferred clients", said.get(0), launch.out());
        assertTrue(said.get(1).startsWith("HOVER markdown **warning · words/preferred**"), said.get(1));
        assertTrue(said.get(1).contains("**HOUSE-STYLE**") && said.get(1).contains("Patients are no customers"), said.get(1));
        assertEquals("ACTION quickfix true Write “patients” (words/preferred)", said.get(2));
        assertEquals("LINE **Strong** 🦵 – our patients walk.", said.get(3));
        assertEquals("LEFT 0 of 1", said.get(4));
        assertEquals("STOPPED", said.get(5));
    }
}
