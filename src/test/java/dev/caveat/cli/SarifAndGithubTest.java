package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caveat.report.Golden;
import dev.caveat.report.sarif.GithubProfileTest;
import dev.caveat.report.sarif.Sarif;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --format sarif} and {@code --format github} as a job uses them. */
class SarifAndGithubTest {
    private static final Path GOLDEN = Path.of("src/test/resources/formats");
    private static final Object[] MIXED = {"check", "src/test/resources/formats/mixed", "src/test/resources/dev/caveat/parse/article.docx",
        "--ruleset", "src/site/examples/our-rules/ruleset.yml"};

    @TempDir
    Path folder;

    @Test
    void aMixedFolderGivesTheGoldenFilesInBothProfiles() {
        Tool full = run(MIXED, "--format", "sarif");
        assertEquals(3, full.code(), full.err());
        Golden.assertSame(GOLDEN.resolve("mixed-full.sarif"), full.out());
        Tool github = run(MIXED, "--format", "sarif", "--sarif-profile", "github");
        assertEquals(3, github.code(), github.err());
        Golden.assertSame(GOLDEN.resolve("mixed-github.sarif"), github.out());
        Sarif sarif = Sarif.read(full.out());
        assertEquals(List.of(), sarif.schemaErrors());
        assertEquals(List.of(), sarif.standardErrors());
        assertEquals(List.of(), GithubProfileTest.missing(Sarif.read(github.out())));
    }

    @Test
    void aMixedFolderGivesTheGoldenWorkflowCommands() {
        Tool run = run(MIXED, "--format", "github");
        assertEquals(3, run.code(), run.err());
        Golden.assertSame(GOLDEN.resolve("mixed-github.txt"), run.out());
    }

    @Test
    void theSampleArticlesAreValidInBothProfilesAndNothingIsLost() throws IOException {
        for (String profile : List.of("full", "github")) {
            Path file = folder.resolve(profile + ".sarif");
            Path json = folder.resolve("report.json");
            Tool run = Tool.run("check", "sample-articles", "--no-grammar", "--format", "sarif=" + file, "--sarif-profile", profile,
                    "--format", "json=" + json);
            assertEquals(1, run.code(), run.err());
            assertEquals("", run.out());
            Sarif sarif = Sarif.read(Files.readString(file));
            assertEquals(List.of(), sarif.schemaErrors());
            assertEquals(List.of(), sarif.standardErrors());
            JsonNode report = new ObjectMapper().readTree(Files.readString(json));
            JsonNode results = sarif.log().at("/runs/0/results");
            JsonNode summary = report.get("summary");
            assertEquals(summary.get("errors").asInt(), count(results, "level", "error"));
            assertEquals(summary.get("warnings").asInt(), count(results, "level", "warning"));
            assertEquals(summary.get("infos").asInt(), count(results, "level", "note"));
            long satisfied = report.findValuesAsText("status").stream().filter("satisfied"::equals).count();
            assertTrue(satisfied > 20, satisfied + " satisfied");
            assertEquals(profile.equals("full") ? satisfied : 0, count(results, "kind", "pass"));
            if (profile.equals("github")) {
                assertEquals(List.of(), GithubProfileTest.missing(sarif));
            }
        }
    }

    @Test
    void theBytesAreTheSameWhateverTheOrderOfPathsAndTheNumberOfThreads() {
        Object[] paths = {"sample-articles/getting-back-to-lifting.md", "sample-articles/negated-cure.md", "sample-articles/hidden-disclaimer.html"};
        for (String format : List.of("sarif", "github")) {
            String first = Tool.run("check", paths[0], paths[1], paths[2], "--no-grammar", "--jobs", "1", "--format", format).out();
            String second = Tool.run("check", paths[2], paths[1], paths[0], "--no-grammar", "--jobs", "4", "--format", format).out();
            assertFalse(first.isEmpty());
            assertEquals(first, second);
        }
    }

    @Test
    void aProfileWithoutTheFormatIsWrongUsage() {
        Tool run = Tool.run("check", "--sarif-profile", "github", ".");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--sarif-profile goes with --format sarif"), run.err());
        assertTrue(Tool.run("check", "--format", "sarif", "--sarif-profile", "gitlab", ".").err().contains("valid: full, github"));
    }

    @Test
    void impactTakesNoneOfTheseFormats() {
        Tool run = Tool.run("rules", "impact", "ca-bc-physio", "ca-bc-rmt", "sample-articles", "--format", "sarif");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--format is console or json"), run.err());
    }

    @Test
    void theSummaryOfTheStepIsAddedToWhatStandsThere() throws IOException {
        Path summary = Files.writeString(folder.resolve("summary.md"), "# Before\n");
        Tool run = inJob(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()), "--format", "github");
        assertEquals(3, run.code(), run.err());
        String text = Files.readString(summary);
        assertTrue(text.startsWith("# Before\n## Caveat: Not everything was checked\n"), text);
        assertTrue(text.contains("### Not checked"), text);
    }

    @Test
    void withoutTheFormatNoSummaryIsWritten() {
        Path summary = folder.resolve("summary.md");
        inJob(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()), "--format", "sarif");
        assertFalse(Files.exists(summary));
    }

    @Test
    void aSummaryThatCannotBeWrittenIsToldAndBlocks() {
        Path nowhere = folder.resolve("no/such/folder/summary.md");
        Path article = folder.resolve("clean.md");
        write(article, "---\nreviewer: Kim Ray\n---\n# Hips\n\nHips can hurt.\n");
        Object[] clean = {"check", article, "--ruleset", "src/site/examples/our-rules/ruleset.yml", "--format", "github"};
        assertEquals(0, Tool.run(clean).code());
        Tool run = inJob(Map.of("GITHUB_STEP_SUMMARY", nowhere.toString()), clean, new Object[0]);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("The step's summary could not be written"), run.err());
    }

    @Test
    void wordsForPeopleAreKeptFromTheRunnerAndMachineFormatsStayWhole() throws IOException {
        Tool console = inJob(Map.of("GITHUB_ACTIONS", "true"), "--format", "console");
        List<String> lines = console.out().lines().toList();
        assertTrue(lines.get(0).matches("::stop-commands::[0-9a-f]{32}"), lines.get(0));
        assertEquals("::" + lines.get(0).substring("::stop-commands::".length()) + "::", lines.get(lines.size() - 1));
        assertFalse(run(MIXED, "--format", "console").out().contains("stop-commands"));
        Tool json = inJob(Map.of("GITHUB_ACTIONS", "true"), "--format", "json");
        assertEquals(1, new ObjectMapper().readTree(json.out()).get("schemaVersion").asInt());
    }

    @Test
    void theSurroundingsOfTheProcessAreReadOnce() {
        assertEquals(new Workflow(true, Optional.of(Path.of("s.md"))), Terminal.of(false, Optional.empty(), Map.of("GITHUB_ACTIONS", "true",
                "GITHUB_STEP_SUMMARY", "s.md")).workflow());
        assertEquals(Workflow.NONE, Terminal.of(false, Optional.empty(), Map.of("GITHUB_ACTIONS", "")).workflow());
    }

    private static Tool run(Object[] base, Object... more) {
        return Tool.run(Stream.of(base, more).flatMap(Arrays::stream).toArray());
    }

    private static Tool inJob(Map<String, String> environment, Object... more) {
        return inJob(environment, MIXED, more);
    }

    private static Tool inJob(Map<String, String> environment, Object[] base, Object[] more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = Stream.of(base, more).flatMap(Arrays::stream).map(Object::toString).toArray(String[]::new);
        int code = Main.run(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Terminal.of(false, Optional.empty(), environment), Tool.TODAY, words);
        return new Tool(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(JsonNode results, String field, String value) {
        return (int) StreamSupport.stream(results.spliterator(), false).filter(result -> result.get(field).asText().equals(value)).count();
    }
}
