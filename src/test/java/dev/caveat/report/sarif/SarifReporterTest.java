package dev.caveat.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caveat.document.Document;
import dev.caveat.report.Golden;
import dev.caveat.report.Hostile;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import dev.caveat.ruleset.Measured;
import dev.caveat.yaml.MistakesException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class SarifReporterTest {
    private static final Measured MEASURED = new Measured(LocalDate.of(2026, 11, 23), "ca-bc-physio", "2026.11", List.of(
            new Measured.Set("one", "", "", Map.of("claims/cure", new Measured.Tally(11, 0), "our-words/harm", new Measured.Tally(1, 0))),
            new Measured.Set("two", "", "", Map.of("claims/cure", new Measured.Tally(8, 1)))));

    @Test
    void everyReportIsValidAgainstTheOfficialSchemaAndTheStandard() {
        List<Report> reports = new ArrayList<>(List.of(Hostile.report(), Hostile.withoutBaseline(), Sample.report(), Hostile.many(3, 3, 3),
                Hostile.hostile(Hostile.ALL), Sample.of()));
        Hostile.HOSTILE.forEach(harm -> reports.add(Hostile.hostile(harm)));
        for (Report report : reports) {
            for (SarifProfile profile : SarifProfile.values()) {
                Sarif sarif = sarif(report, profile);
                assertEquals(List.of(), sarif.schemaErrors());
                assertEquals(List.of(), sarif.standardErrors());
            }
        }
    }

    @Test
    void theSchemaOfTheTestRefusesWhatIsWrong() {
        assertFalse(Sarif.read("{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}").schemaErrors().isEmpty());
        assertFalse(Sarif.read("{\"version\": \"2.0.0\", \"runs\": []}").schemaErrors().isEmpty());
    }

    @Test
    void theMixedFolderIsWrittenAsTheGoldenFilesHaveIt() {
        Golden.assertSame(Path.of("src/test/resources/dev/caveat/report/sarif/mixed-full.sarif"), render(Hostile.report(), SarifProfile.FULL));
        Golden.assertSame(Path.of("src/test/resources/dev/caveat/report/sarif/mixed-github.sarif"), render(Hostile.report(), SarifProfile.GITHUB));
    }

    @Test
    void regionsAreTheTextTheyAreAbout() {
        Sarif sarif = sarif(Hostile.report(), SarifProfile.FULL);
        Document document = Hostile.report().articles().stream().filter(article -> article.path().contains("läuft")).findFirst().orElseThrow()
                .document().orElseThrow();
        int seen = 0;
        for (JsonNode region : sarif.log().findValues("region")) {
            if (region.has("snippet")) {
                assertEquals(region.get("charLength").asInt(), region.at("/snippet/text").asText().length());
            }
        }
        for (JsonNode result : sarif.results("fail")) {
            JsonNode place = result.at("/locations/0/physicalLocation");
            if (place.at("/artifactLocation/uri").asText().startsWith("articles/l%C3%A4uft") && place.at("/region/charLength").asInt() > 0) {
                int start = place.at("/region/charOffset").asInt();
                assertEquals(document.text().substring(start, start + place.at("/region/charLength").asInt()), place.at("/region/snippet/text").asText());
                assertEquals(document.position(start).line(), place.at("/region/startLine").asInt());
                assertEquals(document.position(start).column(), place.at("/region/startColumn").asInt());
                seen++;
            }
        }
        assertEquals(6, seen);
    }

    @Test
    void whatPassedIsThereWithItsEvidence() {
        JsonNode pass = sarif(Hostile.report(), SarifProfile.FULL).results("pass").get(0);
        assertEquals("caveat/requirement/disclaimer", pass.get("ruleId").asText());
        assertEquals("disclaimer: satisfied. All of it is there.", pass.at("/message/text").asText());
        assertEquals("Walk a little", pass.at("/locations/0/physicalLocation/region/snippet/text").asText());
        assertEquals("not advice: near the end", pass.at("/locations/0/message/text").asText());
        assertEquals("direction", pass.at("/relatedLocations/0/message/text").asText());
    }

    @Test
    void whatDoesNotApplyAndWhatAPersonHasToSeeAreResultsOfTheirOwn() {
        Sarif sarif = sarif(Hostile.report(), SarifProfile.FULL);
        assertEquals(1, sarif.results("notApplicable").size());
        assertEquals(List.of("incomplete", "missing"), sarif.results("review").stream().map(each -> each.at("/properties/status").asText()).toList());
        assertEquals("see-professional", sarif.results("review").get(0).at("/properties/missing/0").asText());
    }

    @Test
    void everyDispositionIsToldInItsOwnWay() {
        Sarif sarif = sarif(Hostile.report(), SarifProfile.FULL);
        JsonNode suppressed = by(sarif, "Suppressed.");
        assertEquals("inSource", suppressed.at("/suppressions/0/kind").asText());
        assertEquals("A quoted headline.", suppressed.at("/suppressions/0/justification").asText());
        JsonNode waived = by(sarif, "Waived.");
        assertEquals("external", waived.at("/suppressions/0/kind").asText());
        assertEquals("accepted", waived.at("/suppressions/0/status").asText());
        assertEquals("Approved campaign. (waived by R. Okafor until 2027-01-31)", waived.at("/suppressions/0/justification").asText());
        assertEquals("unchanged", by(sarif, "Baselined.").get("baselineState").asText());
        JsonNode open = by(sarif, "“the cure” promises a cure.");
        assertEquals("new", open.get("baselineState").asText());
        assertTrue(open.get("suppressions").isEmpty());
        assertFalse(by(sarif(Hostile.withoutBaseline(), SarifProfile.FULL), "Waived.").has("baselineState"));
    }

    @Test
    void anAbsenceStandsOnALastLineThatThereIsAndPointsToWhatThereIs() {
        JsonNode absence = by(sarif(Hostile.report(), SarifProfile.FULL), "The article has no disclaimer.");
        assertEquals("{\"startLine\":5,\"startColumn\":30,\"endLine\":5,\"endColumn\":30,\"charOffset\":148,\"charLength\":0}",
                absence.at("/locations/0/physicalLocation/region").toString());
        assertEquals(List.of("The article’s title.", "The heading above the place.", "general information"),
                Sarif.list(absence.get("relatedLocations")).stream().map(each -> each.at("/message/text").asText()).toList());
        assertEquals("Insert the text.", absence.at("/fixes/0/description/text").asText());
        assertEquals(0, absence.at("/fixes/0/artifactChanges/0/replacements/0/deletedRegion/charLength").asInt());
        assertEquals("may help — for some 😀", absence.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text").asText());
    }

    @Test
    void aWordFileHasAParagraphAndNeverALine() {
        JsonNode result = by(sarif(Sample.of(Sample.word()), SarifProfile.FULL), "A cure. (paragraph 2 “It is the cure of all the knees in the…”)");
        JsonNode location = result.at("/locations/0");
        assertFalse(location.get("physicalLocation").has("region"));
        assertEquals("paragraph 2", location.at("/logicalLocations/0/name").asText());
        assertEquals(22, location.at("/properties/extractedTextOffset").asInt());
        assertFalse(result.has("fixes"));
        assertTrue(result.at("/properties/suggestions/0").asText().startsWith("part of"));
    }

    @Test
    void aFileThatWasNotCheckedMakesTheRunAFailure() {
        JsonNode invocation = sarif(Hostile.report(), SarifProfile.FULL).run().at("/invocations/0");
        assertFalse(invocation.get("executionSuccessful").asBoolean());
        assertEquals(3, invocation.get("exitCode").asInt());
        JsonNode notification = invocation.at("/toolExecutionNotifications/0");
        assertEquals("caveat/problem/binary", notification.at("/descriptor/id").asText());
        assertEquals("articles/photo.md", notification.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
        assertTrue(sarif(Hostile.withoutBaseline(), SarifProfile.FULL).run().at("/invocations/0/executionSuccessful").asBoolean());
    }

    @Test
    void precisionIsSaidOnlyWhereEnoughWasMeasured() {
        Sarif sarif = sarif(Hostile.report(), SarifProfile.FULL);
        JsonNode cure = rule(sarif, "claims/cure");
        assertEquals("very-high", cure.at("/properties/precision").asText());
        assertEquals("{\"right\":19,\"wrong\":1}", cure.at("/properties/measured").toString());
        assertFalse(rule(sarif, "our-words/harm").get("properties").has("precision"));
        assertEquals("{\"right\":1,\"wrong\":0}", rule(sarif, "our-words/harm").at("/properties/measured").toString());
        assertFalse(rule(sarif, "disclaimer/missing").get("properties").has("measured"));
    }

    @Test
    void rulesAreTiedToTheProvisionsTheyRestOn() {
        Sarif sarif = sarif(Hostile.report(), SarifProfile.FULL);
        JsonNode target = rule(sarif, "claims/cure").at("/relationships/0/target");
        assertEquals("BC-10", target.get("id").asText());
        JsonNode taxon = sarif.run().at("/taxonomies/0/taxa/" + target.get("index").asInt());
        assertEquals("primary", taxon.at("/properties/basis").asText());
        assertEquals("https://www.example.org/bylaws", taxon.get("helpUri").asText());
    }

    @Test
    void filesCarryTheirHashAndVerdict() {
        JsonNode artifact = sarif(Hostile.report(), SarifProfile.FULL).run().at("/artifacts/0");
        assertEquals("0123456789abcdef".repeat(4), artifact.at("/hashes/sha-256").asText());
        assertEquals("clear", artifact.at("/properties/verdict").asText());
    }

    @Test
    void shippedFiguresAreTheOnesThatShow() throws MistakesException {
        String text = new SarifReporter(SarifProfile.FULL, Measured.read()).render(Hostile.report());
        assertTrue(rule(Sarif.read(text), "claims/cure").at("/properties/measured/right").asInt() > 10);
    }

    @Test
    void theFileIsTheSameInEveryLocaleAndHoldsNothingThatUtf8Cannot() {
        String expected = render(Hostile.hostile(Hostile.ALL), SarifProfile.FULL);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(expected, render(Hostile.hostile(Hostile.ALL), SarifProfile.FULL));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(expected, new String(expected.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    static JsonNode by(Sarif sarif, String message) {
        return sarif.results().stream().filter(result -> result.at("/message/text").asText().equals(message)).findFirst()
                .orElseThrow(() -> new AssertionError(message + " is not among " + sarif.results().stream()
                        .map(result -> result.at("/message/text").asText()).toList()));
    }

    private static JsonNode rule(Sarif sarif, String id) {
        return sarif.rules().stream().filter(rule -> rule.get("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private static Sarif sarif(Report report, SarifProfile profile) {
        return Sarif.read(render(report, profile));
    }

    private static String render(Report report, SarifProfile profile) {
        return new SarifReporter(profile, MEASURED).render(report);
    }
}
