package dev.caveat.check.disclaimer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.document.Document;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.ApprovedText;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Comparison;
import dev.caveat.rule.Comparison.Standing;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.Suggestion;
import dev.caveat.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovedTextsTest {
    private static final String TEXT = "This article from {clinic} is general information for education only."
            + " It is not medical advice, diagnosis or treatment, and reading it does not create a practitioner–patient"
            + " relationship. People differ; results vary. Ask a licensed health professional about your own situation, and do"
            + " not delay seeking care because of it. In an emergency, call 9-1-1 or go to the nearest emergency department.";
    private static final String FILLED = TEXT.replace("{clinic}", "Cedar Inlet Physiotherapy");
    private static final String VARIANT = "General information only, from {clinic}; not medical advice. Questions: {number}.";

    private static final Clinic CLINIC = clinic(new ApprovedText("standard", "3", Optional.empty(), "Sam Roe", TEXT,
            List.of(VARIANT)));

    private static Clinic clinic(ApprovedText... approved) {
        return new Clinic(List.of("Cedar Inlet Physiotherapy"), "Port Moody", List.of(), List.of(), List.of(),
                List.of(approved), ArticleTypes.NONE, Optional.empty(), Optional.empty());
    }

    private static CheckResult check(String text) {
        return Checks.run("disclaimer", Parser.markdown("# Knee pain\n\nWalk a little.\n\n" + text + "\n"), CLINIC);
    }

    private static Requirement requirement(String text) {
        return check(text).requirement().orElseThrow();
    }

    private static Standing standing(String text) {
        return requirement(text).comparison().orElseThrow().standing();
    }

    private static List<String> faults(String text) {
        return check(text).hits().stream().map(Hit::fault).sorted().toList();
    }

    private static Hit hit(String fault, String text) {
        return check(text).hits().stream().filter(hit -> hit.fault().equals(fault)).findFirst().orElseThrow();
    }

    @Test
    void theApprovedTextIsIdenticalAndSatisfies() {
        assertEquals(Standing.IDENTICAL, standing(FILLED));
        assertEquals(Status.SATISFIED, requirement(FILLED).status());
        assertEquals("Every element is there. It is the approved text standard, version 3, word for word.",
                requirement(FILLED).reason());
        assertEquals(List.of(), faults(FILLED));
    }

    @Test
    void letterCaseMarkupQuotesAndBreaksArePermitted() {
        assertEquals(Standing.VARIANT, standing(FILLED.toUpperCase(java.util.Locale.ROOT)));
        assertEquals(Standing.IDENTICAL, standing("> *" + FILLED + "*"));
        assertEquals(Standing.VARIANT, standing(FILLED.replace("; results", ". Results").replace("–", "-")));
        assertEquals(Standing.IDENTICAL, standing(FILLED.replace(". ", ".\n\n")));
        assertEquals(Standing.IDENTICAL, standing("**Disclaimer:** " + FILLED));
        assertEquals(Standing.IDENTICAL, standing("## Disclaimer\n\n- " + FILLED.replace(". ", ".\n- ")));
    }

    @Test
    void aListedVariantIsPermittedWithItsPlaceholdersFilled() {
        assertEquals(Standing.VARIANT,
                standing("General information only, from Cedar Inlet Physiotherapy; not medical advice. Questions: 604-555-0100."));
    }

    @Test
    void theTextIsRecognisedBeforeTheSourcesAndAmongOthers() {
        assertEquals(Standing.IDENTICAL, standing(FILLED + " Reviewed 12 Oct 2026.\n\n## Sources\n\n1. Roe S. Walking. 2024."));
        assertEquals(Standing.IDENTICAL, standing("## Sources\n\n1. Roe S. Walking. 2024.\n\n" + FILLED));
    }

    @Test
    void oneChangedWordIsDriftWithTheWordsTold() {
        String text = FILLED.replace("not medical advice", "mostly medical advice");
        assertEquals(Standing.DRIFTED, standing(text));
        assertEquals("“mostly” stands for “not”", hit("drifted", text).values().get("difference"));
        assertEquals(List.of(Comparison.Kind.KEPT, Comparison.Kind.LEFT_OUT, Comparison.Kind.ADDED, Comparison.Kind.KEPT),
                requirement(text).comparison().orElseThrow().changes().stream().map(Comparison.Change::kind).toList());
        assertEquals(Status.INCOMPLETE, requirement(text).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"People differ; results vary.", "for education only", "licensed ", "diagnosis or "})
    void wordsLeftOutAreDrift(String words) {
        assertTrue(faults(FILLED.replace(words, "")).contains("drifted"));
    }

    @Test
    void wordsAddedWithinASentenceAreDrift() {
        assertTrue(faults(FILLED.replace("department.", "department, unless you are our patient.")).contains("drifted"));
    }

    @Test
    void theSuggestionIsTheApprovedTextAndSafeWhereNoMarkupIsTouched() {
        String text = FILLED.replace("licensed ", "");
        assertEquals(new Suggestion(FILLED, true), hit("drifted", text).suggestions().get(0));
        assertFalse(hit("drifted", text.replace("not medical", "**not** medical")).suggestions().get(0).safe());
        assertFalse(hit("drifted", text.replace(". ", ".\n\n")).suggestions().get(0).safe());
    }

    @Test
    void aCompleteTextThatIsNoneOfTheApprovedIsForAPersonToJudge() {
        String text = "For information purposes. Not a substitute for medical advice. Everyone is different. See your physician."
                + " Call 911 in an emergency. No doctor-patient relationship is created. Do not delay care.";
        assertEquals(List.of("unapproved"), faults(text));
        assertEquals(Status.INCOMPLETE, requirement(text).status());
        assertTrue(requirement(text).missing().isEmpty() && requirement(text).comparison().isEmpty());
    }

    @Test
    void anAbsenceSuggestsTheApprovedTextFilled() {
        assertEquals("\n\n" + FILLED, hit("missing", "## Next\n\nWalk more.").suggestions().get(0).text());
    }

    @Test
    void anAbsenceInHtmlIsAParagraphBehindTheListItEndsWith() {
        String html = "<html><body><article><h1>Knee pain</h1><ul><li>Walk.</li><li>Rest.</li></ul></article></body></html>";
        Document document = ((Parsed.Read) Parser.parse(Source.of("a.html", html))).document();
        Hit hit = Checks.run("disclaimer", document, CLINIC).hits().get(0);
        assertEquals(html.indexOf("</ul>") + 5, hit.span().start());
        assertTrue(hit.suggestions().get(0).text().startsWith("\n<p>This article"), hit.suggestions().toString());
    }

    @Test
    void ordinaryProseIsNearNoApprovedText() {
        assertTrue(requirement("This article is about education. In an emergency, call 9-1-1 or go to the nearest emergency department.")
                .comparison().isEmpty());
    }

    @Test
    void tenThousandWordsAreComparedInTime() {
        String text = IntStream.range(0, 10_000).mapToObj(i -> "word" + i % 977 + (i % 50 == 49 ? ". " : ""))
                .collect(Collectors.joining(" "));
        String other = text.replace("word7", "term7").replace("word51", "").replace("word33", "word34 word35");
        Clinic clinic = clinic(new ApprovedText("long", "", Optional.empty(), "", text, List.of()));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertTrue(
                Checks.run("disclaimer", Parser.markdown("# Knee pain\n\n" + other), clinic).hits().stream()
                        .anyMatch(hit -> hit.fault().equals("drifted"))));
    }
}
