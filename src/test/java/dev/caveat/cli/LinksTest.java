package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that somebody put into a repository lead to nothing outside of it. */
class LinksTest {
    private static final String SECRET = "token: hunter2\n";

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void site() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        Files.createDirectories(site.resolve(".git"));
        Files.createDirectories(folder.resolve("outside"));
        Files.writeString(folder.resolve("outside/secret.yml"), SECRET);
        Files.writeString(site.resolve("a.md"), "# Knees\n\nWe cure it.\n");
    }

    @Test
    void aConfigurationThatIsALinkOutOfTheRepositoryIsAMistakeAndTellsNothingOfItsTarget() throws IOException {
        link("caveat.yml", "../outside/secret.yml");
        Tool run = check();
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("caveat.yml:1:1: is a link that leads out of the repository"), run.err());
        assertFalse(run.err().contains("token") || run.err().contains("hunter2"), run.err());
        assertEquals(2, Tool.run("check", "--config", folder.resolve("outside/secret.yml"), "--quiet", site.resolve("a.md")).code());
    }

    @Test
    void aLinkWithinTheRepositoryIsFollowed() throws IOException {
        Files.createDirectories(site.resolve("shared"));
        Files.writeString(site.resolve("shared/caveat.yml"), "rules: {\"claims/cure\": info}\n");
        link("caveat.yml", "shared/caveat.yml");
        assertEquals(0, check().code(), check().err());
    }

    @Test
    void filesThatAConfigurationNamesAreNotReadThroughALinkOut() throws IOException {
        link("people.yml", "../outside/secret.yml");
        link("there", "../outside");
        for (String setting : List.of("practitioners: people.yml", "disclaimers: there/secret.yml", "dictionary: there/secret.yml",
                "waivers: people.yml", "template: {file: people.yml, supplies: [disclaimer]}")) {
            Files.writeString(site.resolve("caveat.yml"), setting + "\n");
            Tool run = check();
            assertEquals(2, run.code(), setting + run.err());
            assertTrue(run.err().contains("is a link that leads out of the repository"), setting + run.err());
            assertFalse(run.err().contains("hunter2"), run.err());
        }
    }

    @Test
    void aRulesetsFileThatIsALinkOutIsNotRead() throws IOException {
        Files.createDirectories(site.resolve("own"));
        link("own/ruleset.yml", "../../outside/secret.yml");
        Files.writeString(site.resolve("caveat.yml"), "rulesets: [own]\n");
        Tool run = check();
        assertEquals(2, run.code(), run.err());
        assertFalse(run.err().contains("hunter2") || run.err().contains("token"), run.err());
    }

    @Test
    void aFileOfAStyleThatIsALinkOutIsNotRead() throws IOException {
        Files.createDirectories(site.resolve("styles/Ours"));
        Files.writeString(site.resolve("styles/Ours/Own.yml"), "extends: existence\nmessage: no\ntokens: [nowhere]\n");
        Files.writeString(folder.resolve("outside/Secret.yml"), "extends: existence\nmessage: no\ntokens: [hunter2]\nwhatever: hunter2\n");
        link("styles/Ours/Secret.yml", "../../../outside/Secret.yml");
        refused("[./styles/Ours]", "Secret.yml:1:1: is a link that leads out of the repository");
        Files.delete(site.resolve("styles/Ours/Own.yml"));
        refused("[./styles/Ours]", "styles/Ours");
    }

    @Test
    void wordsThatARuleOfAStyleNamesAreNotReadThroughALinkOut() throws IOException {
        Files.createDirectories(site.resolve("styles/Ours"));
        Files.createDirectories(site.resolve("styles/config/dictionaries"));
        Files.writeString(folder.resolve("outside/en.aff"), "SET UTF-8\n");
        Files.writeString(folder.resolve("outside/en.dic"), "1\nhunter2\n");
        link("styles/words.txt", "../../outside/secret.yml");
        link("styles/config/dictionaries/en.aff", "../../../../outside/en.aff");
        link("styles/config/dictionaries/en.dic", "../../../../outside/en.dic");
        for (String more : List.of("ignore: words.txt", "dictionaries: [en]", "aff: en.aff\ndic: en.dic")) {
            Files.writeString(site.resolve("styles/Ours/Own.yml"), "extends: spelling\nmessage: no\n" + more + "\n");
            refused("[./styles/Ours]", "” is a link that leads out of the repository");
        }
    }

    @Test
    void aFolderOfRulesThatIsALinkOutIsNotRead() throws IOException {
        Files.writeString(folder.resolve("outside/Secret.yml"), "extends: existence\nmessage: no\ntokens: [hunter2]\nwhatever: hunter2\n");
        link("there", "../outside");
        for (String ruleset : List.of("[./there]", "[there/secret.yml]", "[\"./there/\"]")) {
            refused(ruleset, "is a link that leads out of the repository");
        }
    }

    private void refused(String rulesets, String why) throws IOException {
        Files.writeString(site.resolve("caveat.yml"), "rulesets: " + rulesets + "\n");
        Tool run = check();
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(why), run.err());
        assertFalse(run.err().contains("hunter2") || run.err().contains("token"), run.err());
    }

    @Test
    void pagesAreNotWrittenThroughALinkInTheReportsFolder() throws IOException {
        Files.createDirectories(folder.resolve("reports"));
        link("../reports/articles", "../outside");
        Tool run = Tool.run("check", site.resolve("a.md"), "--no-grammar", "--only", "claims/*", "--reports", folder.resolve("reports"));
        assertEquals(3, run.code());
        assertTrue(run.err().contains("a link in the folder leads out of it"), run.err());
        try (Stream<Path> outside = Files.list(folder.resolve("outside"))) {
            assertEquals(List.of("secret.yml"), outside.map(file -> file.getFileName().toString()).toList());
        }
    }

    private Tool check() {
        return Tool.run("check", "--only", "claims/*", "--quiet", site.resolve("a.md"));
    }

    private void link(String name, String target) throws IOException {
        try {
            Files.createSymbolicLink(site.resolve(name), Path.of(target));
        } catch (UnsupportedOperationException e) {
            Assumptions.abort("no symbolic links here");
        }
    }
}
