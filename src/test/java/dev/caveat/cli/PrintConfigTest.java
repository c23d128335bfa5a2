package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlReader;

/** {@code --print-config} shows what holds for a path, and where each value comes from. */
class PrintConfigTest {
    @TempDir
    Path folder;

    @BeforeEach
    void configurations() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(folder.resolve("news"));
        Files.writeString(folder.resolve("words.txt"), "Zorbing\n");
        Files.writeString(folder.resolve("caveat.yml"), """
                rulesets: [ca-bc-physio, uk-cap]
                failOn: warning
                organization: {name: "Cedar: \\"Inlet\\"", bookingPhrases: [book online]}
                dictionary: words.txt
                rules:
                  "claims/*": off
                  "claims/cure": info
                overrides:
                  - files: ["news/**"]
                    rules: {"claims/cure": error}
                  - files: ["other/**"]
                    rules: {"claims/cure": off}
                """);
        Files.writeString(folder.resolve("caveat-baseline.json"), "{}\n");
        Files.writeString(folder.resolve("news/caveat.yml"), "failOn: info\n");
        Files.writeString(folder.resolve("news/a.md"), "# A\n\nText.\n");
        Files.writeString(folder.resolve("news/b.md"), "---\ncaveat: {ruleset: nz-asa}\n---\n# A\n\nText.\n");
    }

    private String print(Object... args) {
        List<Object> all = new ArrayList<>(List.of("check", "--print-config"));
        all.addAll(List.of(args));
        Tool run = Tool.run(all.toArray());
        assertEquals(0, run.code(), run.err());
        List<Mistake> mistakes = new ArrayList<>();
        YamlReader.read("printed", run.out(), mistakes);
        assertEquals(List.of(), mistakes, run.out());
        return run.out().replace(folder.toString(), "DIR");
    }

    @Test
    void everyValueIsShownWithItsOrigin() {
        assertEquals("""
                # The configuration of DIR/news/a.md
                rulesets:
                  - ca-bc-physio  # DIR/caveat.yml:1
                  - uk-cap  # DIR/caveat.yml:1
                articles: []  # default
                exclude: []  # default
                language: en-CA  # default
                failOn: info  # DIR/news/caveat.yml:1
                organization:
                  name: "Cedar: \\"Inlet\\""  # DIR/caveat.yml:3
                  bookingPhrases:
                    - book online  # DIR/caveat.yml:3
                # practitioners is not set
                # disclaimers is not set
                dictionary: words.txt  # DIR/caveat.yml:4
                # template is not set
                # articleTypes is not set
                # redFlags is not set
                # waivers is not set
                baseline: DIR/caveat-baseline.json  # default
                budget:
                  seconds: "120"  # default
                  megabytes: "2"  # default
                rules:
                  "claims/*": off  # DIR/caveat.yml:6
                  claims/cure: error  # DIR/caveat.yml:10
                """, print(folder.resolve("news/a.md")));
    }

    @Test
    void optionsAndFrontMatterAreOriginsToo() {
        String text = print("--fail-on", "never", "--no-grammar", "--skip", "claims/cure", folder.resolve("news/b.md"));
        assertTrue(text.contains("failOn: never  # --fail-on\n"), text);
        assertTrue(text.contains("rulesets:\n  - nz-asa  # DIR/news/b.md:2\n"), text);
        assertTrue(text.endsWith("  claims/cure: off  # --skip\n  \"grammar/*\": off  # --no-grammar\n"), text);
        assertTrue(print("--ruleset", "ie-coru", folder.resolve("news/b.md")).contains("rulesets:\n  - ie-coru  # --ruleset\n"));
    }

    @Test
    void aFolderIsShownWithoutItsOverrides() {
        String text = print(folder);
        assertTrue(text.startsWith("# The configuration of DIR, without its overrides: name a file to see those that match it\n"), text);
        assertTrue(text.contains("claims/cure: info  # DIR/caveat.yml:7"), text);
    }

    @Test
    void aPathThatIsNotThereYetHasAConfigurationToo() {
        assertTrue(print(folder.resolve("other/new.md")).contains("claims/cure: off  # DIR/caveat.yml:12"));
    }

    @Test
    void aBrokenConfigurationIsNotShown() throws IOException {
        Files.writeString(folder.resolve("news/caveat.yml"), "failOn: inf\n");
        Tool run = Tool.run("check", "--print-config", folder.resolve("news/a.md"));
        assertEquals(List.of(2, ""), List.of(run.code(), run.out()));
        assertTrue(run.err().contains("news/caveat.yml:1:9: failOn: “inf” is not valid; did you mean “info”?"), run.err());
    }
}
