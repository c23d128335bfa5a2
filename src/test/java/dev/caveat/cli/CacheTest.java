package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.cache.CacheFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache never changes what a user is told; it only saves the waiting. */
class CacheTest {
    private static final String CURE = "# Back pain\n\nBy A. Writer\n\nWe cure back pain.\n\nOur clinic is the best in town.\n";

    @TempDir
    Path folder;

    private CacheFolder cache;
    private Path articles;

    @BeforeEach
    void articles() throws IOException {
        cache = new CacheFolder(folder.resolve("cache"));
        articles = folder.resolve("articles");
        Files.createDirectories(articles);
        for (String name : List.of("getting-back-to-lifting.md", "getting-back-to-lifting.docx", "copied-from-the-page.txt")) {
            Files.copy(Path.of("sample-articles", name), articles.resolve(name));
        }
        Files.writeString(articles.resolve("cure.md"), CURE);
        Files.writeString(articles.resolve("hushed.md"), "# Hips\n\n<!-- caveat-disable-next-line plain-language/* -- quoted -->\n"
                + "We cure hips.\n\n<!-- caveat-disable-file grammar/* -- nothing to hush -->\n");
    }

    /** What a run told and wrote: exit code, console, every report file. */
    private record Told(int code, String console, TreeMap<String, String> files) {}

    private Told told(boolean cached, Object... arguments) {
        Path reports = folder.resolve("reports");
        List<Object> all = new ArrayList<>(List.of("check", "--reports", reports, "--no-grammar"));
        all.addAll(Arrays.asList(arguments));
        all.add(articles);
        Tool run = cached ? Tool.runIn(cache, all.toArray()) : Tool.run(all.toArray());
        try (Stream<Path> files = Files.walk(reports)) {
            TreeMap<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
            return new Told(run.code(), run.out() + run.err(), texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a cache, with an empty one, with a full one. */
    private void assertSame(Object... arguments) {
        Told plain = told(false, arguments);
        assertEquals(plain, told(true, arguments));
        assertEquals(plain, told(true, arguments));
        assertTrue(plain.files.size() > 3, "no reports");
    }

    @Test
    void aReportIsTheSameWithAndWithoutIt() {
        assertSame();
        assertSame("--ruleset", "au-ahpra", "--ruleset", "ca-bc-physio");
        assertSame("--only", "claims/*", "--fail-on", "warning");
        assertSame("--as-of", "2025-01-01");
    }

    @Test
    void waiversBaselinesAndSettingsComeAfterIt() throws Exception {
        Path configuration = Files.writeString(articles.resolve("caveat.yml"), "root: true\nrulesets: [ca-bc-physio]\n");
        assertSame();
        assertEquals(0, Tool.runIn(cache, "waive", "claims/cure", articles.resolve("cure.md"), "--config", configuration, "--by", "Kim Ray",
                "--reason", "Agreed", "--until", "2027-01-31").code());
        assertSame();
        assertEquals(0, Tool.runIn(cache, "baseline", "--no-grammar", articles).code());
        assertSame();
        Files.writeString(configuration, "root: true\nrulesets: [ca-bc-physio]\nrules: { \"claims/*\": info, \"disclaimer/*\": off }\n"
                + "organization: { name: Medstar }\n");
        assertSame();
    }

    @Test
    void aChangedArticleIsCheckedAgain() throws Exception {
        assertTrue(page(told(true)).contains("claims/cure"));
        Files.writeString(articles.resolve("cure.md"), CURE.replace("cure", "treat"));
        Told after = told(true);
        assertEquals(told(false), after);
        assertFalse(page(after).contains("claims/cure"));
    }

    private static String page(Told told) {
        return told.files.entrySet().stream().filter(file -> file.getKey().endsWith("-cure-md.html")).findFirst().orElseThrow().getValue();
    }

    @Test
    void theSameTextUnderAnotherNameHasItsOwnPlace() throws Exception {
        told(true);
        Files.move(articles.resolve("cure.md"), articles.resolve("heal.md"));
        assertEquals(told(false), told(true));
    }

    @Test
    void noCacheNeitherReadsNorWrites() {
        told(true, "--no-cache");
        assertFalse(Files.exists(cache.path()));
    }

    @Test
    void aDamagedCacheIsAsGoodAsNone() throws Exception {
        Told plain = told(true);
        for (int round = 0; round < 3; round++) {
            for (Path file : cacheFiles()) {
                byte[] bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, bytes.length / (round + 2), bytes.length, (byte) round);
                Files.write(file, bytes);
            }
            assertEquals(plain, told(true));
            assertEquals(plain, told(true));
        }
    }

    private List<Path> cacheFiles() throws IOException {
        try (Stream<Path> all = Files.walk(cache.path())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenChangesNothing() throws Exception {
        Files.writeString(cache.path(), "a file");
        assertEquals(told(false), told(true));
    }

    @Test
    void twoRunsAtOnceTellTheSame() {
        Told plain = told(false);
        Path other = folder.resolve("other");
        for (int round = 0; round < 3; round++) {
            CompletableFuture<Tool> beside = CompletableFuture.supplyAsync(
                    () -> Tool.runIn(cache, "check", "--reports", other, "--no-grammar", articles));
            assertEquals(plain, told(true));
            assertEquals(plain.code, beside.join().code());
        }
    }

    @Test
    void aFixIsTheSameWithIt() throws Exception {
        told(true);
        Tool plain = Tool.run("fix", "--diff", "--unsafe", "--no-grammar", articles);
        assertEquals(plain, Tool.runIn(cache, "fix", "--diff", "--unsafe", "--no-grammar", articles));
        assertEquals(plain, Tool.runIn(cache, "fix", "--diff", "--unsafe", "--no-grammar", articles));
    }

    @Test
    void grammarIsRememberedBySentenceAndByArticle() throws Exception {
        Path draft = Files.writeString(folder.resolve("draft.md"), "# Knees\n\nThe knee has it's own rhythm.\n\nIt recvoers slowly.\n");
        Object[] check = {"check", "--only", "grammar/*", "--format", "json", draft};
        Tool plain = Tool.run(check);
        assertTrue(plain.out().contains("grammar/spelling") && plain.out().contains("grammar/IT_IS"), plain.out());
        assertEquals(plain, Tool.runIn(cache, check));
        assertEquals(plain, Tool.runIn(cache, check));
        String swapped = "# Knees\n\nIt recvoers slowly.\n\nThe knee has it's own rhythm.\n";
        Files.writeString(draft, swapped);
        assertEquals(Tool.run(check), Tool.runIn(cache, check));
    }

    @Test
    void theCommandTellsHowMuchThereIsAndClearsIt() {
        told(true);
        Tool shown = Tool.runIn(cache, "cache");
        assertEquals(0, shown.code());
        assertTrue(shown.out().matches("(?s).*cache: [1-9][0-9]* kB\\R"), shown.out());
        Tool cleared = Tool.runIn(cache, "cache", "clear");
        assertTrue(cleared.out().contains("removed "), cleared.out());
        assertTrue(Tool.runIn(cache, "cache").out().endsWith(": 0 kB\n"));
        assertEquals(2, Tool.runIn(cache, "cache", "empty").code());
        assertTrue(Tool.runIn(cache, "cache", "empty").err().contains("“empty” is not valid"));
        assertTrue(Tool.run("cache").out().startsWith("There is no cache"));
    }
}
