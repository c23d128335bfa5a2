package dev.caveat.report.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.ChangeKind;
import dev.caveat.report.Draft;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Json;
import dev.caveat.report.JsonReporter;
import dev.caveat.report.Mixed;
import dev.caveat.report.Report;
import dev.caveat.report.RequirementChange;
import dev.caveat.report.Sample;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Reports are made, written as JSON and read back, as a user's are. */
class ReportComparisonTest {
    private static final Optional<Severity> ERROR = Optional.of(Severity.ERROR);

    @Test
    void aReportHeldAgainstItselfHasNothingNew() {
        JsonNode report = json(Mixed.report(ERROR));
        ReportComparison same = compare(report, report);
        assertEquals(List.of(), same.changed());
        assertEquals(5, same.count(ChangeKind.UNCHANGED));
        assertEquals(ExitCode.INCOMPLETE, same.exitCode(ERROR));
        JsonNode read = json(Mixed.read(ERROR, Mixed.lifting()));
        assertEquals(ExitCode.PASSED, compare(read, read).exitCode(Optional.of(Severity.INFO)));
    }

    @Test
    void findingThatTheTextNoLongerHoldsIsFixedAndAnotherIsNew() {
        ReportComparison comparison = compare(cures("a.md", "the cure one\n"), cures("a.md", "now The Cure for all\nand the cure two\n", "The Cure", "the cure"));
        assertEquals(List.of("new claims/cure 2:5", "unchanged claims/cure 1:5"), changes(comparison));
        ReportComparison other = compare(cures("a.md", "the cure\n"), cures("a.md", "a cure\n", "a cure"));
        assertEquals(List.of("new claims/cure 1:1", "fixed claims/cure 1:1"), changes(other));
        assertEquals(ExitCode.FINDINGS, other.exitCode(ERROR));
    }

    @Test
    void movedLinesAndRenamedFilesAreNoNews() {
        JsonNode old = cures("drafts/a.md", "the cure\n");
        assertEquals(List.of("unchanged claims/cure 3:1"), changes(compare(old, cures("drafts/a.md", "New.\n\nthe cure\n"))));
        ReportComparison renamed = compare(old, cures("done/b.md", "the cure\n"));
        assertEquals(List.of("unchanged claims/cure 1:1"), changes(renamed));
        assertEquals("drafts/a.md", renamed.changed().get(0).former().orElseThrow());
        assertEquals(ExitCode.PASSED, renamed.exitCode(ERROR));
    }

    @Test
    void renamedAndEditedFileIsKnownByItsTitleOrElseByItsFindings() {
        String title = "[title] # Backs\n";
        JsonNode old = changed(cures("a.md", title + "the cure\n"), "digest", "sha256:" + "1".repeat(64));
        assertEquals(List.of("unchanged claims/cure 4:1"), changes(compare(old, cures("b/c.md", title + "x\n\nthe cure\n"))));
        JsonNode untitled = changed(cures("a.md", "the cure, the cure, \n"), "digest", "sha256:" + "1".repeat(64));
        assertEquals(List.of("fixed claims/cure 1:11", "unchanged claims/cure 2:1"), changes(compare(untitled, cures("b.md", "x\nthe cure\n", "the cure"))));
        JsonNode foreign = changed(cures("a.md", "a cure\n", "a cure"), "digest", "sha256:" + "1".repeat(64));
        assertEquals(2, compare(foreign, cures("b.md", "the cure\n")).articles().size());
    }

    @Test
    void paragraphThatMovedToAnotherSectionIsNoNews() {
        JsonNode old = cures("a.md", "the cure\n");
        JsonNode now = changed(cures("a.md", "x\nthe cure\n"), finding -> finding.put("section", "Elsewhere").put("fingerprint", "f"));
        assertEquals(List.of("unchanged claims/cure 2:1"), changes(compare(old, now)));
    }

    @Test
    void oneThatWentNeverPaysForOneThatCame() {
        ReportComparison comparison = compare(cures("a.md", "the cure\n"), cures("a.md", "the cure, the cure\n", "the cure", "the cure"));
        assertEquals(List.of("new claims/cure 1:11", "unchanged claims/cure 1:1"), changes(comparison));
        assertEquals(ExitCode.FINDINGS, comparison.exitCode(ERROR));
    }

    @Test
    void thresholdDecidesWhatNewFails() {
        JsonNode none = json(Mixed.read(ERROR, article("a.md", "the cure\n", List.of())));
        JsonNode warned = json(Mixed.read(ERROR, article("a.md", "the cure\n",
                List.of(cure("the cure\n", Sample.CURE.with(Severity.WARNING), new Disposition.Open())))));
        assertEquals(ExitCode.PASSED, compare(none, warned).exitCode(ERROR));
        assertEquals(ExitCode.FINDINGS, compare(none, warned).exitCode(Optional.of(Severity.WARNING)));
        assertEquals(ExitCode.PASSED, compare(none, warned).exitCode(Optional.empty()));
    }

    @Test
    void whatIsSetAsideIsNotFixedAndWhatReturnsIsNew() {
        JsonNode open = disposed(new Disposition.Open());
        JsonNode waived = disposed(new Disposition.Waived("A. Roe", "quoted", LocalDate.of(2026, 12, 31)));
        ReportComparison aside = compare(open, waived);
        assertEquals(List.of("set-aside claims/cure 1:1"), changes(aside));
        assertEquals("waived: quoted", aside.articles().get(0).findings().get(0).settled());
        assertEquals(ExitCode.PASSED, aside.exitCode(ERROR));
        ReportComparison back = compare(waived, open);
        assertEquals(List.of("returned claims/cure 1:1"), changes(back));
        assertEquals(ExitCode.FINDINGS, back.exitCode(ERROR));
        assertEquals(List.of(), changes(compare(waived, disposed(new Disposition.Baselined()))));
    }

    @Test
    void findingThatGrewOverTheThresholdFails() {
        JsonNode warned = json(Mixed.read(ERROR, article("a.md", "the cure\n",
                List.of(cure("the cure\n", Sample.CURE.with(Severity.WARNING), new Disposition.Open())))));
        JsonNode open = disposed(new Disposition.Open());
        ReportComparison graver = compare(warned, open);
        assertEquals(List.of("graver claims/cure 1:1"), changes(graver));
        assertEquals("warning → error", graver.articles().get(0).findings().get(0).severity());
        assertEquals(ExitCode.FINDINGS, graver.exitCode(ERROR));
        assertEquals(ExitCode.PASSED, graver.exitCode(Optional.of(Severity.WARNING)));
        assertEquals(List.of("milder claims/cure 1:1"), changes(compare(open, warned)));
    }

    @Test
    void whatTheTextDoesNotExplainSaysWhatDoes() {
        JsonNode none = json(Mixed.read(ERROR, article("a.md", "the cure\n", List.of())));
        JsonNode open = disposed(new Disposition.Open());
        ((ObjectNode) open.at("/run/rulesets/0")).put("version", "2026.12");
        ReportComparison stricter = compare(none, open);
        assertEquals("the text is the same; ruleset ca-bc-physio: 2026.11 (0123456789ab…) → 2026.12 (0123456789ab…)", why(stricter));
        ReportComparison laxer = compare(open, none);
        assertEquals(List.of("gone claims/cure 1:1"), changes(laxer));
        JsonNode unasked = none.deepCopy();
        ((com.fasterxml.jackson.databind.node.ArrayNode) unasked.get("rules")).removeAll();
        assertEquals("the rule was not asked before", why(compare(unasked, open)));
        assertEquals("the rule is no longer asked", why(compare(open, unasked)));
        assertTrue(compare(unasked, open).rules().contains(new Difference("claims/cure", "", "asked")));
        JsonNode empty = json(Mixed.read(ERROR));
        assertEquals("the article is new", why(compare(empty, open)));
        assertEquals("the article is no longer among those checked", why(compare(open, empty)));
    }

    @Test
    void everyDifferenceOfRunsAndRulesIsNamed() {
        JsonNode old = disposed(new Disposition.Open());
        JsonNode now = old.deepCopy();
        ((ObjectNode) now.get("tool")).put("version", "0.2.0").put("languageTool", "6.8");
        ((ObjectNode) now.get("run")).put("asOf", "2027-01-01").put("configDigest", "sha256:" + "2".repeat(64));
        ((ObjectNode) now.at("/run/rulesets/0")).put("digest", "sha256:" + "3".repeat(64));
        ((ObjectNode) now.at("/rules/0")).put("severity", "warning");
        ((ObjectNode) now.at("/rules/0/provisions/0")).put("edition", "2027");
        ReportComparison comparison = compare(old, now);
        assertEquals(List.of("Caveat: 0.1.0 → 0.2.0", "LanguageTool: – → 6.8", "as of: 2026-11-23 → 2027-01-01",
                "configuration: 0123456789ab… → 222222222222…",
                "ruleset ca-bc-physio: 2026.11 (0123456789ab…) → 2026.11 (333333333333…)"),
                comparison.runs().stream().map(Difference::words).toList());
        assertEquals(List.of("claims/cure severity", "claims/cure provisions"), comparison.rules().stream().map(Difference::what).toList());
    }

    @Test
    void ruleOfAGroupThatIsKnownOnlyByItsFindingsWasAskedAllTheSame() {
        SavedReport report = new SavedReport("r", "1", Optional.empty(), "2026-11-23", List.of(), "", List.of(),
                java.util.Map.of("grammar/any", new SavedRule("warning", List.of())));
        assertTrue(report.asks("grammar/EN_A_VS_AN") && report.asks("policy/unused-waiver"));
        assertFalse(report.asks("claims/cure"));
    }

    @Test
    void articleThatCouldNotBeCheckedNowIsNeitherFixedNorPassed() {
        JsonNode old = disposed(new Disposition.Open());
        JsonNode now = json(Report.of(Sample.report().tool(), Sample.report().run(), List.of(),
                List.of(new Problem("a.md", Problem.Kind.BINARY, "Not text.")), List.of(Sample.CURE)));
        ReportComparison comparison = compare(old, now);
        assertEquals(List.of("gone claims/cure 1:1"), changes(comparison));
        assertEquals("the article was not checked to the end now", why(comparison));
        assertEquals(ExitCode.INCOMPLETE, comparison.exitCode(ERROR));
        assertEquals(ExitCode.FINDINGS, compare(now, old).exitCode(ERROR));
        assertEquals("the article was not checked to the end before", why(compare(now, old)));
    }

    @Test
    void verdictsAndRequiredPiecesThatChangedAreTold() {
        Document document = Draft.of("a.md", Format.MARKDOWN, "x\n");
        ReportComparison comparison = compare(piece(document, Requirement.Status.MISSING), piece(document, Requirement.Status.SATISFIED));
        assertEquals("needs review → clear", comparison.flipped().get(0).verdict());
        assertEquals(List.of(new RequirementChange("dates", "missing", "satisfied")), comparison.articles().get(0).requirements());
        assertTrue(ReportComparisonText.render(comparison).contains("\n  dates: missing → satisfied\n"));
    }

    @Test
    void jsonIsValidAgainstThePublishedSchema() {
        JsonNode one = json(Mixed.report(ERROR));
        JsonNode other = cures("articles/new.md", "the cure\n");
        for (ReportComparison comparison : List.of(compare(one, one), compare(one, other), compare(other, one))) {
            JsonNode tree = Json.read(ReportComparisonJson.render(comparison));
            assertEquals(List.of(), Json.complaints(tree, "comparison.schema.json"));
            ((ObjectNode) tree.get("summary")).remove("gone");
            assertFalse(Json.complaints(tree, "comparison.schema.json").isEmpty());
        }
    }

    @Test
    void hostileTextStaysTextAndStaysOnItsLine() {
        JsonNode hostile = json(Mixed.report(ERROR));
        String text = ReportComparisonText.render(compare(cures("b.md", "the cure\n"), hostile));
        assertFalse(text.contains("\u0007") || text.contains("\u001B"), text);
        assertTrue(text.contains("articles/lift “1”, old.md  new, blocked\n"), text);
    }

    private static JsonNode piece(Document document, Requirement.Status status) {
        return json(Mixed.read(ERROR, Mixed.article(document, List.of(new Requirement("dates", status, "r", List.of(), List.of())), List.of(), List.of())));
    }

    private static JsonNode disposed(Disposition disposition) {
        return json(Mixed.read(ERROR, article("a.md", "the cure\n", List.of(cure("the cure\n", Sample.CURE, disposition)))));
    }

    private static Judgement cure(String text, RuleInfo rule, Disposition disposition) {
        Document document = Draft.of("a.md", Format.MARKDOWN, text);
        return Mixed.finding(rule, document, Draft.at(document, "the cure", 0), disposition);
    }

    /** An open error at each of these, or wherever “the cure” stands. */
    private static JsonNode cures(String path, String text, String... quotes) {
        Document document = Draft.of(path, Format.MARKDOWN, text);
        List<Judgement> judgements = new ArrayList<>();
        if (quotes.length == 0) {
            for (int at = text.indexOf("the cure"), i = 0; at >= 0; at = text.indexOf("the cure", at + 1), i++) {
                judgements.add(Mixed.finding(Sample.CURE, document, Draft.at(document, "the cure", i), new Disposition.Open()));
            }
        }
        for (int i = 0; i < quotes.length; i++) {
            int nth = i > 0 && quotes[i].equals(quotes[i - 1]) ? i : 0;
            judgements.add(Mixed.finding(Sample.CURE, document, Draft.at(document, quotes[i], nth), new Disposition.Open()));
        }
        JsonNode json = json(Mixed.read(ERROR, article(path, text, judgements)));
        // The test's digest is the same for every text.
        ((ObjectNode) json.at("/articles/0")).put("digest", text.equals("the cure\n") ? "sha256:" + "4".repeat(64)
                : "sha256:" + String.format(java.util.Locale.ROOT, "%064x", text.hashCode() & 0xFFFFFFFFL));
        return json;
    }

    private static ArticleReport article(String path, String text, List<Judgement> judgements) {
        return Mixed.article(Draft.of(path, Format.MARKDOWN, text), List.of(), judgements, List.of());
    }

    private static JsonNode changed(JsonNode report, String field, String value) {
        ((ObjectNode) report.at("/articles/0")).put(field, value);
        return report;
    }

    private static JsonNode changed(JsonNode report, Consumer<ObjectNode> change) {
        report.at("/articles/0/findings").forEach(finding -> change.accept((ObjectNode) finding));
        return report;
    }

    private static JsonNode json(Report report) {
        return Json.read(new JsonReporter().render(report));
    }

    private static ReportComparison compare(JsonNode before, JsonNode after) {
        return ReportComparison.of(read(before), read(after));
    }

    private static SavedReport read(JsonNode report) {
        List<String> mistakes = new ArrayList<>();
        Optional<SavedReport> read = SavedReportReader.read("r.json", report.toString().getBytes(StandardCharsets.UTF_8), mistakes);
        assertEquals(List.of(), mistakes);
        return read.orElseThrow();
    }

    private static List<String> changes(ReportComparison comparison) {
        return comparison.articles().stream().flatMap(article -> article.findings().stream()).map(change -> change.kind().id() + " "
                + change.finding().rule() + " " + change.finding().line() + ":" + change.finding().column()).toList();
    }

    private static String why(ReportComparison comparison) {
        return comparison.articles().stream().flatMap(article -> article.findings().stream()).findFirst().orElseThrow().why();
    }
}
