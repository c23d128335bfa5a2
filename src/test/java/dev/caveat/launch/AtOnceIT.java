package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several runs at once in one folder, and one while somebody writes there. */
class AtOnceIT {
    private static final int RUNS = 3;
    /** Into how many folders {@link Drafts#write} spreads the drafts. */
    private static final int FOLDERS = 10;

    @TempDir
    private Path folder;

    @Test
    void reportsOfRunsAtOnceAreThoseOfOne() throws Exception {
        Drafts.write(folder.resolve("drafts"), 20);
        String[] check = {"check", "drafts", "--no-grammar", "--as-of", "2026-11-23"};
        assertEquals(1, Jar.run(folder, check).code());
        Map<String, String> alone = Drafts.content(folder.resolve("reports"));
        assertEquals(List.of(1, 1, 1), atOnce(check));
        assertEquals(alone, Drafts.content(folder.resolve("reports")));
        assertEquals(Map.of(), Drafts.leftovers(folder));
    }

    @Test
    void articlesFixedByRunsAtOnceAreFixedOnce() throws Exception {
        Drafts.write(folder.resolve("one/drafts"), 20);
        Drafts.write(folder.resolve("drafts"), 20);
        String[] fix = {"fix", "--no-grammar", "--unsafe", "drafts"};
        Jar.run(folder.resolve("one"), fix);
        Map<String, String> fixed = Drafts.content(folder.resolve("one/drafts"));
        atOnce(fix);
        assertEquals(fixed, Drafts.content(folder.resolve("drafts")));
        assertEquals(Map.of(), Drafts.leftovers(folder));
    }

    @Test
    void aBaselineOfRunsAtOnceIsThatOfOne() throws Exception {
        Drafts.write(folder.resolve("drafts"), 20);
        String[] baseline = {"baseline", "--no-grammar", "drafts"};
        assertEquals(List.of(0, 0, 0), atOnce(baseline));
        String many = Files.readString(folder.resolve("caveat-baseline.json"));
        Jar.run(folder, baseline);
        assertEquals(Files.readString(folder.resolve("caveat-baseline.json")), many);
    }

    /** Each article is one that stood there, whole, or is told as not checked. */
    @Test
    void articlesThatAreReplacedOrVanishMeanwhileAreCheckedAsTheyWereOrNotAtAll() throws Exception {
        int count = 150;
        Path drafts = folder.resolve("drafts");
        Drafts.write(drafts, count);
        Set<String> versions = new TreeSet<>();
        for (JsonNode article : articles(Jar.run(folder, "check", "drafts", "--no-grammar", "--format", "json").out())) {
            versions.add(article.path("digest").asText());
        }
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> churn(drafts, count, over));
        writer.start();
        try {
            for (int i = 0; i < 2; i++) {
                Launch run = Jar.run(folder, "check", "drafts", "--no-grammar", "--format", "json");
                List<JsonNode> articles = articles(run.out());
                boolean unchecked = false;
                for (JsonNode article : articles) {
                    boolean problem = !article.path("problems").isEmpty();
                    unchecked |= problem;
                    assertEquals(problem, article.path("verdict").asText().equals("not-checked"), article.toString());
                    assertTrue(problem || versions.contains(article.path("digest").asText()), article.path("path").asText());
                }
                assertEquals(unchecked ? 3 : 1, run.code(), run.err());
                // Folders are read one after the other, and of each at most the one file that is away just then is missed.
                assertTrue(articles.size() >= count - FOLDERS, "only " + articles.size());
            }
        } finally {
            over.set(true);
            writer.join();
        }
    }

    /** One article after the other vanishes, comes back with another's text, and is replaced by its own. */
    private static void churn(Path drafts, int count, AtomicBoolean over) {
        try {
            for (int i = 0; !over.get(); i = (i + 1) % count) {
                Path file = drafts.resolve("d" + i % FOLDERS).resolve("a" + i + ".md");
                Path beside = drafts.resolve(".new");
                Files.delete(file);
                for (int version : List.of((i + 7) % count, i)) {
                    Files.writeString(beside, Drafts.text(version));
                    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> articles(String report) throws IOException {
        List<JsonNode> articles = new ArrayList<>();
        new ObjectMapper().readTree(report).path("articles").forEach(articles::add);
        return articles;
    }

    private List<Integer> atOnce(String... arguments) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            processes.add(Jar.start(folder, arguments));
        }
        List<Integer> codes = new ArrayList<>();
        for (Process process : processes) {
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running");
            codes.add(process.exitValue());
        }
        return codes;
    }
}
