package dev.caveat.check.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.document.Document;
import dev.caveat.parse.Parser;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Requirement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of an article is its list of sources, which marks cite it, and which addresses are none. */
class SourceListsTest {
    private static final String ONE = "Foster NE, et al. Prevention of low back pain. Lancet. 2024. https://doi.org/10.1016/S0140-6736(18)30489-6";
    private static final String TWO = "Hartvigsen J, et al. What low back pain is. Lancet. 2025. PMID: 29573870";

    private static CheckResult run(String text) {
        return Checks.run("sources", Parser.markdown("# Walking\n\n" + text), Clinic.UNKNOWN);
    }

    private static List<String> hits(String text) {
        return Checks.hits("sources", "# Walking\n\n" + text);
    }

    private static List<String> entries(String text) {
        Document document = Parser.markdown("# Walking\n\n" + text);
        return Checks.run("sources", document, Clinic.UNKNOWN).requirement().orElseThrow().evidence().stream()
                .map(proof -> document.quote(proof.span())).toList();
    }

    @Test
    void underAWordThatStandsOverOtherTextOnlyWhatCanBeFollowedIsAnEntry() {
        assertEquals(List.of(ONE), entries("Walk.\n\n## The evidence we used\n\n- We like walking.\n- " + ONE + "\n- [Our page](/a)"));
        assertEquals(List.of(ONE), entries("Walk.\n\n## Research\n\nMany have walked.\n\n" + ONE));
        assertEquals(List.of("missing-section \"\""), hits("Walk.\n\n## Research\n\nMany walked in 2024.\n\n- We like it."));
        assertEquals(List.of("missing-section \"\""), hits("Walk.\n\n## Research\n\nA paragraph https://example.org/a/b without a year."));
        assertEquals(List.of("[Walking](https://example.org/a/b)"), entries("Walk.\n\n## Research\n\n- [Walking](https://example.org/a/b)"));
    }

    @Test
    void theEndOfAnArticleWithoutAHeadingIsAListWhereEveryItemIsWhole() {
        assertEquals(List.of(ONE, TWO), entries("Walk.\n\n- " + ONE + "\n- " + TWO));
        assertEquals(List.of(ONE, TWO), entries("Walk.\n\n- " + ONE + "\n- " + TWO + "\n\nThanks for reading."));
        assertEquals(List.of("missing-section \"\""), hits("Walk.\n\n- " + ONE));
        assertEquals(List.of("missing-section \"\""), hits("Walk.\n\n- " + ONE + "\n- Rest a little."));
    }

    @Test
    void whatALabelOpensIsAListAsFarAsItLooksLikeOne() {
        assertEquals(List.of(ONE, TWO), entries("Walk.\n\nSources:\n\n" + ONE + "\n\n" + TWO + "\n\nThanks for reading."));
        assertEquals(List.of(ONE), entries("Walk.\n\n**References**:\n\n1. " + ONE + "\n\n## More\n\n" + TWO));
        assertEquals(List.of("1. " + ONE, "2. " + TWO), entries("Walk.\n\nSources: 1. " + ONE + " 2. " + TWO));
        assertEquals(List.of("[1] " + ONE, "[2] " + TWO), entries("Walk.\n\n## Sources\n\n[1] " + ONE + " [2] " + TWO));
    }

    @Test
    void subsectionsBelongToTheListAndTheNextSectionDoesNot() {
        assertEquals(List.of(ONE, TWO), entries("Walk.\n\n## Sources\n\n### Reviews\n\n- " + ONE + "\n\n### Trials\n\n- " + TWO
                + "\n\n## More\n\n- Rest. 2024. PMID: 1"));
        assertEquals(List.of(ONE), entries("Walk.\n\n### Sources\n\n- " + ONE + "\n\n## More\n\n- " + TWO));
    }

    @Test
    void entriesAreNumberedAsTheyAreWritten() {
        assertEquals(List.of("unresolved-citation \"[1]\"", "unused-entry \"" + ONE + "\""), hits("Walk well [1].\n\n## Sources\n\n3. " + ONE));
        assertEquals(List.of("unused-entry \"" + TWO + "\""), hits("Walk well [3].\n\n## Sources\n\n3. " + ONE + "\n4. " + TWO));
        assertEquals(List.of("unused-entry \"" + ONE + "\""), hits("Walk well [2].\n\n## Sources\n\n- " + ONE + "\n- " + TWO));
        assertEquals(List.of(), hits("Walk well [7] and [8].\n\n## Sources\n\n[7] " + ONE + "\n\n[8] " + TWO));
    }

    @Test
    void aParagraphUnderTheHeadingIsAnEntryOnlyIfItLooksLikeOne() {
        assertEquals(List.of(ONE), entries("Walk.\n\n## Sources\n\nThese are what we read.\n\n" + ONE));
        assertEquals(List.of("Our own notes", ONE), entries("Walk.\n\n## Sources\n\n- Our own notes\n- " + ONE));
        assertEquals(List.of(ONE), entries("Walk.\n\n## Sources\n\n- " + ONE + "\n- Share this post"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Walk well [1; 2]. | ''", "Walk well [1-2]. | ''", "Walk well (1–2). | ''",
            "Walk well.<sup>[1]</sup> And <sup>2</sup> more. | ''", "Walk well <SUP>1, 2</SUP>. | ''",
        "See Source 1. Then sources 1 and 2. | ''", "Walk well [1](#ref-1) and [2](#ref-2). | ''", "Walk well.¹,² | ''",
                "Walk well [1] for 2 m² and 10³ times. | unused", "Walk source 2 m [1]. | unused",
        "Walk well [1-60]. | unresolved", "Walk well [1, 9]. | unresolved unused", "Walk (2) steps [1]. | unused", "Walk well (1). | unused",
                "Walk well [two](#ref-2) [1]. | unused", "Walk well [1](https://example.org/2) now [2]. | unused"})
    void whichMarksCiteWhat(String text, String faults) {
        List<String> found = hits(text + "\n\n## Sources\n\n1. " + ONE + "\n2. " + TWO).stream().filter(hit -> hit.startsWith("un"))
                .map(hit -> hit.substring(0, hit.indexOf('-'))).distinct().toList();
        assertEquals(faults.equals("''") || faults.isEmpty() ? List.of() : List.of(faults.split(" ")), found, text);
    }

    @Test
    void aFootnoteCitesByItsLabelAndOneWithoutANoteDangles() {
        assertEquals(List.of(), hits("Walk well[^a] and long[^b].\n\n[^a]: " + ONE + "\n[^b]: " + TWO));
        CheckResult result = run("Walk well[^a] and long[^z].\n\n[^a]: " + ONE);
        assertEquals(List.of("unresolved-citation {numbers=z}"), result.hits().stream().map(hit -> hit.fault() + " " + hit.values()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Foster et al., 2024)", "(see Foster, 2024)", "(e.g., Foster & Hill, 2024)", "(Foster, 2024, p. 7)",
            "(Foster, 2024a; Ray, 2019)", "(Ray and Lee, 2019; Foster, 2024)"})
    void authorsAndYearInBracketsCite(String mark) {
        assertEquals(List.of(), hits("Walk well " + mark + ". Rest [2].\n\n## Sources\n\n1. " + ONE + "\n2. " + TWO).stream()
                .filter(hit -> hit.startsWith("unused")).toList(), mark);
    }

    @Test
    void authorsWhomTheListHasNotDangleAndAPlaceWithAYearDoesNot() {
        String list = "\n\n## Sources\n\n1. " + ONE;
        assertEquals(List.of("unresolved-citation \"(Ray et al., 2019)\""), hits("Walk well (Ray et al., 2019). Rest [1]." + list));
        assertEquals(List.of("unresolved-citation \"Ray and Lee (2019)\""), hits("Ray and Lee (2019) walked. Rest [1]." + list));
        assertEquals(List.of(), hits("Walk well (Vancouver, 2019). Rest [1]." + list));
        assertEquals(List.of(), hits("Walk well (updated May 2019). Rest [1]." + list));
        assertEquals(List.of(), hits("In June (2019) we walked. Rest [1]." + list));
        assertEquals(List.of(), hits("Walk well (WHO 2019). Rest [1]." + list), "one body may be named in the text only");
    }

    private static List<String> weak(String source, String... names) {
        Clinic clinic = new Clinic(List.of(names), "", List.of(), List.of(), List.of());
        return Checks.run("sources", Parser.markdown("# Walking\n\nWalk.\n\n## Sources\n\n- " + ONE + "\n- " + source), clinic).hits().stream()
                .filter(hit -> hit.fault().equals("weak-source")).map(hit -> hit.values().get("reason")).toList();
    }

    @Test
    void whyASourceIsWeak() {
        assertEquals(List.of("an encyclopedia that anybody can edit"), weak("Low back pain in adults. 2024. https://en.wikipedia.org/wiki/Back"));
        assertEquals(List.of("an encyclopedia that anybody can edit"), weak("Low back pain. Wikipedia. 2024. PMID: 12"), "whatever else it names");
        assertEquals(List.of("a home page, not a page of it"), weak("The health service of it. 2024. https://www.nhs.example"));
        assertEquals(List.of("the clinic's own page"), weak("Knees at our clinic, all of them. 2024. https://www.cedarinlet.example/a/knees",
                "Cedar Inlet"));
        assertEquals(List.of(), weak("Knees at the clinic, all of them. 2024. https://www.cedar.example/a/knees", "Cedar"),
                "a short name stands in others' addresses");
        assertEquals(List.of("the clinic's own page"), weak("Our blog on knees and hips. 2024."));
        assertEquals(List.of(), weak("Our blog on knees and hips. 2024. PMID: 29573870"));
    }

    @Test
    void aListIsOutdatedByItsNewestEntry() {
        assertEquals(List.of("outdated \"" + ONE.replace("2024", "1999") + "\""), hits("Walk.\n\n## Sources\n\n- " + ONE.replace("2024", "1999")));
        assertEquals(List.of(), hits("Walk.\n\n## Sources\n\n- " + ONE.replace("2024", "1999") + "\n- " + TWO));
        CheckResult old = run("Walk.\n\n## Sources\n\n- " + ONE.replace("2024", "1999") + "\n- " + TWO.replace("2025", "2001"));
        assertEquals("2001", old.hits().stream().filter(hit -> hit.fault().equals("outdated")).findFirst().orElseThrow().values().get("newest"));
    }

    @Test
    void aHeadingThatMissesItsWordIsCorrectedInItsPlace() {
        CheckResult result = run("Walk.\n\n## Refrences:\n\nThey follow.");
        assertEquals(List.of("missing-section \"Refrences:\""), hits("Walk.\n\n## Refrences:\n\nThey follow."));
        assertEquals("References:", result.hits().get(0).suggestions().get(0).text());
        assertTrue(result.hits().get(0).suggestions().get(0).safe());
        assertEquals(false, run("Walk.\n\n## *Ref*rences\n\nThey follow.").hits().get(0).suggestions().get(0).safe(), "its emphasis would go");
    }

    @Test
    void theReviewerSeesWhatWasReadOfAnEntry() {
        assertEquals("author or body: Foster NE, et al; title: Prevention of low back pain; year: 2024; DOI 10.1016/S0140-6736(18)30489-6; "
                + "https://doi.org/10.1016/S0140-6736(18)30489-6",
                run("Walk.\n\n## Sources\n\n- " + ONE).requirement().orElseThrow().evidence().get(0).detail());
        assertEquals(Status.INCOMPLETE, run("Walk.\n\n## Sources\n\n- Foster NE. Back pain of all. 2024.").requirement().orElseThrow().status());
        assertEquals("Sources listed: 2.", run("Walk.\n\n## Sources\n\n- " + ONE + "\n- " + TWO).requirement().orElseThrow().reason());
    }

    @Test
    void aSourceNamedInTheTextNeedsNoMarkBesideOthersThatHaveOne() {
        String list = "\n\n## Sources\n\n1. " + ONE + "\n2. " + TWO;
        assertEquals(List.of(), hits("Walk [1]. Hartvigsen said it in 2025." + list));
        assertEquals(List.of("unused-entry \"" + TWO + "\""), hits("Walk [1]. Hartvigsen said it." + list));
        assertEquals(List.of("unused-entry \"" + TWO + "\""), hits("Walk [1]. <!-- Hartvigsen said it in 2025. -->" + list), "where nobody reads it");
        assertEquals(List.of(), hits("Walk." + list), "nothing is cited at all");
        assertEquals(List.of(), hits("Walk with [them](https://doi.org/10.1016/S0140-6736(18)30489-6)." + list), "a link is no system of marks");
    }

    private static List<String> uncited(String text, String value) {
        return run(text).hits().stream().filter(hit -> hit.fault().equals("uncited-claim"))
                .map(hit -> value.equals("considered") ? hit.considered().get(0) : hit.values().get(value)).toList();
    }

    @Test
    void ofManyStatementsOfASectionThreeAreQuotedAndTheOthersCounted() {
        String one = "Most back pain is not damage. ";
        assertEquals(List.of("“Most back pain is not damage.”; “Most back pain is not damage.”; “Most back pain is not damage.”"),
                uncited(one.repeat(3), "claims"));
        assertEquals(List.of("“Most back pain is not damage.”; “Most back pain is not damage.”; “Most back pain is not damage.”; and 2 more in "
                + "this section"), uncited(one.repeat(5), "claims"));
        assertEquals(List.of("says how often (3 sentences)"), uncited(one.repeat(3), "considered"));
        assertEquals(List.of("says how often"), uncited(one, "considered"));
    }

    @Test
    void somebodyElsesWordsFromEndToEndStateNothing() {
        assertEquals(List.of(), uncited("“Most back pain is not damage.”", "claims"));
        assertEquals(1, uncited("“Most” back pain is not damage.", "claims").size());
    }

    @Test
    void aListIsHeldUpByTheSentenceThatLeadsIntoIt() {
        String list = "\n\n## Sources\n\n1. " + ONE;
        assertEquals(List.of(), uncited("Most back pain is not damage, and there is:\n\n- rest\n- walking [1]" + list, "claims"),
                "its last item speaks for the lead-in");
        assertEquals(1, uncited("Most back pain is not damage.\n\n- rest\n- walking [1]" + list, "claims").size());
    }
}
