package dev.caveat.report.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caveat.report.Json;
import dev.caveat.report.JsonReporter;
import dev.caveat.report.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedReportReaderTest {
    private final List<String> mistakes = new ArrayList<>();

    @Test
    void theSampleReportIsRead() throws IOException {
        SavedReport report = read(Files.readString(Path.of("reports/sample/report.json"))).orElseThrow();
        assertEquals("ca-bc-physio", report.rulesets().get(0).id());
        assertTrue(report.articles().size() > 20 && report.rules().size() > 50 && report.isComplete());
        SavedArticle first = report.articles().get(0);
        assertEquals("sample-articles/best-evidence.md", first.path());
        assertEquals("satisfied", first.requirements().get("sources"));
    }

    @Test
    void whatALaterCaveatAddsIsPassedOver() {
        JsonNode tree = Json.read(new JsonReporter().render(Sample.report()));
        add(tree);
        ((ObjectNode) tree).set("later", Json.read("{\"articles\": [1, {\"x\": []}], \"schemaVersion\": 9}"));
        ((ObjectNode) tree.at("/articles/1/findings/0")).put("disposition", "delegated");
        SavedReport report = read(tree.toString()).orElseThrow();
        assertEquals(3, report.articles().size());
        assertTrue(!report.articles().get(1).findings().get(0).isOpen() && report.articles().get(1).findings().get(1).isOpen());
    }

    @Test
    void everyMistakeIsToldWithItsLineAndField() {
        JsonNode tree = Json.read(new JsonReporter().render(Sample.report()));
        ((ObjectNode) tree.at("/articles/0")).put("verdict", "clea").put("title", 7);
        ((ObjectNode) tree.at("/articles/1/findings/2")).remove("fingerprint");
        ((ObjectNode) tree.at("/articles/1/findings/0/start")).put("line", "one");
        ((ObjectNode) tree.get("articles").get(2)).put("findings", "none");
        ((ObjectNode) tree.at("/run")).remove("asOf");
        assertEquals(Optional.empty(), read(tree.toPrettyString()));
        String all = String.join("\n", mistakes);
        assertTrue(all.contains(": articles[0].verdict: “clea” is not valid; did you mean “clear”?"), all);
        assertTrue(all.contains(": articles[0].title: a text is expected"), all);
        assertTrue(all.contains(": articles[1].findings[2].fingerprint: is missing"), all);
        assertTrue(all.contains(": articles[1].findings[0].start.line: a whole number is expected"), all);
        assertTrue(all.contains(": articles[2].findings: a list is expected"), all);
        assertTrue(mistakes.stream().allMatch(each -> each.matches("(?s)r\\.json:\\d+: .*")), all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', value = {
        "[1, 2]; r.json:1: is not a Caveat report: a JSON object is expected",
        "§§; r.json:1: is not a Caveat report: a JSON object is expected",
        "{\"a\": 1,; r.json:1: is not JSON",
        "{\"version\": \"2.1.0\", \"runs\": []}; r.json:1: schemaVersion: is missing; only a report that caveat check wrote",
        "{\"schemaVersion\": 2, \"articles\": {\"all\": \"new\"}}; r.json:1: schemaVersion: “2” is of a newer Caveat (this one reads 1); update Caveat",
        "{\"schemaVersion\": \"1\"}; r.json:1: schemaVersion: 1 is expected",
        "{\"schemaVersion\": 1, \"tool\": 3, \"run\": null, \"articles\": 4, \"rules\": [5]}; r.json:1: articles: a list is expected",
        "{\"tool\": {}} {}; r.json:1: something follows the report",
        "PK\u0003\u0004; r.json:1: is not JSON"
    })
    void whatIsNoReportIsRefusedInWords(String text, String what) {
        assertEquals(Optional.empty(), read(text));
        assertTrue(mistakes.stream().anyMatch(each -> each.startsWith(what)), mistakes.toString());
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertEquals(Optional.empty(), read("{\"run\": " + "[".repeat(100_000)));
        assertTrue(mistakes.get(0).startsWith("r.json:1: is not JSON"), mistakes.toString());
    }

    private Optional<SavedReport> read(String text) {
        return SavedReportReader.read("r.json", text.getBytes(StandardCharsets.UTF_8), mistakes);
    }

    private static void add(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<JsonNode> children = object.properties().stream().map(Map.Entry::getValue).toList();
            object.put("laterField", "x");
            children.forEach(SavedReportReaderTest::add);
        } else {
            node.forEach(SavedReportReaderTest::add);
        }
    }
}
