package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.cache.CacheFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report into a folder that holds one already: nothing is written for nothing, and nothing stays that should not. */
class ReportsAgainTest {
    private static final String FORMS = "json html sarif junit github gitlab checkstyle csv rdjsonl console";

    @TempDir
    Path folder;

    private Path articles;
    private Path reports;
    private CacheFolder cache;

    @BeforeEach
    void articles() throws IOException {
        articles = Files.createDirectories(folder.resolve("drafts"));
        reports = folder.resolve("reports");
        cache = new CacheFolder(folder.resolve("cache"));
        for (int i = 0; i < 6; i++) {
            Files.writeString(draft(i), "# Back pain " + i + "\n\nBy A. Writer\n\nWe cure back pain in " + i + " “visits”.\n");
        }
        Files.copy(Path.of("sample-articles/getting-back-to-lifting.docx"), articles.resolve("word.docx"));
    }

    private Path draft(int number) {
        return articles.resolve("a" + number + ".md");
    }

    private Path page(int number) throws IOException {
        try (Stream<Path> pages = Files.list(reports.resolve("articles"))) {
            return pages.filter(page -> page.getFileName().toString().endsWith("-a" + number + "-md.html")).findFirst().orElseThrow();
        }
    }

    private void check(Object... more) {
        List<Object> all = new ArrayList<>(List.of("check", articles, "--no-grammar", "--reports", reports));
        all.addAll(Arrays.asList(more));
        assertNotEquals(2, Tool.runIn(cache, all.toArray()).code());
    }

    private static TreeMap<String, String> files(Path folder) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /** All that stands there is what a run without cache writes where nothing stood. */
    private void assertAsNew(Object... more) throws IOException {
        TreeMap<String, String> again = files(reports);
        Path aside = folder.resolve("aside");
        Files.move(reports, aside);
        List<Object> all = new ArrayList<>(List.of(more));
        all.add("--no-cache");
        check(all.toArray());
        assertEquals(files(reports), again);
        try (Stream<Path> new1 = Files.walk(reports)) {
            for (Path each : new1.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(each);
            }
        }
        Files.move(aside, reports);
    }

    /** The files that a run left alone, by their names. */
    private TreeSet<String> left(Runnable run) throws IOException {
        TreeMap<String, Object> before = identities();
        run.run();
        TreeMap<String, Object> after = identities();
        TreeSet<String> left = new TreeSet<>(before.keySet());
        left.removeIf(name -> !before.get(name).equals(after.get(name)));
        return left;
    }

    private TreeMap<String, Object> identities() throws IOException {
        TreeMap<String, Object> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(reports)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(file.getFileName().toString(), Files.readAttributes(file, "*", LinkOption.NOFOLLOW_LINKS).toString()
                        .replaceAll("lastAccessTime=[^,}]*", ""));
            }
        }
        return found;
    }

    @Test
    void onlyPagesWhoseArticleHasChangedAreWrittenAgain() throws Exception {
        check();
        assertEquals(7, left(this::check).stream().filter(name -> name.contains("-md.") || name.contains("-docx.")).count());
        Files.writeString(draft(2), Files.readString(draft(2)) + "\nOne more sentence.\n");
        TreeSet<String> left = left(this::check);
        assertEquals(6, left.size(), left.toString());
        assertFalse(left.contains(page(2).getFileName().toString()));
        assertAsNew();
    }

    @Test
    void aNeighboursTitleStandsOnThePage() throws Exception {
        check();
        Files.writeString(draft(2), Files.readString(draft(2)).replace("Back pain 2", "Sore backs"));
        TreeSet<String> left = left(this::check);
        assertEquals(4, left.size(), left.toString());
        assertTrue(Files.readString(page(1)).contains("Sore backs"));
        assertAsNew();
    }

    @Test
    void whatSomebodyEditedCutOffOrRemovedIsWrittenAgain() throws Exception {
        check();
        String page = Files.readString(page(0));
        Files.writeString(page(0), page.replace("blocked", "cleared"));
        Files.write(page(1), Arrays.copyOf(Files.readAllBytes(page(1)), 1_000));
        Path gone = page(2);
        Files.delete(gone);
        Files.copy(page(4), page(3), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Path json = reports.resolve("report.json");
        Files.writeString(json, Files.readString(json).replace("claims/cure", "claims/CURE"));
        check();
        assertEquals(page, Files.readString(page(0)));
        assertTrue(Files.exists(gone));
        assertAsNew();
    }

    @Test
    void anotherRulesetDayOrSettingMakesOtherPages() throws Exception {
        check();
        check("--ruleset", "au-ahpra");
        assertAsNew("--ruleset", "au-ahpra");
        check("--as-of", "2025-01-01");
        assertAsNew("--as-of", "2025-01-01");
        Files.writeString(articles.resolve("caveat.yml"), "root: true\nrulesets: [ca-bc-physio]\nrules: { \"claims/*\": info }\n");
        check();
        assertAsNew();
        assertEquals(0, Tool.runIn(cache, "baseline", "--no-grammar", articles).code());
        check();
        assertAsNew();
    }

    @Test
    void waiversAndSuppressionsAreOnThePage() throws Exception {
        Path configuration = Files.writeString(articles.resolve("caveat.yml"), "root: true\nrulesets: [ca-bc-physio]\n");
        check();
        assertEquals(0, Tool.runIn(cache, "waive", "claims/cure", draft(0), "--config", configuration, "--by", "Kim Ray",
                "--reason", "Agreed", "--until", "2027-01-31").code());
        check();
        assertTrue(Files.readString(page(0)).contains("Kim Ray"));
        assertAsNew();
        Files.delete(articles.resolve("caveat-waivers.yml"));
        check();
        assertFalse(Files.readString(page(0)).contains("Kim Ray"));
        assertAsNew();
    }

    @Test
    void whatChangedSinceAnEarlierReportIsOnThePage() throws Exception {
        check();
        Path old = Files.copy(reports.resolve("report.json"), folder.resolve("old.json"));
        check("--previous", old);
        assertAsNew("--previous", old);
        Files.writeString(draft(1), Files.readString(draft(1)).replace("cure", "treat"));
        check("--previous", old);
        assertAsNew("--previous", old);
        check();
        assertAsNew();
    }

    @Test
    void pagesOfArticlesThatAreNoMoreGoAndNothingElse() throws Exception {
        check();
        Path renamed = page(1);
        Path edited = page(2);
        Path removed = page(3);
        Files.move(draft(1), draft(7));
        Files.delete(draft(2));
        Files.delete(draft(3));
        Files.writeString(edited, Files.readString(edited).replace("</main>", "<p>My note.</p></main>"));
        Path copy = Files.copy(page(0), removed.resolveSibling("kept-copy.html"));
        Path own = Files.writeString(removed.resolveSibling("own.html"), "<p>mine</p>");
        Path notes = Files.writeString(removed.resolveSibling("notes.txt"), "mine");
        Path link = Files.createSymbolicLink(removed.resolveSibling("link.html"), page(0));
        check();
        assertFalse(Files.exists(renamed));
        assertFalse(Files.exists(removed));
        for (Path each : List.of(edited, copy, own, notes, link, page(7))) {
            assertTrue(Files.exists(each, LinkOption.NOFOLLOW_LINKS), each.toString());
        }
        for (Path each : List.of(edited, copy, own, notes, link)) {
            Files.delete(each);
        }
        assertAsNew();
    }

    @Test
    void pagesGoWithoutACacheToo() throws Exception {
        check();
        Path removed = page(3);
        Files.delete(draft(3));
        check("--no-cache");
        assertFalse(Files.exists(removed));
        assertAsNew();
    }

    @Test
    void everyFormIsTheSameWithoutCacheWithAnEmptyAndWithAFullOne() throws Exception {
        List<Object> forms = new ArrayList<>();
        for (String form : FORMS.split(" ")) {
            forms.addAll(List.of("--format", form + "=" + reports.resolve(form.equals("html") ? "index.html" : "report." + form)));
        }
        forms.add("--no-cache");
        check(forms.toArray());
        TreeMap<String, String> plain = files(reports);
        forms.remove("--no-cache");
        for (int i = 0; i < 3; i++) {
            check(forms.toArray());
            assertEquals(plain, files(reports));
        }
        assertEquals(FORMS.split(" ").length + 1 + 7, plain.size(), plain.keySet().toString());
        assertTrue(plain.get("report.json").getBytes(StandardCharsets.UTF_8).length > 10_000);
    }
}
