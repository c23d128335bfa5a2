package dev.caveat.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caveat.report.Hostile;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import dev.caveat.ruleset.Measured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What GitHub's documentation (SARIF support for code scanning) calls required, and its limits. */
public class GithubProfileTest {
    private static final Measured MEASURED = new Measured(LocalDate.of(2026, 11, 23), "ca-bc-physio", "2026.11", List.of());
    private static final Set<String> LEVELS = Set.of("error", "warning", "note");

    @Test
    void everyRequiredPropertyIsThereAndNoStringIsEmpty() {
        List<Report> reports = new ArrayList<>(List.of(Hostile.report(), Hostile.withoutBaseline(), Sample.report(), Hostile.hostile(Hostile.ALL), Sample.of()));
        Hostile.HOSTILE.forEach(harm -> reports.add(Hostile.hostile(harm)));
        for (Report report : reports) {
            assertEquals(List.of(), missing(sarif(report)));
        }
    }

    @Test
    void theTableOfTheTestRefusesWhatIsWrong() {
        assertFalse(missing(Sarif.read("{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"\", \"rules\": [{}]}},"
                + "\"results\": [{\"message\": {}}]}]}")).isEmpty());
    }

    @Test
    void onlyOpenFindingsAndWhatWasNotCheckedAreThereGravestFirst() {
        Sarif sarif = sarif(Hostile.report());
        assertEquals(List.of("caveat/not-checked", "claims/cure", "claims/cure", "disclaimer/missing", "our-words/harm", "our-words/bare"),
                sarif.results().stream().map(result -> result.get("ruleId").asText()).toList());
        assertEquals(List.of("error", "error", "error", "error", "warning", "note"),
                sarif.results().stream().map(result -> result.get("level").asText()).toList());
    }

    @Test
    void anAbsenceStandsOnALineThatTheFileHas() {
        JsonNode absence = SarifReporterTest.by(sarif(Hostile.report()), "The article has no disclaimer.");
        assertEquals("{\"startLine\":5,\"startColumn\":30,\"endLine\":5,\"endColumn\":30}", absence.at("/locations/0/physicalLocation/region").toString());
    }

    @Test
    void aFindingKeepsItsLineHashWhenTextIsPutAbove() {
        JsonNode result = SarifReporterTest.by(sarif(Hostile.report()), "“the cure” promises a cure.");
        assertEquals(LineHashes.of("New first line.\n" + text("läuft")).of(2), result.at("/partialFingerprints/primaryLocationLineHash").asText());
    }

    @Test
    void aWordFileIsShownAtItsFirstLineWithItsParagraphInTheMessage() {
        JsonNode result = SarifReporterTest.by(sarif(Sample.of(Sample.word())), "A cure. (paragraph 2 “It is the cure of all the knees in the…”)");
        assertEquals(1, result.at("/locations/0/physicalLocation/region/startLine").asInt());
        assertEquals(24, result.at("/partialFingerprints/primaryLocationLineHash").asText().length());
    }

    @Test
    void moreThanGitHubTakesAreLeftOutTheLightestFirst() {
        Sarif sarif = sarif(Hostile.many(3, 4, SarifReporter.RESULTS));
        assertEquals(SarifReporter.RESULTS, sarif.results().size());
        assertEquals("error", sarif.results().get(2).get("level").asText());
        assertEquals("warning", sarif.results().get(6).get("level").asText());
        JsonNode notification = sarif.run().at("/invocations/0/toolExecutionNotifications/0");
        assertEquals("7 findings more, none graver than those here, had no room in this file.", notification.at("/message/text").asText());
        assertTrue(sarif.run().at("/invocations/0/executionSuccessful").asBoolean());
    }

    @Test
    void theCategoryIsWhatWasAskedAndTheRunItsDay() {
        assertEquals("caveat/ca-bc-physio/2026-11-23", sarif(Hostile.report()).run().at("/automationDetails/id").asText());
    }

    /** What GitHub would miss in a file. */
    public static List<String> missing(Sarif sarif) {
        List<String> missing = new ArrayList<>();
        require(sarif.log(), "/$schema", missing);
        require(sarif.log(), "/version", missing);
        require(sarif.run(), "/tool/driver/name", missing);
        if (!sarif.run().path("results").isArray() || !sarif.run().at("/tool/driver/rules").isArray()) {
            missing.add("results or rules");
            return missing;
        }
        for (JsonNode rule : sarif.rules()) {
            for (String property : List.of("/id", "/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown")) {
                require(rule, property, missing);
            }
            limit(rule.path("name").asText(), 255, missing);
            limit(rule.at("/shortDescription/text").asText(), 1_024, missing);
            limit(rule.at("/fullDescription/text").asText(), 1_024, missing);
            if (rule.at("/properties/tags").size() > 20) {
                missing.add("more than 20 tags: " + rule);
            }
            if (!Set.of("error", "warning", "recommendation").contains(rule.at("/properties/problem.severity").asText())) {
                missing.add("problem.severity: " + rule);
            }
        }
        for (JsonNode result : sarif.results()) {
            require(result, "/message/text", missing);
            require(result, "/partialFingerprints/primaryLocationLineHash", missing);
            require(result, "/locations/0/physicalLocation/artifactLocation/uri", missing);
            for (String property : List.of("startLine", "startColumn", "endLine", "endColumn")) {
                if (result.at("/locations/0/physicalLocation/region/" + property).asInt() < 1) {
                    missing.add(property + " of " + result);
                }
            }
            if (!LEVELS.contains(result.path("level").asText())) {
                missing.add("level of " + result);
            }
        }
        if (sarif.results().size() > 25_000) {
            missing.add("too many results");
        }
        noEmptyString(sarif.log(), "", missing);
        return missing;
    }

    private static void noEmptyString(JsonNode node, String at, List<String> missing) {
        if (node.isTextual() && node.asText().isEmpty()) {
            missing.add("empty: " + at);
        }
        node.properties().forEach(property -> noEmptyString(property.getValue(), at + "/" + property.getKey(), missing));
        if (node.isArray()) {
            node.forEach(each -> noEmptyString(each, at + "[]", missing));
        }
    }

    private static void require(JsonNode node, String property, List<String> missing) {
        if (node.at(property).asText().isBlank()) {
            missing.add(property + " of " + node);
        }
    }

    private static void limit(String text, int units, List<String> missing) {
        if (text.length() > units) {
            missing.add("longer than " + units + ": " + text);
        }
    }

    private static String text(String name) {
        return Hostile.report().articles().stream().filter(article -> article.path().contains(name)).findFirst().orElseThrow()
                .document().orElseThrow().text();
    }

    private static Sarif sarif(Report report) {
        return Sarif.read(new SarifReporter(SarifProfile.GITHUB, MEASURED).render(report));
    }
}
