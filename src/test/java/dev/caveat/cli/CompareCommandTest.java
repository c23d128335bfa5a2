package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs over a folder that a writer has worked on, held against each other. */
class CompareCommandTest {
    private static final String SAMPLES = "sample-articles/";

    @TempDir
    Path folder;

    private Path articles;
    private Path old;
    private Path now;

    @BeforeEach
    void articles() throws IOException {
        articles = Files.createDirectories(folder.resolve("articles"));
        old = folder.resolve("old.json");
        now = folder.resolve("now.json");
        for (String name : List.of("empty-sources.md", "negated-cure.md", "getting-back-to-lifting.md")) {
            Files.copy(Path.of(SAMPLES + name), articles.resolve(name));
        }
        check(old);
    }

    @Test
    void nothingNewPasses() {
        check(now);
        Tool run = Tool.run("compare", old, now);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains(": 0 new, 0 fixed, ") && run.out().contains("3 articles, 0 verdicts changed\n"), run.out());
    }

    @Test
    void renamedArticleIsNoNewsAndAMendedSentenceIsFixed() throws IOException {
        Files.createDirectories(articles.resolve("done"));
        Files.move(articles.resolve("negated-cure.md"), articles.resolve("done/loading.md"));
        edit("getting-back-to-lifting.md", "Is the Cure", "May Help");
        check(now);
        Tool run = Tool.run("compare", old, now);
        assertEquals(0, run.code(), run.out());
        assertTrue(run.out().contains(": 0 new, 1 fixed, "), run.out());
        assertTrue(run.out().contains("done/loading.md  clear  (was ") && run.out().contains(" - fixed  2:66 error claims/cure “Is the Cure”"), run.out());
    }

    @Test
    void newClaimEndsWith1AndIsTheOnlyNews() throws IOException {
        Files.writeString(articles.resolve("negated-cure.md"), Files.readString(articles.resolve("negated-cure.md"))
                .replaceFirst("\n\n", "\n\nWe guarantee that you will be free of pain for ever.\n\n"));
        check(now);
        Tool run = Tool.run("compare", old, now);
        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains("claims/guarantee") && run.out().contains("clear → blocked"), run.out());
        assertEquals(0, Tool.run("compare", old, now, "--fail-on", "never").code());
        assertEquals(0, Tool.run("compare", now, old).code());
    }

    @Test
    void articleThatCannotBeReadNowEndsWith3() throws IOException {
        Files.writeString(articles.resolve("empty-sources.md"), "");
        check(now);
        Tool run = Tool.run("compare", old, now);
        assertEquals(3, run.code(), run.out());
        assertTrue(run.out().contains("Not checked to the end now") && run.out().contains("the article was not checked to the end now"), run.out());
    }

    @Test
    void otherRulesetExplainsWhatItBringsAndTakes() {
        check(now, "--ruleset", "uk-cap");
        Tool run = Tool.run("compare", old, now);
        assertTrue(run.out().contains("The runs differ in\n  ruleset ca-bc-physio: 2026.11 (") && run.out().contains("the text is the same; "), run.out());
        assertTrue(run.out().contains("The rules differ in\n"), run.out());
    }

    @Test
    void jsonAndHtmlAreWrittenWhereTheyAreAskedFor() throws IOException {
        edit("getting-back-to-lifting.md", "Is the Cure", "Is <script>alert(1)</script> the Cure & “more”");
        check(now);
        Path html = folder.resolve("out/changes.html");
        Tool run = Tool.run("compare", old, now, "--format", "json", "--format", "html=" + html);
        assertEquals(List.of(), Json.complaints(Json.read(run.out()), "comparison.schema.json"));
        String page = Files.readString(html);
        assertTrue(page.startsWith("<!DOCTYPE html>") && page.contains("What changed between two reports"), page.substring(0, 200));
        assertFalse(page.contains("<script>alert"));
        assertTrue(page.contains("Content-Security-Policy"));
        assertEquals(page, Tool.run("compare", old, now, "--format", "html").out());
    }

    @Test
    void comparisonThatCannotBeWrittenEndsWith3() throws IOException {
        check(now);
        Files.writeString(folder.resolve("file"), "x");
        Tool run = Tool.run("compare", old, now, "--format", "json=" + folder.resolve("file/below.json"));
        assertEquals(3, run.code());
        assertTrue(run.err().contains("could not be written"), run.err());
    }

    private void edit(String name, String from, String to) throws IOException {
        String text = Files.readString(articles.resolve(name));
        assertTrue(text.contains(from));
        Files.writeString(articles.resolve(name), text.replace(from, to));
    }

    private void check(Path report, Object... options) {
        List<Object> words = new ArrayList<>(List.of("check", "--no-grammar", "--as-of", "2026-11-23", "--format", "json=" + report));
        words.addAll(List.of(options));
        words.add(articles);
        int code = Tool.run(words.toArray()).code();
        assertTrue(code == 1 || code == 3, "" + code);
    }
}
