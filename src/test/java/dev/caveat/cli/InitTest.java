package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caveat.git.Repo;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {
    private static final String ARTICLE = "# Knees\n\nWe can cure your knee pain for good.\n";

    @TempDir
    Path folder;

    @Test
    void writesFilesThatLoadAndACheckThatRuns() throws IOException {
        file("content/posts/knees.md", ARTICLE);
        file("content/posts/old/hips.docx.md", ARTICLE);
        file("README.md", "# About\n");
        Tool run = Tool.run("init", folder);
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of(".caveat/caveat.schema.json", ".caveat/disclaimers.schema.json", ".caveat/practitioners.schema.json", "README.md",
                "caveat.yml", "content/posts/knees.md", "content/posts/old/hips.docx.md", "disclaimers.yml", "practitioners.yml"), files());
        assertTrue(run.out().contains("Wrote caveat.yml, practitioners.yml, disclaimers.yml")
                && run.out().contains("Found 2 articles: content/posts/**/*.md.") && run.out().contains("Next:"), run.out());
        String config = Files.readString(folder.resolve("caveat.yml"));
        assertTrue(config.contains("rulesets: [ca-bc-physio]\n") && config.contains("articles: [\"content/posts/**/*.md\"]\n")
                && config.contains("exclude: [\"**/README.md\"]\n") && !config.contains("{{"), config);
        Tool check = Tool.run("check", "--config", folder.resolve("caveat.yml"), "--no-grammar", "--only", "claims/*", "--format", "console");
        assertEquals(1, check.code(), check.err());
        assertTrue(check.out().contains("knees.md") && !check.out().contains("README.md"), check.out());
    }

    @Test
    void everyCommentedLineOfTheConfigurationLoadsToo() throws IOException {
        Tool.run("init", folder);
        String config = Files.readString(folder.resolve("caveat.yml")).replaceAll("(?m)^# (?=\\w+:|  \\w)", "");
        file("words.txt", "Lunges\n");
        file("site-template.html", "<html><body><main>x</main></body></html>\n");
        file("articles/knees.md", ARTICLE);
        file("caveat.yml", config);
        Tool check = Tool.run("check", "--config", folder.resolve("caveat.yml"), "--no-grammar", "--only", "disclaimer/*", "--only", "claims/*",
                "--format", "console");
        assertEquals(1, check.code(), check.err() + config);
        for (String key : List.of("organization", "dictionary", "template", "articleTypes", "rules")) {
            assertTrue(config.contains("\n" + key + ":"), key + "\n" + config);
        }
    }

    @Test
    void theExamplesInTheListsNameEveryFieldAndNoLicenceNumber() throws IOException {
        Tool.run("init", folder);
        for (String name : List.of("practitioners", "disclaimers")) {
            String text = Files.readString(folder.resolve(name + ".yml"));
            List<Mistake> mistakes = new ArrayList<>();
            assertEquals(List.of(), ((YamlNode.Sequence) YamlReader.read(name, text, mistakes).orElseThrow()).items());
            YamlNode example = YamlReader.read(name, text.replaceAll("(?m)^\\[]$", "").replaceAll("(?m)^# (?=[- ])", ""), mistakes).orElseThrow();
            assertEquals(List.of(), mistakes);
            String schema = Files.readString(folder.resolve(".caveat/" + name + ".schema.json"));
            for (YamlNode.Entry entry : ((YamlNode.Mapping) ((YamlNode.Sequence) example).items().get(0)).entries()) {
                assertTrue(schema.contains("\"" + entry.key() + "\""), entry.key() + " is no field of " + name);
            }
            assertFalse(text.matches("(?s).*\\d{4,}.*"), text);
        }
    }

    @Test
    void anEditorFindsTheSchemaThatEachFileNames() throws IOException {
        Tool.run("init", folder);
        for (String name : List.of("caveat", "practitioners", "disclaimers")) {
            String first = Files.readAllLines(folder.resolve(name + ".yml")).get(0);
            assertTrue(first.startsWith("# yaml-language-server: $schema="), first);
            assertTrue(Files.isRegularFile(folder.resolve(first.substring(first.indexOf('=') + 1))), first);
        }
    }

    @Test
    void nothingIsEverOverwritten() throws IOException {
        file("caveat.yml", "failOn: never\n");
        file("practitioners.yml", "[]\n");
        Tool run = Tool.run("init", folder);
        assertEquals(0, run.code());
        assertTrue(run.out().contains("Left as they were: caveat.yml, practitioners.yml."), run.out());
        assertEquals("failOn: never\n", Files.readString(folder.resolve("caveat.yml")));
        Tool again = Tool.run("init", folder);
        assertFalse(again.out().contains("Wrote"), again.out());
        assertEquals(0, again.code());
    }

    @Test
    void theRulesetIsTheOneAskedFor() throws IOException {
        assertEquals(0, Tool.run("init", folder, "--ruleset", "au-ahpra", "--ruleset", "us-ftc").code());
        assertTrue(Files.readString(folder.resolve("caveat.yml")).contains("rulesets: [au-ahpra, us-ftc]\n"));
    }

    @Test
    void wrongUsageLeavesNothingBehind() throws IOException {
        Tool run = Tool.run("init", folder, "--ruleset", "au-ahpre");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("did you mean “au-ahpra”?"), run.err());
        assertEquals(2, Tool.run("init", folder.resolve("no-such")).code());
        assertEquals(2, Tool.run("init", folder, "--hok").code());
        assertEquals(2, Tool.run("init", folder, "--hook").code());
        assertEquals(List.of(), files());
    }

    @Test
    void builtPagesAndOtherLanguagesAreToldApart() throws IOException {
        file("public/knees.html", "<html lang=\"en\"><body>" + ARTICLE + "</body></html>");
        file("blog/genou.md", "---\ntitle: Genou\nlang: fr-CA\n---\n\n# Genou\n");
        file("blog/knees.md", "---\nlang: en-CA\n---\n" + ARTICLE);
        file("top.txt", ARTICLE);
        file("src/content/blog/hips.md", ARTICLE);
        Tool run = Tool.run("init", folder);
        assertTrue(run.out().contains("Found 4 articles: *.txt, blog/**/*.md, src/content/blog/**/*.md."), run.out());
        assertTrue(run.out().contains("1 of them by their own word in the language “fr-CA”"), run.out());
    }

    @Test
    void theHookChecksWhatIsStagedAndNothingElse() throws Exception {
        assumeTrue(Repo.hasCommand() || "true".equals(System.getenv("CI")), "no git command here to run a hook");
        Repo repo = Repo.in(folder);
        repo.write("README.md", "# About\n");
        assertEquals(0, Tool.run("init", folder, "--hook", "--ruleset", "ca-bc-physio").code());
        Path hook = folder.resolve(".git/hooks/pre-commit");
        assertTrue(Files.isExecutable(hook));
        String first = Files.readString(hook);
        Tool.run("init", folder, "--hook");
        assertEquals(first, Files.readString(hook));
        // Only claims, so that a short article can pass.
        repo.write("caveat.yml", "articles: [\"articles/**\"]\nrules: {\"disclaimer/*\": off, \"sources/*\": off, \"registration/*\": off,"
                + " \"red-flags/*\": off, \"dates/*\": off, \"authorship/*\": off, \"grammar/*\": off}\n");
        Repo.command(folder, "add", ".");
        assertEquals(0, commit("config alone").code());
        repo.write("articles/good.md", "# Knees\n\nExercise may help some people.\n").write("articles/bad.md", ARTICLE);
        Repo.command(folder, "add", "articles/good.md");
        assertEquals(0, commit("the good one").code());
        Repo.command(folder, "add", "articles/bad.md");
        Committed bad = commit("the bad one");
        assertEquals(1, bad.code(), bad.said());
        assertTrue(bad.said().contains("articles/bad.md:3:") && bad.said().contains("--no-verify"), bad.said());
        // Mended on disk, not in what would be committed.
        repo.write("articles/bad.md", "# Knees\n\nExercise may help some people.\n");
        assertEquals(1, commit("still the bad one").code());
        Repo.command(folder, "add", "articles/bad.md");
        repo.write("articles/bad.md", ARTICLE);
        assertEquals(0, commit("the mended one").code());
        assertEquals(3, Repo.command(folder, "log", "--oneline").size());
        assertEquals(List.of(" M articles/bad.md"), Repo.command(folder, "status", "--porcelain"));
    }

    /** What came of a commit. */
    private record Committed(int code, String said) {}

    private Committed commit(String message) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("git", "commit", "-q", "-m", message).directory(folder.toFile()).redirectErrorStream(true);
        String path = Stream.of(System.getProperty("surefire.test.class.path", ""), System.getProperty("java.class.path"))
                .filter(each -> !each.isEmpty()).findFirst().orElseThrow();
        builder.environment().put("CLASSPATH", path);
        builder.environment().put("CAVEAT", Path.of(System.getProperty("java.home"), "bin", "java") + " -XX:TieredStopAtLevel=1 dev.caveat.cli.Main");
        builder.environment().keySet().removeIf(name -> name.equals("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return new Committed(process.exitValue(), said);
    }

    private void file(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return Arrays.asList(all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted().toArray(String[]::new));
        }
    }
}
