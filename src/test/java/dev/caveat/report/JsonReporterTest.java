package dev.caveat.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonReporterTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonReporter reporter = new JsonReporter();

    @Test
    void reportIsValidAgainstThePublishedSchema() throws IOException {
        assertEquals(List.of(), errors(tree()));
    }

    @Test
    void everyObjectOfTheReportRefusesAFieldTheSchemaDoesNotKnow() throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        collect(tree(), objects);
        assertTrue(objects.size() > 30, "only " + objects.size() + " objects");
        for (int i = 0; i < objects.size(); i++) {
            JsonNode mutated = tree();
            List<JsonNode> copies = new ArrayList<>();
            collect(mutated, copies);
            ((ObjectNode) copies.get(i)).put("grade", 97);
            assertFalse(errors(mutated).isEmpty(), "accepted in " + copies.get(i));
        }
    }

    @Test
    void everyFieldOfTheReportIsRequired() throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        collect(tree(), objects);
        for (int i = 0; i < objects.size(); i++) {
            for (String field : new TreeSet<>(names(objects.get(i)))) {
                JsonNode mutated = tree();
                List<JsonNode> copies = new ArrayList<>();
                collect(mutated, copies);
                ((ObjectNode) copies.get(i)).remove(field);
                assertFalse(errors(mutated).isEmpty(), "accepted without " + field + ": " + copies.get(i));
            }
        }
    }

    @Test
    void whatAnArticleWasJudgedByIsThereWhereItDiffers() throws IOException {
        Report sample = Sample.report();
        String path = sample.articles().get(0).path();
        Conditions conditions = new Conditions("news/caveat.yml", sample.run().configDigest(), Optional.empty(), List.of("uk-cap", "nz-asa"));
        Run run = new Run(sample.run().asOf(), sample.run().failOn(), sample.run().rulesets(), sample.run().configDigest(),
                Map.of(path, conditions), Optional.empty());
        JsonNode report = JSON.readTree(reporter.render(new Report(sample.tool(), run, sample.articles(), sample.rules())));
        assertEquals(List.of(), errors(report));
        assertEquals("never", report.at("/articles/0/judgedBy/failOn").asText());
        assertEquals("[\"nz-asa\",\"uk-cap\"]", report.at("/articles/0/judgedBy/rulesets").toString());
        assertTrue(report.at("/articles/1/judgedBy").isMissingNode());
        ((ObjectNode) report.at("/articles/0/judgedBy")).remove("configDigest");
        assertFalse(errors(report).isEmpty());
    }

    @Test
    void aProblemNeverPassesAsAnythingButNotChecked() throws IOException {
        assertRefused(tree -> ((ObjectNode) tree.at("/articles/2")).put("verdict", "clear"));
        assertRefused(tree -> ((ObjectNode) tree.at("/articles/0")).put("verdict", "not-checked"));
        assertRefused(tree -> ((ObjectNode) tree.at("/articles/0")).put("verdict", "compliant"));
        assertRefused(tree -> ((ObjectNode) tree.at("/articles/1/findings/0/start")).put("line", 0));
    }

    @Test
    void quoteIsTheSourceBetweenStartAndEnd() throws IOException {
        JsonNode article = tree().at("/articles/1");
        String source = Sample.lifting().document().orElseThrow().text();
        assertEquals(4, article.get("findings").size());
        for (JsonNode finding : article.get("findings")) {
            int start = finding.at("/start/offset").asInt();
            assertEquals(finding.get("quote").asText(), source.substring(start, finding.at("/end/offset").asInt()));
        }
        JsonNode evidence = article.at("/requirements/0/evidence/0");
        assertEquals("Numbness around the groin", evidence.get("quote").asText());
        assertEquals("{\"line\":1,\"column\":24,\"offset\":23}", article.at("/findings/0/start").toString());
    }

    @Test
    void fileThatCouldNotBeReadStandsAmongTheArticles() throws IOException {
        JsonNode photo = tree().at("/articles/2");
        assertEquals("articles/photo.md", photo.get("path").asText());
        assertEquals("not-checked", photo.get("verdict").asText());
        assertEquals("binary", photo.at("/problems/0/kind").asText());
        assertEquals("incomplete", tree().at("/run/verdict").asText());
        assertEquals(3, tree().at("/run/exitCode").asInt());
    }

    @Test
    void fieldsStandInTheOrderOfTheContract() throws IOException {
        assertEquals(List.of("schemaVersion", "tool", "run", "summary", "articles", "rules", "manifest", "changes"), names(tree()));
        assertEquals(List.of("path", "format", "digest", "title", "words", "verdict", "type", "topics",
                "requirements", "assertions", "findings", "problems"), names(tree().at("/articles/1")));
        assertEquals(List.of("rule", "severity", "message", "quote", "section", "start", "end", "suggestions",
                "considered", "provisions", "rulesets", "disposition", "reason", "fingerprint", "waiver"),
                names(tree().at("/articles/1/findings/0")));
    }

    @Test
    void rulesOfFindingsAreListedEvenIfNobodyNamedThem() throws IOException {
        List<String> ids = tree().get("rules").findValuesAsText("id").stream().filter(id -> id.contains("/")).toList();
        assertEquals(List.of("claims/cure", "plain-language/long-sentence", "sources/empty-section"), ids);
    }

    @Test
    void bytesDoNotDependOnLocaleOrTimeZone() {
        String expected = reporter.render(Sample.report());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(expected, reporter.render(Sample.report()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertTrue(expected.endsWith("}\n") && !expected.contains("\r"));
    }

    @Test
    void fingerprintSurvivesTextInsertedAboveAndTellsRepeatsApart() {
        var document = Draft.of("a.md", Format.MARKDOWN, "the cure\nthe cure\n");
        var later = Draft.of("a.md", Format.MARKDOWN, "New text.\nthe cure\nthe  cure\n");
        List<String> before = Fingerprints.of(article(document, "the cure", "the cure"));
        assertEquals(before, Fingerprints.of(article(later, "the cure", "the  cure")));
        assertNotEquals(before.get(0), before.get(1));
    }

    @Test
    void ledgerEvidenceAndComparisonAreWhole() throws IOException {
        JsonNode article = tree().get("articles").get(1);
        assertEquals("articles/lifting.md", article.get("path").asText());
        assertEquals("clinical", article.get("type").get("id").asText());
        JsonNode stated = article.get("assertions").get(0);
        assertEquals("effect", stated.get("kind").asText());
        assertEquals("loading is** the cure", stated.get("quote").asText());
        assertTrue(stated.get("support").isNull());
        assertEquals("# Sources", article.get("assertions").get(1).get("sources").get(0).get("quote").asText());
        JsonNode requirement = article.get("requirements").get(0);
        JsonNode sign = requirement.get("evidence").get(0);
        assertEquals("needs an emergency department", sign.get("leadsTo").get(0).get("quote").asText());
        assertEquals("drifted", requirement.get("comparison").get("standing").asText());
        assertEquals("left-out", requirement.get("comparison").get("changes").get(1).get("kind").asText());
        assertEquals("in the title", article.get("findings").get(0).get("considered").get(0).asText());
    }

    private static ArticleReport article(Document document, String first, String second) {
        int from = document.text().indexOf(first);
        int next = document.text().indexOf(second, from + 1);
        return new ArticleReport(document.path(), Optional.of(document.format()), Sample.DIGEST,
                Optional.of(document), 4, Optional.empty(), List.of(), List.of(), List.of(), List.of(
                        Sample.open(Sample.CURE, "m", new Span(from, from + first.length()), ""),
                        Sample.open(Sample.CURE, "m", new Span(next, next + second.length()), "")),
                List.of());
    }

    private void assertRefused(Consumer<JsonNode> mutation) throws IOException {
        JsonNode tree = tree();
        mutation.accept(tree);
        assertFalse(errors(tree).isEmpty());
    }

    private JsonNode tree() throws IOException {
        return JSON.readTree(reporter.render(Sample.whole()));
    }

    private static List<Error> errors(JsonNode tree) throws IOException {
        try (InputStream in = JsonReporter.class.getResourceAsStream("report.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
            return schema.validate(tree);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static void collect(JsonNode node, List<JsonNode> objects) {
        if (node.isObject()) {
            objects.add(node);
        }
        node.forEach(child -> collect(child, objects));
    }
}
