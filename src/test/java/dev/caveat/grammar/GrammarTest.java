package dev.caveat.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.Suggestion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The knee is affected by by load.            | ENGLISH_WORD_REPEAT_RULE "by by"
            The spine has it's own curve.               | IT_IS "it's"
            This is a exercise for the hip.             | EN_A_VS_AN "a"
            The patients was seen by a therapist.       | AGREEMENT_SENT_START "was"
            He have pain in the knee.                   | HE_VERB_AGR "have"
            You should of rested more.                  | MODAL_OF "should of"
            We advice you to rest.                      | ADVICE_ADVISE "advice"
            It heals in less then a week.               | COMP_THAN "then"
            Your going to feel sore.                    | YOUR "Your"
            Most people recieve treatment early.        | spelling "recieve"
            """)
    void findsAPlantedErrorAtItsPlace(String sentence, String finding) {
        assertEquals(List.of(finding), Proof.of(sentence));
    }

    @Test
    void findsAMisspellingInsideEmphasisAtTheWordAlone() {
        assertEquals(List.of("spelling \"recvoer\""), Proof.of("Most people **recvoer** within weeks."));
    }

    @Test
    void findsAMisspellingBesideAnEntityAtTheWordAlone() {
        assertEquals(List.of("spelling \"streching\""), Proof.of("Strength &amp; streching&nbsp;help the *hip* most."));
    }

    @Test
    void quotesTheSourceWhereMarkupStandsWithinTheWord() {
        assertEquals(List.of("spelling \"inj**urr**y\""), Proof.of("After the inj**urr**y you rest."));
    }

    @Test
    void findsTheSecondOfTwoEqualWords() {
        String text = "The back hurts. We rest the back the the next day.";
        Hit hit = Proof.hits(Parser.markdown(text), Clinic.UNKNOWN).get(0);
        assertEquals(text.lastIndexOf("the the"), hit.span().start());
    }

    @Test
    void keepsPlacesAfterEmojiAndWindowsLineEnds() {
        assertEquals(List.of("spelling \"excercise\""), Proof.of("# Moving 🏃‍♀️ well\r\n\r\nDo one 💪 excercise\r\nevery day.\r\n"));
    }

    @Test
    void readsOverSoftHyphensInsideAWord() {
        assertEquals(List.of(), Proof.of("Reha\u00ADbili\u00ADtation takes time."));
        assertEquals(List.of("spelling \"Reha\u00ADbiliation\""), Proof.of("Reha\u00ADbiliation takes time."));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "We centre care on behaviour and fibre; they center it on behavior and fiber.",
            "Orthopaedic and orthopedic programmes specialise or specialize in paediatric gait.",
            "Patient-centered neuro-rehabilitation follows.",
    })
    void acceptsEveryNationalSpelling(String sentence) {
        assertEquals(List.of(), Proof.of(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Tendinopathies of the supraspinatus and piriformis settle.",
            "TENS, NMES and AFOs are aids, and ESWT is a treatment.",
            "Cauda equina syndrome is an emergency.",
            "Dr. Kaltenborn's mobilisations and the Lasègue test are old.",
            "Plantarflexion and dorsiflexion of the talocrural joint were restricted.",
    })
    void acceptsTheWordsOfTheField(String sentence) {
        assertEquals(List.of(), Proof.of(sentence));
    }

    @Test
    void takesAnUnknownCapitalizedWordAmidASentenceForAName() {
        assertEquals(List.of(), Proof.of("The work of Dr. Farrimond, Chudasama and S. Tulleken in Koramangala was read."));
    }

    @Test
    void reportsACapitalizedSlipOfAnOrdinaryWord() {
        assertEquals(List.of("spelling \"Physiothrapy\""), Proof.of("We offer Physiothrapy at home."));
        assertEquals(List.of("spelling \"Backk\""), Proof.of("# Your Strong Backk\n\nIt is strong."));
    }

    @Test
    void knowsTheNamesOfTheClinicItsPeopleAndItsDictionary() {
        String text = "Zwyntax treats quibbing. Vrenka Oskeld's clinic in Fnordham is open.";
        assertEquals(3, Proof.of(text).size());
        Practitioner vrenka = new Practitioner("Vrenka Oskeld", "", "", "", "", Optional.empty(), List.of());
        Clinic clinic = new Clinic(List.of("Zwyntax Physio"), "Fnordham", List.of(), List.of(vrenka), List.of("quibbing"));
        assertEquals(List.of(), Proof.of(Parser.markdown(text), clinic));
    }

    @Test
    void knowsTheAuthorOfTheFrontMatter() {
        assertEquals(List.of(), Proof.of("---\nauthor: Zwyntax Oskeldd\n---\n\nZwyntax is a physiotherapist.\n"));
    }

    @Test
    void leavesCodeReferencesAndSiteFurnitureAlone() {
        assertEquals(List.of(), Proof.of("""
                # Rest

                Type `recieve teh` here and rest.

                ## Sources

                1. Smithe J. Exercize and teh back. J Physiothr. 2019.
                """));
    }

    @Test
    void leavesListItemsInLowerCaseAlone() {
        assertEquals(List.of(), Proof.of("You need:\n\n- rest\n- ice on the knee.\n- time\n"));
    }

    @Test
    void offersASafeSuggestionOnlyWhereTheSourceIsPlain() {
        assertTrue(suggestion("This is a exercise.").safe());
        assertFalse(suggestion("The *knee* hurts by **by** load.").safe());
        assertFalse(suggestion("Most people recieve care.").safe());
    }

    private static Suggestion suggestion(String text) {
        Document document = Parser.markdown(text);
        return Proof.hits(document, Clinic.UNKNOWN).get(0).suggestions().get(0);
    }
}
