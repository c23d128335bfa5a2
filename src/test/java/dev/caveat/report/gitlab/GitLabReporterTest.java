package dev.caveat.report.gitlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.policy.Disposition;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Draft;
import dev.caveat.report.Json;
import dev.caveat.report.Legible;
import dev.caveat.report.Mixed;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitLabReporterTest {
    private static final String SCHEMA = "gitlab.schema.json";

    private final JsonNode entries = read(Mixed.report(Optional.of(Severity.ERROR)));

    @Test
    void reportIsWhatGitLabAsksFor() {
        assertEquals(List.of(), Json.complaints(entries, SCHEMA));
        assertEquals(List.of(), Json.complaints(read(Sample.of()), SCHEMA));
        assertFalse(Json.complaints(Json.read("[{\"description\": \"x\"}]"), SCHEMA).isEmpty());
    }

    @Test
    void onlyOpenFindingsAndProblemsAreEntries() {
        assertEquals(List.of("knee.docx:2 claims/cure major", "lift “1”, old.md:1 claims/cure critical",
                "lift “1”, old.md:3 grammar/spelling major", "lift “1”, old.md:5 sources/empty-section critical",
                "photo.md:1 not-checked/binary blocker", "unfinished.html:1 not-checked/rule-failed blocker",
                "unfinished.html:1 claims/cure critical"), words(entries));
    }

    @Test
    void ruleStandsBeforeTheMessageBecauseGitLabHidesTheCheckName() {
        assertEquals("claims/cure: “the Cure” " + Legible.onOneLine(Mixed.HOSTILE) + " more", entries.get(1).get("description").asText());
    }

    @Test
    void fingerprintStaysWhenTextIsInsertedAbove() {
        assertEquals(fingerprints(cures("the cure\n")), fingerprints(cures("New text.\n\nthe cure\n")));
    }

    @Test
    void everyEntryHasAFingerprintOfItsOwn() {
        // The same path twice: two folders that were checked under one name by two templates of a site.
        ArticleReport twice = cures("the cure and the cure\n");
        ArticleReport broken = Mixed.article(Draft.of("a.md", Format.MARKDOWN, "x\n"), List.of(), List.of(), List.of(
                new Problem("a.md", Problem.Kind.RULE_FAILED, "one"), new Problem("a.md", Problem.Kind.RULE_FAILED, "two")));
        List<String> prints = fingerprints(twice, twice, broken, broken);
        assertEquals(8, prints.size());
        assertEquals(8, new HashSet<>(prints).size());
        assertEquals(prints, fingerprints(twice, twice, broken, broken));
    }

    @Test
    void pathIsAsItStandsInTheRepository() {
        Document document = Draft.of("././drafts/a.md", Format.MARKDOWN, "the cure\n");
        ArticleReport article = Mixed.article(document, List.of(), List.of(
                Mixed.finding(Sample.CURE, document, Draft.at(document, "the cure", 0), new Disposition.Open())), List.of());
        assertEquals("drafts/a.md", read(Mixed.read(Optional.empty(), article)).at("/0/location/path").asText());
    }

    private static ArticleReport cures(String text) {
        Document document = Draft.of("a.md", Format.MARKDOWN, text);
        List<dev.caveat.policy.Judgement> all = new ArrayList<>();
        for (int at = text.indexOf("the cure"), i = 0; at >= 0; at = text.indexOf("the cure", at + 1), i++) {
            all.add(Mixed.finding(Sample.CURE, document, Draft.at(document, "the cure", i), new Disposition.Open()));
        }
        assertTrue(!all.isEmpty());
        return Mixed.article(document, List.of(), all, List.of());
    }

    private static List<String> fingerprints(ArticleReport... articles) {
        List<String> prints = new ArrayList<>();
        read(Mixed.read(Optional.empty(), articles)).forEach(entry -> prints.add(entry.get("fingerprint").asText()));
        return prints;
    }

    private static List<String> words(JsonNode entries) {
        List<String> words = new ArrayList<>();
        entries.forEach(entry -> words.add(entry.at("/location/path").asText().replaceFirst("^articles/", "") + ":"
                + entry.at("/location/lines/begin").asInt() + " " + entry.get("check_name").asText() + " " + entry.get("severity").asText()));
        return words;
    }

    private static JsonNode read(Report report) {
        return Json.read(new GitLabReporter().render(report));
    }
}
