package dev.caveat.report.reviewdog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Json;
import dev.caveat.report.Legible;
import dev.caveat.report.Mixed;
import dev.caveat.report.Sample;
import dev.caveat.rule.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewdogReporterTest {
    private static final String SCHEMA = "reviewdog.schema.json";

    private final String text = new ReviewdogReporter().render(Mixed.report(Optional.of(Severity.ERROR)));
    private final List<JsonNode> diagnostics = text.lines().map(Json::read).toList();

    @Test
    void everyLineIsADiagnostic() {
        assertEquals(7, diagnostics.size());
        diagnostics.forEach(each -> assertEquals(List.of(), Json.complaints(each, SCHEMA)));
        assertEquals("", new ReviewdogReporter().render(Sample.of()));
        assertFalse(Json.complaints(Json.read("{\"message\": \"x\"}"), SCHEMA).isEmpty());
    }

    /** A reader that has the file's bytes only, as reviewdog has, finds what each finding is about. */
    @Test
    void rangeCutsTheQuoteOutOfTheBytesOfTheFile() {
        ArticleReport article = Mixed.lifting();
        Document document = article.document().orElseThrow();
        List<JsonNode> here = diagnostics.stream().filter(each -> path(each).equals(article.path())).toList();
        List<Span> spans = article.judgements().stream().filter(Judgement::isOpen).map(open -> open.finding().span()).toList();
        assertEquals(3, here.size());
        for (int i = 0; i < here.size(); i++) {
            assertEquals(document.quote(spans.get(i)), cut(document.text(), here.get(i).at("/location/range")));
        }
    }

    @Test
    void columnsCountBytesOfUtf8() {
        assertEquals("{\"start\":{\"line\":1,\"column\":29},\"end\":{\"line\":1,\"column\":37}}",
                diagnostics.get(1).at("/location/range").toString());
    }

    @Test
    void placeToInsertIsAnEmptyRange() {
        JsonNode insertion = diagnostics.get(3);
        assertEquals("sources/empty-section", insertion.at("/code/value").asText());
        assertEquals(insertion.at("/suggestions/0/range/start"), insertion.at("/suggestions/0/range/end"));
        assertEquals(insertion.at("/location/range"), insertion.at("/suggestions/0/range"));
        assertEquals("may help,\nwith \"time\" — \uD83D\uDE00", insertion.at("/suggestions/0/text").asText());
    }

    @Test
    void wordGetsNoSuggestionBecauseItsFileHasNoSuchPlace() {
        JsonNode word = diagnostics.get(0);
        assertEquals("articles/knee.docx", path(word));
        assertEquals(2, word.at("/location/range/start/line").asInt());
        assertFalse(word.has("suggestions"));
    }

    @Test
    void problemIsAnErrorOfTheWholeFile() {
        JsonNode photo = diagnostics.stream().filter(each -> path(each).equals("articles/photo.md")).findFirst().orElseThrow();
        assertEquals("not-checked/binary", photo.at("/code/value").asText());
        assertEquals("ERROR", photo.get("severity").asText());
        assertFalse(photo.get("location").has("range"));
        assertEquals("Not text " + Legible.onOneLine(Mixed.HOSTILE), photo.get("message").asText());
    }

    @Test
    void addressIsTheProvisionsAndNeverAnythingButAWebAddress() {
        assertEquals("https://www.example.org/bylaws", diagnostics.get(1).at("/code/url").asText());
        assertFalse(text.contains("javascript"));
    }

    private static String path(JsonNode diagnostic) {
        return diagnostic.at("/location/path").asText();
    }

    private static String cut(String text, JsonNode range) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(Arrays.copyOfRange(bytes, offset(bytes, range.get("start")), offset(bytes, range.get("end"))), StandardCharsets.UTF_8);
    }

    private static int offset(byte[] bytes, JsonNode position) {
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        int line = 1;
        for (int i = 0; line < position.get("line").asInt(); i++) {
            before.write(bytes[i]);
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return before.size() + position.get("column").asInt() - 1;
    }
}
