package dev.caveat.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Article;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Practitioner;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What decides whether words are a claim and how much it counts, with a vocabulary so small that nothing else speaks. */
class WordsAroundAClaimTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String SIX = "Walk every day for a while. ";

    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private List<String> compounds = List.of();
    private Vocabulary.Subject subject;
    private Vocabulary.Promotion promotion;
    private Clinic clinic = Clinic.UNKNOWN;
    private Vocabulary.People people = new Vocabulary.People(List.of("physiotherapist"), List.of("journalist"), List.of("monday"));

    /** The parts of a claim that matter here. */
    private static Claim claim(List<String> phrases, Map<String, List<String>> parts) {
        return new Claim(phrases, parts.getOrDefault("graver", List.of()), parts.getOrDefault("milder", List.of()),
                parts.getOrDefault("not", List.of()), parts.getOrDefault("needs", List.of()), parts.getOrDefault("unless", List.of()),
                parts.getOrDefault("near", List.of()), Map.of(), Optional.empty(), parts.containsKey("inverted"), List.of());
    }

    @BeforeEach
    void cure() {
        claims.put("cure", claim(List.of("cures", "the cure"), Map.of()));
    }

    private void only(List<String> phrases, Map<String, List<String>> parts) {
        claims.clear();
        claims.put("cure", claim(phrases, parts));
    }

    private static Surrounding around(String kind, List<String> forward, List<String> sentence) {
        return new Surrounding(kind, forward, List.of(), sentence, List.of(), List.of(), null, null);
    }

    private Vocabulary vocabulary() {
        Map<String, Effect> effects = new LinkedHashMap<>(Map.of("negated", Effect.SILENT, "rebutted", Effect.SILENT, "question", Effect.LOWER,
                "denied", Effect.SILENT, "cited", Effect.NONE, "quoted", Effect.LOWER, "hedged", Effect.LOWER, "believed", Effect.LOWER,
                "studied", Effect.LOWER, "offered", Effect.NONE));
        return new Vocabulary(Map.of(), List.of(around("negated", List.of("not", "never", "no", "without"), List.of()),
                around("hedged", List.of("may", "perhaps"), List.of()), around("believed", List.of("myth", "people say"), List.of()),
                around("studied", List.of(), List.of("in one study")), around("offered", List.of("we offer"), List.of())), effects, compounds,
                List.of("that is wrong"), List.of("no it does not", "well no"), List.of("pubmed"), List.of(Place.TITLE), List.of(Place.DISCLAIMER),
                subject, promotion, people);
    }

    private List<Hit> hits(String markdown) {
        Document document = Parser.markdown(markdown);
        return new ClaimsCheck(vocabulary(), claims).check(new Article(document, Wording.of(document), clinic, DAY)).hits().stream()
                .sorted(Comparator.comparing(Hit::span)).toList();
    }

    /** What is a claim, each with the steps it moves. */
    private List<String> found(String markdown) {
        return hits(markdown).stream().map(hit -> hit.span().of(markdown) + (hit.steps() == 0 ? "" : " " + hit.steps())).toList();
    }

    private List<String> considered(String markdown) {
        return hits(markdown).stream().flatMap(hit -> hit.considered().stream()).toList();
    }

    @Test
    void theLongestOfSeveralReadingsIsTheClaimAndTheGravestCounts() {
        only(List.of("cures", "cures all pain"), Map.of("graver", List.of("all pain"), "milder", List.of("pain")));
        assertEquals(List.of("cures all pain 1"), found("It cures all pain."));
        assertEquals(List.of("cures", "pain -1"), found("It cures, and pain goes."));
        only(List.of("pain"), Map.of("graver", List.of("pain"), "milder", List.of("pain")));
        assertEquals(List.of("pain 1"), found("The pain."));
    }

    @Test
    void aGraverClaimElsewhereInTheSentenceMakesAnotherNoGraver() {
        only(List.of("cures"), Map.of("graver", List.of("forever")));
        assertEquals(List.of("cures", "forever 1"), found("It cures pain and works forever."));
    }

    @Test
    void aPhraseThatIsNoClaimTakesAwayWhatItOverlapsAndNothingElse() {
        only(List.of("cures"), Map.of("not", List.of("cures ham")));
        assertEquals(List.of("cures"), found("He cures ham and she cures backs."));
        compounds = List.of("she cures");
        assertEquals(List.of(), found("He cures ham and she cures backs."));
    }

    @Test
    void aWordElsewhereInTheSentenceMakesItNoClaim() {
        only(List.of("cures", "cures rarely"), Map.of("unless", List.of("rarely")));
        assertEquals(List.of(), found("It cures backs, rarely."));
        assertEquals(List.of("cures rarely"), found("It cures rarely."), "inside the claim it does not count");
        assertEquals(List.of("cures"), found("It cures backs. Rarely."));
    }

    @Test
    void aWordWithinTwoSentencesOfTheSameSectionMakesItNoClaim() {
        only(List.of("cures", "cures cheese"), Map.of("near", List.of("cheese")));
        for (String silent : List.of("It cures slowly. Good cheese.", "Cheese. One. It cures slowly.", "It cures slowly. One. Cheese.", "Cheese: it cures.")) {
            assertEquals(List.of(), found(silent), silent);
        }
        for (String claimed : List.of("Cheese. One. Two. It cures.", "It cures. One. Two. Cheese.", "It cures.\n\n## More\n\nCheese.")) {
            assertEquals(List.of("cures"), found(claimed), claimed);
        }
        assertEquals(List.of("cures cheese"), found("It cures cheese."), "inside the claim it does not count");
    }

    @Test
    void aClaimThatNeedsAWordNeedsItInItsOwnClause() {
        only(List.of("best"), Map.of("needs", List.of("clinic", "best clinic")));
        assertEquals(List.of("best"), found("The best clinic."));
        assertEquals(List.of("best"), found("Our clinic is the best."));
        assertEquals(List.of(), found("The best of days."));
        assertEquals(List.of(), found("Come to the clinic; do your best."));
        assertEquals(List.of(), found("Do your best; come to the clinic."));
    }

    @Test
    void whatGovernsTheClaimLowersItByTwoStepsAtMost() {
        assertEquals(List.of("cures -1"), found("It may be that it cures."));
        assertEquals(List.of("cures -2"), found("In one study it may be that it cures."));
        assertEquals(List.of("cures -2"), found("In one study people say it may be that it cures."));
        assertEquals(List.of("hedged: “may”", "studied: “In one study”"), considered("In one study it may be that it cures."));
        assertEquals(List.of("offered: “We offer” does not lessen it"), considered("We offer what cures."));
    }

    @Test
    void ofTwoWordsOfOneKindTheFirstIsQuoted() {
        assertEquals(List.of("hedged: “Perhaps”"), considered("Perhaps it may be that it cures."));
    }

    @Test
    void aNegationSilencesTwoCancelEachOtherUnlessTheyAreJoined() {
        assertEquals(List.of(), found("It never cures."));
        assertEquals(List.of("cures"), found("It is not that it never cures."));
        assertEquals(List.of(), found("It is not and never cures."));
        assertEquals(List.of(), found("It is not or never cures."));
        assertEquals(List.of(), found("It is not that it is without what never cures."), "three");
    }

    @Test
    void aNegationElsewhereIsToldToTheReviewer() {
        assertEquals(List.of("negation does not apply: “not”", "negation does not apply: “never”"), considered("It cures, not rest; never rest."));
    }

    @Test
    void aNegationInsideTheClaimSilencesItUnlessItIsWhatMakesIt() {
        only(List.of("no pain"), Map.of());
        assertEquals(List.of(), found("There is no pain."));
        only(List.of("no pain"), Map.of("inverted", List.of()));
        assertEquals(List.of("no pain"), found("There is no pain."));
        assertEquals(List.of(), found("It is never no pain."));
        assertEquals(List.of(), considered("There is no pain."), "it is the claim's own");
    }

    @Test
    void aBeliefIsLoweredAndSilencedWhereItIsRebutted() {
        assertEquals(List.of("cures -1"), found("People say that it cures."));
        assertEquals(List.of(), found("People say that it cures, but that is wrong."));
        assertEquals(List.of(), found("People say that it cures. That is wrong."));
        assertEquals(List.of(), found("People say that it cures. One. That is wrong."));
        assertEquals(List.of("cures -1"), found("People say that it cures. One. Two. That is wrong."));
        assertEquals(List.of(), found("That is wrong. People say that it cures."));
        assertEquals(List.of("cures -1"), found("That is wrong. One. People say that it cures."));
        assertEquals(List.of("cures -1"), found("People say that it cures.\n\n## More\n\nThat is wrong."));
        assertEquals(List.of("cures -1"), found("That is wrong so people say that it cures."), "what stands before the claim speaks of something else");
        assertEquals(List.of("cures"), found("It cures. That is wrong."), "only a belief is rebutted");
    }

    @Test
    void aLabelWithAColonMakesABelief() {
        assertEquals(List.of("believed: “Myth”"), considered("Myth: it cures."));
        assertEquals(List.of("believed: “myth”"), considered("A common myth: it cures."));
        assertEquals(List.of(), considered("It is a common myth: it cures."), "further on it is no label");
        assertEquals(List.of(), considered("It cures as a myth."));
    }

    @Test
    void aHeadingAboutAMythSpeaksForTheThreeSentencesThatFollow() {
        assertEquals(List.of("cures -1"), found("# T\n\n## The myth\n\nIt cures."));
        assertEquals(List.of("cures -1"), found("# T\n\n## The myth\n\nOne. Two. It cures."));
        assertEquals(List.of("cures"), found("# T\n\n## The myth\n\nOne. Two. Three. It cures."));
        assertEquals(List.of("cures"), found("# T\n\n## The rest\n\nIt cures."));
        assertEquals(List.of("believed: “myth”"), considered("# T\n\n## The myth\n\nIt cures."));
        assertEquals(List.of("in the title"), considered("# It cures, a myth"), "a heading does not speak for itself");
        assertEquals(List.of("believed: “People say”"), considered("# T\n\n## The myth\n\nPeople say it cures."), "the sentence's own words first");
    }

    @Test
    void aQuestionIsLoweredAndSilencedByANoThatOpensTheAnswer() {
        assertEquals(List.of("cures -1"), found("Does it mean it cures?"));
        assertEquals(List.of(), found("Does it mean it cures? No it does not."));
        assertEquals(List.of(), found("Is it so that it cures? Oh, well no."), "the third word at the latest");
        assertEquals(List.of("cures -1"), found("Is it so that it cures? Oh, look, well no."));
        assertEquals(List.of("cures -1"), found("Is it so that it cures? One. No it does not."));
        assertEquals(List.of("cures -1"), found("Is it so that it cures?\n\n## More\n\nNo it does not."));
        assertEquals(List.of("question: “a question”"), considered("Does it mean it cures?"));
    }

    @Test
    void aCitationIsToldInTheSentenceOrTheNext() {
        List<String> cited = List.of("cited: “a citation” does not lessen it");
        for (String text : List.of("It cures [1].", "It cures. So it was found [2, 3].", "It cures (Roe 2019).", "Roe et al. (2019): it cures.",
                "It [cures](https://pubmed.ncbi.nlm.nih.gov/1).", "It cures. See [here](https://PubMed.example/1).")) {
            assertEquals(cited, considered(text), text);
        }
        for (String text : List.of("It cures. One. So it was found [1].", "It cures.\n\n## More\n\nFound [1].", "It [cures](https://example.org/1).",
                "It cures (since 2019).")) {
            assertEquals(List.of(), considered(text), text);
        }
    }

    @Test
    void aLinkCountsForTheSentenceItStandsInAlone() {
        assertEquals(List.of(), considered("It was [found](https://pubmed.example/1). Then. It cures. Then."));
        assertEquals(List.of("cited: “a citation” does not lessen it"), considered("Then. It cures [so](https://pubmed.example/1)."));
    }

    @Test
    void aClaimInQuotationMarksIsLowered() {
        for (String text : List.of("He calls it \"the cure\" of all.", "He calls it “the cure” of all.", "“The cure” it is.", "It is 'the cure' of all.", "It is «the cure».")) {
            assertEquals(List.of("quoted: “quotation marks”"), considered(text), text);
        }
        for (String text : List.of("He calls it (the cure) of all.", "He calls it \"the cure of all\" here.", "It is the cure\" of all.", "The cure", "It is \"the cure")) {
            assertEquals(List.of(), considered(text), text);
        }
    }

    @Test
    void aPlaceMayCountMoreOrNothing() {
        assertEquals(List.of("cures 1"), found("# It cures"));
        assertEquals(List.of(), found("Text.\n\n## Disclaimer\n\nThis is general information, not medical advice: it cures."));
        claims.put("cure", new Claim(List.of("cures"), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of("hedged", Effect.NONE),
                Optional.of(List.of(Place.BODY)), null, List.of(Place.BODY)));
        assertEquals(List.of("cures 1"), found("# It cures\n\nIt cures."), "in the places that the rule names alone");
        assertEquals(List.of("cures 1"), found("Perhaps it cures."), "and a hedge does to it what the rule says");
    }

    @Test
    void aLongEnoughArticleAboutSomethingElseMoves() {
        subject = new Vocabulary.Subject(List.of("pain"), 100, 20, -2);
        assertEquals(List.of("cures"), found("It cures. " + SIX.repeat(2)), "17 words and marks");
        assertEquals(List.of("cures"), found("It cures and cures. Walk for a while or two. Walk for a while. Run. Go."
                .replace("cures and cures", "cures")), "19");
        String twenty = "It cures. " + "Walk a b c. ".repeat(3) + "Go.";
        assertEquals(List.of("cures -2"), found(twenty), "20 with their full stops");
        assertEquals(List.of("the article is not about health"), considered(twenty));
        assertEquals(List.of("cures"), found(twenty.replace("Walk a b", "Walk pain b")), "3 of 20");
        assertEquals(List.of("cures"), found(twenty.replaceFirst("Walk a b", "Walk pain b").replaceFirst("Walk a b", "Walk pain b")), "2 of 20 is 100 of 1,000");
        assertEquals(List.of("cures -2"), found(twenty.replaceFirst("Walk a b", "Walk pain b")), "1 of 20");
        subject = new Vocabulary.Subject(List.of(), 100, 0, -2);
        assertEquals(List.of("cures"), found(twenty), "no words, no subject");
    }

    @Test
    void aLongEnoughArticleThatOffersNothingMovesUnlessItIsTheClinicsOwn() {
        promotion = new Vocabulary.Promotion(List.of("book now"), 20, -1);
        String twenty = "It cures. " + "Walk a b c. ".repeat(3) + "Go.";
        assertEquals(List.of("cures -1"), found(twenty));
        assertEquals(List.of("the article offers no service or product"), considered(twenty));
        assertEquals(List.of("cures"), found(twenty.replace("Go.", "Book now.")));
        assertEquals(List.of("cures"), found(twenty.replace(" Go.", "")), "18");
        clinic = new Clinic(List.of("Spruce"), "", List.of(), List.of(), List.of());
        assertEquals(List.of("cures"), found(twenty));
        clinic = Clinic.UNKNOWN;
        promotion = new Vocabulary.Promotion(List.of(), 20, -1);
        assertEquals(List.of("cures"), found(twenty));
    }

    private void named(String slot) {
        only(List.of("{" + slot + "} is the best"), Map.of());
    }

    @Test
    void theClinicIsKnownByAnyOfItsNames() {
        named("self");
        clinic = new Clinic(List.of("Spruce Physio", "SP", ""), "", List.of(), List.of(), List.of());
        assertEquals(List.of("Spruce Physio is the best", "SP is the best"), found("Spruce Physio is the best. SP is the best. Physio is the best. Spruce is the best."));
        assertEquals(List.of(), found("Spruce is here. Physio is the best."));
    }

    @Test
    void somebodysNameIsOneToFourCapitalizedWords() {
        named("name");
        assertEquals(List.of("Roe is the best"), found("here Roe is the best."));
        assertEquals(List.of("Ann B. Roe is the best"), found("here Ann B. Roe is the best."));
        assertEquals(List.of("Jo Ann Mary Roe is the best"), found("here Jo Ann Mary Roe is the best."));
        assertEquals(List.of("Mary Roe is the best"), found("here Jo Ann Lee Sue Mary Roe is the best."), "four words, and what is left begins anew");
        assertEquals(List.of(), found("here roe is the best."));
        assertEquals(List.of(), found("On Monday is the best.").stream().filter(each -> each.startsWith("Monday")).toList());
        assertEquals(List.of(), found("THE WORK OF ROE IS THE BEST."), "in a line of capitals nothing tells a name");
        assertEquals(List.of("ROE IS THE BEST"), found("ROE IS THE BEST."), "a short one may be nothing else");
    }

    @Test
    void aPersonIsTheClinicsOwnByTheRegisterOrByAProfessionBesideTheName() {
        named("staff");
        assertEquals(List.of(), found("Sam Roe is the best."));
        for (String text : List.of("Sam Roe, physiotherapist, sees you. Sam Roe is the best.", "Sam Roe, our lead senior physiotherapist. Roe is the best.",
                "We have physiotherapist Sam Roe. Sam Roe is the best.", "Sam Roe physiotherapist. Roe is the best.", "By Sam Roe\n\nRoe is the best.",
                "Sam Roe's our physiotherapist. Sam Roe is the best.", "---\nauthor: Sam Roe\n---\n\nRoe is the best.",
                "---\nreviewedBy: Sam Roe\n---\n\nRoe is the best.", "Written by Sam Roe on a day.\n\nRoe is the best.")) {
            assertEquals(1, found(text).size(), text + found(text));
        }
        for (String text : List.of("Sam Roe saw how the physiotherapist worked. Roe is the best.", "Sam Roe, one two three four physiotherapist. Roe is the best.",
                "The physiotherapist saw Sam Roe. Roe is the best.", "By Sam Roe, journalist\n\nRoe is the best.",
                "---\nauthor: Sam Roe, journalist\n---\n\nRoe is the best.", "Sam Roe was here. Roe is the best.")) {
            assertEquals(List.of(), found(text), text);
        }
        clinic = new Clinic(List.of(), "", List.of(), List.of(new Practitioner("Sam Roe", "Registered Physiotherapist", "physiotherapist", "College", "1",
                Optional.empty(), List.of())),
                List.of());
        assertEquals(List.of("Sam Roe is the best", "Roe is the best"), found("Sam Roe is the best. Roe is the best. Sam is here. Lee is the best."));
    }

    @Test
    void aQuotationInTheFirstPersonThatANameSignsIsPraise() {
        only(List.of("{praise}"), Map.of());
        for (String signed : List.of("\"They fixed my back in a week.\" - Ann", "“They fixed my back in a week.” – Ann", "“They fixed my back in a week,” says Ann.",
                "'They fixed my back in a week.' — Ann", "‘They fixed my back in a week.’ - Ann", "“They fixed my back in a week.”\n~ Ann")) {
            assertEquals(List.of("They fixed my back in a week"), found(signed), signed);
        }
        for (String other : List.of("“They fixed his back in a week.” – Ann", "“They fixed my back in a week.” So it was.", "“Mine, I say.” - ann",
                "They fixed my back in a week. - Ann", "“My own.” – Ann")) {
            assertEquals(List.of(), found(other), other);
        }
        assertEquals(List.of("I came limping", "They fixed me"), found("“I came limping. They fixed me.” – Ann"), "each of its sentences");
        assertEquals(2, found("“They fixed my back in a week.” – Ann “They fixed my neck in a day.” – Bob").size());
        assertTrue(found("He said so. “They fixed my back in a week.” – Ann").stream().noneMatch(each -> each.contains("said")));
    }
}
