package dev.caveat.check.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Problem;
import dev.caveat.engine.DocumentResult;
import dev.caveat.rule.ApprovedText;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.Clinic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseWordsTest {
    @TempDir
    Path folder;

    @Test
    void aPreferredWordIsSuggestedSafelyInTheLetterCaseOfItsPlace() {
        OwnRules rules = words("prefer: { physio: physiotherapy }");
        assertEquals(List.of("3:1 “Physio” → Physiotherapy ✓", "3:25 “physio” → physiotherapy ✓", "3:37 “PHYSIO” → PHYSIOTHERAPY ✓"),
                rules.find("# Hips\n\nPhysio is what we do. A physio or a PHYSIO.\n"));
    }

    @Test
    void whatIsNotOneToOneIsNotSafe() {
        assertEquals(List.of("1:5 “clients” → patient → person"), words("prefer: { '[client]': patient | person }").find("Our clients say so."));
        assertEquals(List.of("1:4 “utilised” → use"), words("prefer: { '[utilise]': use }").find("We utilised it."));
        assertEquals(List.of("1:10 “armpit” → shoulder pit"), words("prefer: { armpit: shoulder pit }").find("It is an armpit."),
                "the article before it would be wrong");
    }

    @Test
    void markupWithinTheWordsMakesTheSuggestionUnsafe() {
        assertEquals(List.of("1:4 “low *back* ache” → low back pain"), words("prefer: { low back ache: low back pain }").find("My low *back* ache."));
    }

    @Test
    void aForbiddenWordGivesItsReason() {
        DocumentResult result = words("because: { synergy: nobody knows it }").lint("All synergy.", Clinic.UNKNOWN);
        assertEquals("nobody knows it", result.findings().get(0).message());
    }

    @Test
    void letterCaseCountsWhereTheRuleSaysSo() {
        OwnRules rules = words("prefer: { Physio: physio }\nmatchCase: true\nwithinSentence: true");
        assertEquals(List.of("3:19 “Physio” → physio ✓"), rules.find("# Physio and You\n\nPhysio helps. Our Physio does, and physio.\n"));
        assertEquals(List.of(), rules.find("Physio helps. “Physio!” they say. Physio does."));
    }

    @Test
    void aTermKeepsItsLetterCaseButForSentencesAndHeadlines() {
        OwnRules rules = words("terms: [Gunn IMS, ultrasound therapy]");
        assertEquals(List.of("3:8 “gunn ims” → Gunn IMS ✓", "3:22 “Ultrasound Therapy” → ultrasound therapy ✓"),
                rules.find("# Ultrasound Therapy\n\nWe use gunn ims, and Ultrasound Therapy.\n"));
        assertEquals(List.of(), rules.find("# Ultrasound therapy\n\nUltrasound therapy is one way. Gunn IMS is another.\n\nULTRASOUND THERAPY\n"));
    }

    @Test
    void anExceptionTakesBackWhatItTouches() {
        OwnRules rules = words("avoid: [state of the art]\nexcept: [state of the art report]");
        assertEquals(List.of("1:1 “State-of-the-art”"), rules.find("State-of-the-art rooms, says the state of the art report."));
    }

    @Test
    void theClinicsOwnNameIsNoMatter() {
        Clinic clinic = new Clinic(List.of("Cedar Inlet Physio"), "", List.of(), List.of(), List.of());
        assertEquals(List.of("1:4 “physio” → physiotherapy ✓"),
                words("prefer: { physio: physiotherapy }").find("At physio, Cedar Inlet Physio says.", clinic));
    }

    @Test
    void zonesAreKeptAndLeftOut() {
        OwnRules titles = words("avoid: [pain]\nzones: [title, heading]");
        assertEquals(List.of("1:3 “Pain”", "5:9 “pain”"), titles.find("# Pain\n\nNo pain.\n\n## More pain\n\n- pain\n"));
        OwnRules quotes = words("avoid: [pain]\nnotIn: [quote, list]");
        assertEquals(List.of("1:1 “Pain”"), quotes.find("Pain here.\n\n> Pain there.\n\n- pain\n"));
        OwnRules alt = words("avoid: [pain]\nzones: [alt-text]");
        assertEquals(List.of("1:3 “pain”"), alt.find("![pain](a.png) and pain"));
    }

    @Test
    void protectedTextIsNeverTouched() {
        String disclaimer = "This article is general information about pain and not advice.";
        Clinic clinic = new Clinic(List.of(), "", List.of(), List.of(), List.of(),
                List.of(new ApprovedText("standard", "1", Optional.empty(), "", disclaimer, List.of())), ArticleTypes.NONE,
                Optional.empty(), Optional.empty());
        OwnRules rules = words("avoid: [pain]\nzones: [body, disclaimer, heading, footnote, boilerplate, list]");
        assertEquals(List.of("3:1 “Pain”"), rules.find("# Hips\n\nPain and `pain` and\n\n```\npain\n```\n\n" + disclaimer
                + "\n\n## References\n\n1. Roe S. Pain in hips. J Pain. 2020. doi:10.1000/1\n", clinic));
    }

    @Test
    void regularExpressionsFindAndReplace() {
        OwnRules rules = words("replace: { '(\\d+)\\s?mins\\b': '$1 minutes', 'US\\$ ?(\\d+)': '$$$1 US' }");
        assertEquals(List.of("1:10 “20mins” → 20 minutes ✓", "1:21 “US$ 5” → $5 US ✓"), rules.find("It takes 20mins and US$ 5."));
    }

    @Test
    void aMatchIsMappedBackOverMarkupAndEntities() {
        OwnRules rules = words("matching: ['a & b']");
        assertEquals(List.of("1:5 “a &amp; **b”"), rules.find("Use a &amp; **b** here."));
    }

    @Test
    void codeStandsInNoMatch() {
        assertEquals(List.of(), words("matching: ['run.*now']").find("Please run `x` now."));
    }

    @Test
    void anArticleThatAPatternDoesNotFinishIsNotChecked() {
        OwnRules rules = words("matching: ['(.*?,){12}P\\b']");
        String bad = "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,Px";
        DocumentResult result = assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> rules.lint("# A\n\n" + (bad + "\n\n").repeat(9), Clinic.UNKNOWN));
        assertEquals(3, result.problems().size(), "given up after three");
        Problem problem = result.problems().get(0);
        assertEquals(Problem.Kind.RULE_FAILED, problem.kind());
        assertTrue(problem.message().startsWith("not checked: the rule own/rule at line 3 (“1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,1…”):"
                + " “(.*?,){12}P\\b” could not be looked for: it was not done after 10000000 steps; make the pattern simpler"), problem.message());
    }

    @Test
    void ofOverlappingMatchesTheLongestIsTold() {
        assertEquals(List.of("1:1 “Low back ache” → Low back pain ✓"),
                words("avoid: [ache]\nprefer: { low back ache: low back pain }").find("Low back ache."));
    }

    @Test
    void anotherTypeOfArticleIsNotAsked() {
        OwnRules rules = words("avoid: [pain]\ntypes: [news]");
        assertEquals(List.of(), rules.find("Pain."));
        assertEquals(List.of("5:1 “Pain”"), rules.find("---\ntype: news\n---\n\nPain."));
    }

    private OwnRules words(String with) {
        return new OwnRules(folder, "words", with);
    }
}
