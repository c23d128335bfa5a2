package dev.caveat.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsCheckTest {
    private static final Rules RULES = Rules.of("claims");

    @ParameterizedTest
    @ValueSource(strings = {
        "We c\u200Bure sciatica.", "We cu\u00ADre sciatica.", "We \u0441ur\u0435 sciatica.", "We \uFF43\uFF55\uFF52\uFF45 sciatica.",
        "We c&#117;re sciatica.", "We **cu**re sciatica.", "We <i>cu</i>re sciatica.", "We CURE sciatica.", "We\ncure sciatica."
    })
    void aDisguiseThatNoReaderSeesChangesNothing(String text) {
        assertEquals(List.of("cure"), faults(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a painfree life", "a pain free life", "a pain-free life", "a pain\u2011free life"})
    void aCompoundIsFoundHoweverItIsJoined(String text) {
        assertEquals(List.of("painless"), faults("We offer " + text + "."));
    }

    @Test
    void theSpanIsTheClaimInTheSourceMarkupIncluded() {
        assertEquals(List.of("cure error is** the <b>cure"), RULES.lines("Rest is no cure. Loading **is** the <b>cure</b>."));
        assertEquals(List.of("cure error is the cure"), RULES.lines("🙂 Caf&eacute; says loading is the cure"));
    }

    @Test
    void aNegationGovernsItsClauseOnly() {
        assertEquals(List.of(), faults("It does not diagnose, treat or cure sciatica."));
        assertEquals(List.of("cure"), faults("No drugs, and we cure sciatica."));
        assertEquals(List.of("cure"), faults("Drugs do not help, but needling cures sciatica."));
        assertEquals(List.of("cure"), faults("It is not rest; needling cures sciatica."));
        assertEquals(List.of("cure"), faults("Rest does not help. Needling cures sciatica."));
    }

    @Test
    void whatOnlyLooksLikeANegationSilencesNothing() {
        assertEquals(List.of("cure"), faults("It is not only a cure but a habit."));
        assertEquals(List.of("cure"), faults("This is nothing short of a cure."));
    }

    @Test
    void whereTheNegationIsTheClaimASecondOneCancelsIt() {
        assertEquals(List.of("safe-absolute"), faults("Needling has no side effects."));
        assertEquals(List.of(), faults("No treatment has no side effects."));
        assertEquals(List.of(), faults("We cannot say it will never come back."));
    }

    @Test
    void aBeliefIsSilencedWhenTheTextRebutsItAndOtherwiseLowered() {
        assertEquals(List.of(), faults("Rest is often sold as the cure. The evidence does not support that."));
        assertEquals(List.of("cure warning the cure"), RULES.lines("Rest is often sold as the cure."));
    }

    @Test
    void aQuestionIsSilencedByItsAnswer() {
        assertEquals(List.of(), faults("Is rest the cure? Not usually."));
        assertEquals(List.of("cure warning the cure"), RULES.lines("Is rest the cure? Read on."));
    }

    @Test
    void placesMakeAClaimGraverOrSilenceIt() {
        assertEquals(List.of("painless error Painless"), RULES.lines("# Painless needling"));
        assertEquals(List.of("painless warning Painless"), RULES.lines("Painless needling."));
        assertEquals(List.of(), faults("## Sources\n\n1. Roe S. Painless needling. 2019."));
        Hit hit = RULES.hits("# Painless needling").get(0);
        assertEquals(List.of("in the title"), hit.considered());
    }

    @Test
    void theDescriptionInTheFrontMatterCounts() {
        assertEquals(List.of("cure error cures"), RULES.lines("---\ndescription: Needling cures sciatica.\n---\n\nText."));
    }

    @Test
    void aReviewerSeesWhichNegationDidNotApply() {
        Hit hit = RULES.hits("Loading is the cure, not rest.").get(0);
        assertEquals(List.of("negation does not apply: “not”"), hit.considered());
    }

    @Test
    void theClinicsNameStandsForItself() {
        Claim claim = new Claim(List.of("{self} is great"), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                Map.of(), Optional.empty(), null, List.of());
        ClaimsCheck check = new ClaimsCheck(vocabulary(), Map.of("boast", claim));
        Clinic clinic = new Clinic(List.of("Harbour Physio"), "", List.of(), List.of(), List.of());
        var document = Parser.markdown("Harbour Physio is great. Spruce Physio is great.");
        var article = new dev.caveat.rule.Article(document, dev.caveat.language.Wording.of(document), clinic,
                java.time.LocalDate.of(2026, 11, 23));
        assertEquals(List.of("Harbour Physio is great"),
                check.check(article).hits().stream().map(hit -> document.quote(hit.span())).toList());
    }

    @Test
    void inALongArticleAboutSomethingElseClaimsHardlyCount() {
        String other = "The team wrote a page about a new form and sent it to the office. ".repeat(20);
        String health = "Back pain and muscle injury need a therapist and exercise. ".repeat(20);
        assertEquals(List.of("guarantee info Guaranteed results"), RULES.lines(other + "\n\nGuaranteed results."));
        assertEquals(List.of("guarantee error Guaranteed results"), RULES.lines(health + "\n\nGuaranteed results. Call us."));
    }

    @Test
    void anArticleThatOffersNothingCountsOneStepLessAndSaysSo() {
        String health = "Back pain and muscle injury need a therapist and exercise. ".repeat(20);
        Hit hit = RULES.hits(health + "\n\nGuaranteed results.").get(0);
        assertEquals(-1, hit.steps());
        assertEquals(List.of("the article offers no service or product"), hit.considered());
        var clinic = new Clinic(List.of("Harbour Physio"), "", List.of(), List.of(), List.of());
        assertEquals(0, RULES.hits(Parser.markdown(health + "\n\nGuaranteed results."), clinic).get(0).steps(),
                "what a clinic publishes promotes it");
    }

    @Test
    void aPhraseCanBeHeldToTheBeginningOfItsSentence() {
        assertEquals(List.of("absolute-efficacy"), faults("- Improves flexibility"));
        assertEquals(List.of(), faults("- What improves flexibility"));
    }

    @Test
    void aSurroundingThatNobodyKnowsIsRefused() {
        Claim claim = new Claim(List.of("cure"), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                Map.of("hegded", Effect.LOWER), Optional.empty(), null, List.of());
        String message = assertThrows(IllegalArgumentException.class,
                () -> new ClaimsCheck(vocabulary(), Map.of("cure", claim))).getMessage();
        assertTrue(message.contains("hegded") && message.contains("negated"), message);
    }

    private static Vocabulary vocabulary() {
        Map<String, Effect> effects = Map.of("negated", Effect.SILENT, "rebutted", Effect.SILENT, "question", Effect.LOWER,
                "denied", Effect.SILENT, "cited", Effect.NONE, "quoted", Effect.NONE);
        return new Vocabulary(Map.of(), List.of(), effects, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                null, null, null);
    }

    private static List<String> faults(String text) {
        return RULES.hits(text).stream().map(Hit::fault).toList();
    }
}
