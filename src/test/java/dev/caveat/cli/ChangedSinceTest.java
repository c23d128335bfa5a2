package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.caveat.git.Repo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gate on a change checks, seen as a user sees it. */
class ChangedSinceTest {
    private static final String OLD_FAULT = "# Knees\n\nWe can cure your knee pain for good.\n\nA calm paragraph.\n";

    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void start() {
        repo = Repo.in(folder.resolve("site")).write("articles/old.md", OLD_FAULT).write("articles/other.md", OLD_FAULT);
        repo.commit("start");
    }

    @Test
    void onlyChangedArticlesAreChecked() throws IOException {
        repo.write("articles/other.md", OLD_FAULT + "\nMore.\n");
        Tool run = claims("--changed-since", "HEAD");
        assertEquals(1, run.code(), run.err());
        assertFalse(run.out().contains("old.md"), run.out());
        assertTrue(words(run).contains("Only articles changed since HEAD were checked; 1 unchanged article was left out."), run.out());
        JsonNode since = report().at("/run/changedSince");
        assertEquals("changed", since.get("articles").asText());
        assertEquals(1, since.get("unchanged").asInt());
        assertEquals(since.get("commit"), since.get("mergeBase"));
        assertTrue(since.get("commit").asText().matches("[0-9a-f]{40}"), since.toString());
    }

    @Test
    void whereNoArticleHasChangedTheGatePassesAndSaysWhy() throws IOException {
        Tool run = claims("--changed-since", "HEAD");
        assertEquals(0, run.code(), run.err());
        assertTrue(words(run).contains("Nothing to check: No article has changed since HEAD; 2 unchanged articles were left out."), run.out());
        assertEquals(0, report().get("articles").size());
        assertTrue(Files.readString(folder.resolve("reports/index.html")).contains("Nothing to check"));
        assertEquals(2, Tool.run("check", "--changed-since", "HEAD", Files.createDirectory(repo.path("empty"))).code());
    }

    @Test
    void oldFaultsDoNotCountWhereOnlyChangedLinesDo() throws IOException {
        repo.write("articles/old.md", OLD_FAULT + "\nOur treatment is a miracle.\n");
        Tool run = claims("--changed-since", "HEAD", "--changed-lines");
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains("claims/miracle") && !run.out().contains("claims/cure"), run.out());
        assertTrue(words(run).contains("on unchanged lines and not counted"), run.out());
        JsonNode report = report();
        JsonNode article = report.at("/articles/0");
        List<String> untouched = new ArrayList<>();
        article.get("findings").forEach(finding -> {
            if (finding.has("untouched")) {
                assertEquals("open", finding.get("disposition").asText());
                untouched.add(finding.get("rule").asText());
            }
        });
        assertTrue(untouched.contains("claims/cure"), untouched.toString());
        JsonNode counts = report.at("/run/changedSince/untouched");
        assertEquals(untouched.size(), counts.get("errors").asInt() + counts.get("warnings").asInt() + counts.get("infos").asInt());
        assertEquals("changed", report.at("/run/changedSince/lines").asText());
    }

    @Test
    void anArticleWithOldFaultsIsNotCalledClear() throws IOException {
        repo.write("articles/old.md", OLD_FAULT + "\nAnother calm paragraph.\n");
        Tool run = claims("--changed-since", "HEAD", "--changed-lines", "--fail-on", "info");
        assertEquals(0, run.code(), run.out());
        assertEquals("needs-review", report().at("/articles/0/verdict").asText());
        assertTrue(Files.readString(page("old")).contains("on lines that it did not touch there are faults"));
    }

    @Test
    void aFaultOfASentenceThatRunsOverLinesCountsWhereverItWasTouched() {
        repo.write("articles/wrapped.md", "# Knees\n\nThis programme does not promise\nto cure your knee pain\nfor good.\n").commit("wrapped");
        repo.write("articles/wrapped.md", "# Knees\n\nThis programme does promise\nto cure your knee pain\nfor good.\n");
        Tool run = claims("--changed-since", "HEAD", "--changed-lines");
        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains("claims/cure"), run.out());
    }

    @Test
    void whatIsAbsentCountsWhateverLineWasTouched() {
        repo.write("articles/old.md", OLD_FAULT + "\nMore.\n");
        Tool run = check("--only", "disclaimer/*", "--only", "sources/*", "--changed-since", "HEAD", "--changed-lines");
        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains("disclaimer/missing") && run.out().contains("sources/missing-section"), run.out());
    }

    @Test
    void aChangedSettingMeansThatEveryArticleIsChecked() throws IOException {
        repo.write("caveat.yml", "practitioners: people.yml\ndictionary: words.txt\narticles: [\"articles/**\"]\n").write("people.yml", "[]\n")
                .write("words.txt", "Lunges\n").commit("settings");
        String config = repo.path("caveat.yml").toString();
        assertEquals(0, claims("--changed-since", "HEAD", "--config", config).code());
        repo.write("words.txt", "Lunges\nSquats\n");
        Tool run = claims("--changed-since", "HEAD", "--config", config, "--changed-lines");
        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains("--changed-since: every article is checked: words.txt has changed"), run.err());
        assertTrue(run.out().contains("old.md") && run.out().contains("other.md") && run.out().contains("claims/cure"), run.out());
        assertEquals("words.txt has changed", report().at("/run/changedSince/reason").asText());
        assertEquals("all", report().at("/run/changedSince/articles").asText());
        assertEquals("all", report().at("/run/changedSince/lines").asText());
    }

    @Test
    void aConfigurationThatComesOrGoesMeansThatEveryArticleIsChecked() {
        repo.write("articles/caveat.yml", "failOn: error\n");
        Tool run = claims("--changed-since", "HEAD");
        assertTrue(run.err().contains("every article is checked: articles/caveat.yml is new"), run.err());
        repo.commit("settings");
        assertEquals(0, claims("--changed-since", "HEAD").code());
        repo.delete("articles/caveat.yml");
        run = claims("--changed-since", "HEAD");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("every article is checked: articles/caveat.yml is gone"), run.err());
    }

    @Test
    void aChangedRulesetMeansThatEveryArticleIsChecked() {
        repo.write("rules/ours/ruleset.yml", "id: ours\ntitle: Ours\nversion: \"1\"\nextends: ca-bc-physio\n").commit("ruleset");
        String ruleset = repo.path("rules/ours").toString();
        assertEquals(0, claims("--changed-since", "HEAD", "--ruleset", ruleset).code());
        repo.write("rules/ours/ruleset.yml", "id: ours\ntitle: Ours\nversion: \"2\"\nextends: ca-bc-physio\n");
        Tool run = claims("--changed-since", "HEAD", "--ruleset", ruleset);
        assertTrue(run.err().contains("every article is checked: rules/ours/ruleset.yml has changed"), run.err());
    }

    @Test
    void aTemplateThatHasNotChangedIsNotPartOfTheReport() throws IOException {
        repo.write("site.html", "<html><body><main>x</main></body></html>\n")
                .write("caveat.yml", "template: { file: site.html, supplies: [disclaimer] }\n").commit("template");
        Tool run = check("--config", repo.path("caveat.yml"), "--changed-since", "HEAD");
        assertEquals(0, run.code(), run.out() + run.err());
        repo.write("site.html", "<html><body><main>y</main></body></html>\n");
        run = check("--config", repo.path("caveat.yml"), "--changed-since", "HEAD", "--only", "disclaimer/*");
        assertEquals(1, run.code(), run.out() + run.err());
        assertTrue(run.err().contains("site.html has changed"), run.err());
    }

    @Test
    void anArticleThatCannotBeReadCountsOnlyWhereItHasChanged() throws IOException {
        Files.write(repo.path("articles/binary.md"), new byte[] {1, 0, 2});
        repo.commit("binary");
        assertEquals(0, claims("--changed-since", "HEAD").code());
        Files.write(repo.path("articles/binary.md"), new byte[] {1, 0, 3});
        Tool run = claims("--changed-since", "HEAD");
        assertEquals(3, run.code(), run.out());
    }

    @Test
    void wordFilesAreCheckedWholly() throws IOException {
        Path word;
        try (Stream<Path> samples = Files.list(Path.of("sample-articles"))) {
            word = samples.filter(file -> file.toString().endsWith(".docx")).sorted().findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(word);
        Files.write(repo.path("articles/word.docx"), bytes);
        Tool whole = check("--changed-since", "HEAD", "--changed-lines");
        repo.commit("word");
        assertEquals(0, check("--changed-since", "HEAD", "--changed-lines").code());
        assertTrue(whole.out().contains("word.docx") && !whole.out().contains("on unchanged lines"), whole.out());
    }

    @Test
    void standardInputIsHeldAgainstTheFileOfItsPath() {
        Path path = repo.path("articles/old.md");
        Object[] args = {"check", "--stdin", "--stdin-path", path, "--no-grammar", "--only", "claims/*", "--changed-since", "HEAD"};
        assertEquals(0, Tool.runWith(OLD_FAULT, args).code());
        assertEquals(1, Tool.runWith(OLD_FAULT + "\nMore.\n", args).code());
    }

    @Test
    void whatNamesNoCommitIsWrongUsage() {
        Tool run = claims("--changed-since", "mian");
        assertEquals(2, run.code());
        assertEquals("caveat: --changed-since: “mian” names no commit, branch or tag of this repository; did you mean “main”? (it has main)\n",
                run.err().replace("\r\n", "\n"));
        assertEquals(2, Tool.run("check", "--changed-lines", repo.folder()).code());
        assertEquals(2, Tool.run("rules", "impact", "ca-bc-physio", "au-ahpra", repo.folder(), "--changed-since", "HEAD").code());
    }

    @Test
    void withoutPathsTheRepositoryIsThatOfTheCurrentFolder() throws Exception {
        repo.write("articles/new.md", OLD_FAULT);
        String[] command = {Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "dev.caveat.cli.Main",
            "check", "--no-grammar", "--only", "claims/*", "--format", "console", "--changed-since", "HEAD"};
        ProcessBuilder builder = new ProcessBuilder(command).directory(repo.folder().toFile()).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), said);
        assertTrue(said.contains("articles/new.md") && !said.contains("articles/old.md"), said);
    }

    @Test
    void inNoRepositoryTheOptionIsWrongUsage() throws IOException {
        Path article = Files.writeString(folder.resolve("alone.md"), OLD_FAULT);
        Tool run = Tool.run("check", "--changed-since", "HEAD", article);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("is in no git repository"), run.err());
    }

    @Test
    void withoutHistoryEveryArticleIsCheckedAndItSaysSo() {
        Repo young = Repo.in(folder.resolve("young")).write("a.md", OLD_FAULT);
        Tool run = Tool.run("check", "--no-grammar", "--only", "claims/*", "--reports", folder.resolve("reports"), "--changed-since", "HEAD",
                young.folder());
        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains("--changed-since: every article is checked: the repository has no commit yet"), run.err());
    }

    /** The console's words, however its lines are broken. */
    private static String words(Tool run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private Tool claims(Object... more) {
        return check(Stream.concat(Stream.of("--only", "claims/*"), Stream.of(more)).toArray());
    }

    private Tool check(Object... more) {
        return Tool.run(Stream.concat(Stream.of("check", "--no-grammar", "--reports", folder.resolve("reports"), repo.path("articles")),
                Stream.of(more)).toArray());
    }

    /** The JSON report of the last run, valid against its schema. */
    private JsonNode report() throws IOException {
        JsonNode report = new ObjectMapper().readTree(folder.resolve("reports/report.json").toFile());
        try (InputStream in = dev.caveat.report.JsonReporter.class.getResourceAsStream("report.schema.json")) {
            assertEquals(List.of(), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in).validate(report));
        }
        return report;
    }

    private Path page(String name) throws IOException {
        try (Stream<Path> pages = Files.list(folder.resolve("reports/articles"))) {
            return pages.filter(page -> page.getFileName().toString().contains(name)).findFirst().orElseThrow();
        }
    }
}
