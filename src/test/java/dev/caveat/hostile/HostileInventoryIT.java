package dev.caveat.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caveat.cli.Main;
import dev.caveat.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hostile file beside an honest article: it is checked, or is not and that is told with a reason and exit code 3; the
 * honest one is judged as ever. What becomes of each is written to {@code target/hostile.txt}.
 */
class HostileInventoryIT {
    /** A run of the tool on so many at once: their number is no matter, and a run costs its start. */
    private static final int AT_ONCE = 12;
    /** Enough for an honest article on a busy machine; what is built to last takes all of it. {@code -Dcaveat.hostile.seconds=120}. */
    private static final String BUDGET = "root: true\nbudget: {seconds: " + Integer.getInteger("caveat.hostile.seconds", 24) + "}\n";
    private static final Path TOLD = Path.of("target/hostile.txt");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyHostileFileIsCheckedOrSaidNotToBe() throws IOException {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>(MarkdownFiles.all());
        files.putAll(PageFiles.all());
        files.putAll(WordFiles.all());
        Files.createDirectories(TOLD.getParent());
        Files.writeString(TOLD, files.size() + " hostile files\n");
        List<DynamicTest> tests = new ArrayList<>();
        Iterator<Map.Entry<String, Supplier<byte[]>>> left = files.entrySet().iterator();
        while (left.hasNext()) {
            Map<String, Supplier<byte[]>> some = new LinkedHashMap<>();
            while (left.hasNext() && some.size() < AT_ONCE) {
                Map.Entry<String, Supplier<byte[]>> next = left.next();
                some.put(next.getKey(), next.getValue());
            }
            int number = tests.size();
            tests.add(DynamicTest.dynamicTest(String.join(", ", some.keySet()), () -> check(number, some)));
        }
        return tests.stream();
    }

    private void check(int number, Map<String, Supplier<byte[]>> files) throws IOException {
        Path place = Files.createDirectories(folder.resolve("n" + number));
        Path drafts = Files.createDirectories(place.resolve("drafts"));
        Files.writeString(place.resolve("caveat.yml"), BUDGET);
        Files.writeString(drafts.resolve("honest.md"), Made.HONEST);
        JsonNode alone = articles(run(place, 1)).get("honest.md");
        for (Map.Entry<String, Supplier<byte[]>> file : files.entrySet()) {
            Files.write(drafts.resolve(file.getKey()), file.getValue().get());
        }
        long start = System.nanoTime();
        boolean refuses = false;
        Map<String, JsonNode> articles = articles(run(place, -1));
        assertEquals(alone.get("findings"), articles.get("honest.md").get("findings"), "the honest article is judged as ever");
        assertEquals(alone.get("verdict"), articles.get("honest.md").get("verdict"));
        StringBuilder told = new StringBuilder();
        for (String name : files.keySet()) {
            JsonNode article = articles.get(name);
            assertTrue(article != null, () -> name + " is passed over");
            String verdict = article.get("verdict").asText();
            boolean refused = verdict.equals("not-checked");
            refuses |= refused;
            String why = refused ? article.at("/problems/0/kind").asText() + ": " + article.at("/problems/0/message").asText()
                    : article.get("findings").size() + " findings";
            assertFalse(why.contains("defect of Caveat") || why.contains("the parser failed") || why.contains("org.yaml") || why.contains("StreamRead") || why.isBlank() || why.endsWith(": "), name + ": " + why);
            told.append(name).append('\t').append(verdict).append('\t').append(why).append('\n');
        }
        assertEquals(refuses ? 3 : 1, code);
        told.append("  ").append((System.nanoTime() - start) / 1_000_000).append(" ms for these\n");
        Files.writeString(TOLD, told, java.nio.file.StandardOpenOption.APPEND);
    }

    private int code;

    /** Its report, with every other format written besides. */
    private JsonNode run(Path place, int expected) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream before = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
            code = Main.run(new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8), Terminal.NONE, LocalDate.of(2026, 11, 23), "check", place.resolve("drafts").toString(), "--no-grammar", "--no-cache",
                    "--jobs", "2", "--quiet", "--reports", place.resolve("reports").toString(), "--format", "json", "--format",
                    "sarif=" + place.resolve("r.sarif"), "--format", "html", "--format", "junit=" + place.resolve("r.xml"));
        } finally {
            System.setErr(before);
        }
        assertEquals("", console.toString(StandardCharsets.UTF_8), "nobody writes past the reports");
        assertTrue(expected < 0 || code == expected, () -> code + err.toString(StandardCharsets.UTF_8));
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static Map<String, JsonNode> articles(JsonNode report) {
        Map<String, JsonNode> articles = new LinkedHashMap<>();
        report.get("articles").forEach(article -> articles.put(Path.of(article.get("path").asText()).getFileName().toString(), article));
        return articles;
    }
}
