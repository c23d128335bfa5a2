package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caveat.git.Repo;
import dev.caveat.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is recorded, and made again from its record. */
class VerifyCommandTest {
    private static final String CLAIM = "\n\nWe guarantee that you will be free of pain for ever.\n\n";

    @TempDir
    Path folder;

    private Path articles;
    private Path report;

    @BeforeEach
    void articles() throws IOException {
        articles = Files.createDirectories(folder.resolve("articles"));
        report = folder.resolve("reports/report.json");
        for (String name : List.of("empty-sources.md", "negated-cure.md", "getting-back-to-lifting.md")) {
            Files.copy(Path.of("sample-articles", name), articles.resolve(name));
        }
        write("caveat.yml", "root: true\nfailOn: warning\ndictionary: words.txt\npractitioners: staff.yml\nrulesets: [./house]\n");
        write("words.txt", "Medstar\n");
        write("staff.yml", "[]\n");
        write("house/ruleset.yml", "id: house\ntitle: House\nversion: \"1\"\nextends: ca-bc-physio\n");
    }

    @Test
    void theSameInputsGiveTheSameReportAndNothingIsWritten() throws IOException {
        check();
        TreeMap<String, String> before = files();
        Tool run = verify();
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(run.out().contains("the same articles, configuration, rulesets and program")
                && run.out().contains("Replayed: the same " + findings() + " findings, "), run.out());
        assertEquals(before, files());
        JsonNode json = Json.read(verify("--format", "json").out());
        assertEquals(List.of(), Json.complaints(json, "verification.schema.json"));
        assertTrue(json.get("sameInputs").asBoolean() && json.get("sameOutcome").asBoolean() && json.get("replayed").asBoolean());
    }

    @Test
    void theManifestNamesEveryFileThatDecides() throws IOException {
        write("articles/empty.md", "");
        check();
        JsonNode manifest = recorded().get("manifest");
        List<String> files = new ArrayList<>();
        manifest.get("files").forEach(file -> files.add(file.get("role").asText() + " " + Path.of(file.get("path").asText()).getFileName()
                + " " + file.get("digest").asText().equals(FileDigest.of(file.get("path").asText()).orElse(""))));
        files.sort(null);
        assertEquals(List.of("configuration caveat.yml true", "dictionary words.txt true", "not-read empty.md true",
                "practitioners staff.yml true"), files);
        assertEquals(EngineDigest.of(Path.of("")), manifest.get("engine").asText());
        assertEquals(List.of(), Json.complaints(recorded(), "report.schema.json"));
    }

    @Test
    void whatChangedIsNamedWithWhatItDoesToTheFindings() throws IOException {
        check();
        write("articles/negated-cure.md", Files.readString(articles.resolve("negated-cure.md")).replaceFirst("\n\n", CLAIM));
        write("words.txt", "Medstar\nKinesio\n");
        Files.delete(articles.resolve("empty-sources.md"));
        Files.copy(Path.of("sample-articles/best-evidence.md"), articles.resolve("new.md"));
        Tool run = verify();
        assertEquals(1, run.code(), run.out() + run.err());
        for (String line : List.of("negated-cure.md has changed (", "words.txt has changed (", "empty-sources.md is not there",
                "new.md was not part of the run", "negated-cure.md: clear → blocked", "+ new ", "claims/guarantee")) {
            assertTrue(run.out().contains(line), line + " in " + run.out());
        }
        JsonNode json = Json.read(verify("--format", "json").out());
        assertEquals(List.of(), Json.complaints(json, "verification.schema.json"));
        assertEquals(4, json.get("inputs").size(), json.toString());
    }

    @Test
    void aChangedRulesetIsNamedThoughItChangesNoFinding() throws IOException {
        check();
        write("house/ruleset.yml", "id: house\ntitle: House\nversion: \"2\"\nextends: ca-bc-physio\n");
        Tool run = verify();
        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains("  ruleset house: 1 ") && run.out().contains(" → 2 ") && run.out().contains("Replayed: the same "), run.out());
    }

    @Test
    void aConfigurationThatIsNewOrBrokenIsNamed() throws IOException {
        check();
        write("articles/caveat.yml", "failOn: error\n");
        Tool added = verify();
        assertEquals(1, added.code(), added.out());
        assertTrue(added.out().contains("articles/caveat.yml was not part of the run"), added.out());
        Files.delete(articles.resolve("caveat.yml"));
        write("caveat.yml", "failOnn: error\n");
        Tool broken = verify();
        assertEquals(1, broken.code(), broken.out());
        assertTrue(broken.out().contains("caveat.yml has changed") && broken.out().contains("Not replayed") && broken.out().contains("failOnn"), broken.out());
    }

    @Test
    void anArticleThatCannotBeReadNowEndsWith3() throws IOException {
        check();
        write("articles/empty-sources.md", "");
        Tool run = verify();
        assertEquals(3, run.code(), run.out());
        assertTrue(run.out().contains("empty-sources.md has changed") && run.out().contains("→ not checked"), run.out());
    }

    @Test
    void anArticleThatCouldNotBeReadThenIsTheSameNow() throws IOException {
        write("articles/empty.md", "");
        check();
        assertEquals(0, verify().code(), verify().out());
        write("articles/empty.md", "\0");
        assertTrue(verify().out().contains("empty.md has changed"), verify().out());
    }

    @Test
    void aReportThatWasChangedByHandIsFoundOut() throws IOException {
        check();
        String text = Files.readString(report);
        write("reports/report.json", text.replaceFirst("\"message\": \"[^\"]+\"", "\"message\": \"All is well.\""));
        Tool message = verify();
        assertEquals(1, message.code(), message.out());
        assertTrue(message.out().contains("/message: All is well. → "), message.out());
        write("reports/report.json", text.replace("\"role\": \"dictionary\"", "\"role\": \"baseline\""));
        Tool manifest = verify();
        assertEquals(1, manifest.code(), manifest.out());
        assertTrue(manifest.out().contains("the manifest’s own digest"), manifest.out());
        write("reports/report.json", text.replaceFirst("\"engine\": \"sha256:.", "\"engine\": \"sha256:" + (text.contains("\"engine\": \"sha256:0") ? "1" : "0")));
        assertTrue(verify().out().contains("  engine: "), verify().out());
    }

    @Test
    void optionsAreMadeAgainWhateverTheDay() throws IOException {
        Object[] options = {"--only", "claims/*", "--skip", "claims/superlative", "--fail-on", "never", "--ruleset", "uk-cap", "--ruleset", "au-ahpra"};
        assertEquals(0, check(options).code());
        Tool run = verify();
        assertEquals(0, run.code(), run.out());
        JsonNode recorded = recorded().at("/manifest/options");
        assertEquals("[\"uk-cap\",\"au-ahpra\"]", recorded.get("rulesets").toString());
        assertEquals("never", recorded.get("failOn").asText());
        assertFalse(recorded.get("grammar").asBoolean());
    }

    @Test
    void articlesThatWereExcludedSinceAreNamed() throws IOException {
        check();
        write("caveat.yml", Files.readString(folder.resolve("caveat.yml")) + "exclude: [\"**/empty-sources.md\"]\n");
        Tool run = verify();
        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains("empty-sources.md is the same, but is no longer among what is checked"), run.out());
    }

    @Test
    void standardInputIsReplayedFromItsFileOrGivenAgain() throws IOException {
        String text = Files.readString(articles.resolve("negated-cure.md")).replaceFirst("\n\n", CLAIM);
        assertEquals(1, Tool.runWith(text, "check", "--no-grammar", "--stdin", "--stdin-path", articles.resolve("draft.md"),
                "--format", "json=" + report, "--config", folder.resolve("caveat.yml")).code());
        Tool nowhere = verify();
        assertEquals(3, nowhere.code(), nowhere.out());
        assertTrue(nowhere.out().contains("came from standard input"), nowhere.out());
        assertEquals(0, Tool.runWith(text, "verify", report, "--stdin").code());
        assertEquals(1, Tool.runWith(text + "More.\n", "verify", report, "--stdin").code());
        write("articles/draft.md", text);
        assertEquals(0, verify().code(), verify().out());
    }

    @Test
    void aRunOverChangedArticlesIsHeldAgainstTheSameCommit() throws IOException {
        try (Repo repo = Repo.in(folder)) {
            String first = repo.write("articles/other.md", "# Knees\n\nWalk.\n").commit("first");
            write("articles/negated-cure.md", Files.readString(articles.resolve("negated-cure.md")).replaceFirst("\n\n", CLAIM));
            assertEquals(1, check("--changed-since", "main", "--changed-lines").code());
            assertEquals("main", recorded().at("/manifest/options/changedSince").asText());
            assertEquals(first, recorded().at("/run/changedSince/mergeBase").asText());
            repo.commit("second");
            Tool run = verify();
            assertEquals(0, run.code(), run.out());
        }
    }

    @Test
    void aReportWithoutManifestOrOfANewerCaveatIsRefused() throws IOException {
        check();
        String text = Files.readString(report);
        write("reports/report.json", text.substring(0, text.indexOf("  \"manifest\": {")) + "  \"manifest\": null,\n  \"changes\": null\n}\n");
        Tool old = verify();
        assertEquals(2, old.code(), old.out());
        assertTrue(old.err().contains("manifest: is missing; this report does not say what went into it"), old.err());
        write("reports/report.json", text.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"));
        assertTrue(verify().code() == 2 && verify().err().contains("update Caveat"), verify().err());
        write("reports/report.json", text.replace("\"changedLines\": false", "\"changedLines\": 0").replaceFirst("\"skip\": \\[\\s*\\]", "\"skip\": [3]"));
        assertTrue(verify().code() == 2 && verify().err().contains("manifest.options.changedLines: true or false is expected")
                && verify().err().contains("manifest.options.skip[0]: a text is expected"), verify().err());
    }

    @Test
    void pathsStartFromTheFolderThatBaseNames() throws IOException {
        Path sample = Path.of("sample-articles/negated-cure.md");
        assertEquals(0, Tool.run("check", "--no-grammar", "--as-of", "2026-11-23", "--format", "json=" + report, sample).code());
        Path there = Files.createDirectories(folder.resolve("copy/sample-articles"));
        Files.copy(sample, there.resolve("negated-cure.md"));
        write("copy/caveat.yml", "root: true\n");
        Tool other = Tool.run("verify", report, "--base", folder.resolve("copy"));
        assertEquals(1, other.code(), other.out() + other.err());
        assertTrue(other.out().contains("caveat.yml was not part of the run") && other.out().contains("Replayed: the same "), other.out());
        Tool nowhere = Tool.run("verify", report, "--base", articles);
        assertEquals(1, nowhere.code(), nowhere.out() + nowhere.err());
        assertTrue(nowhere.out().contains("None of its articles is here"), nowhere.out());
    }

    private Tool verify(Object... options) {
        return Tool.run(Stream.concat(Stream.of("verify", report), Stream.of(options)).toArray());
    }

    private Tool check(Object... options) {
        List<Object> words = new ArrayList<>(List.of("check", "--no-grammar", "--as-of", "2026-11-20", "--format", "json=" + report));
        words.addAll(List.of(options));
        words.add(articles);
        return Tool.run(words.toArray());
    }

    private JsonNode recorded() throws IOException {
        return Json.read(Files.readString(report));
    }

    private int findings() throws IOException {
        int findings = 0;
        for (JsonNode article : recorded().get("articles")) {
            findings += article.get("findings").size();
        }
        assertTrue(findings > 3);
        return findings;
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private TreeMap<String, String> files() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.readString(file));
            }
        }
        return files;
    }
}
