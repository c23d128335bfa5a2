package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseBookTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "cure; This is the cure.; cure",
        "[cure]; It cured him.; cured",
        "[cure:v]; The cures are many, we cure.; cures|cure",
        "[cure:n]; It cured him.; ''",
        "pain-free; A pain free, pain-free and painfree life.; pain free|pain-free|painfree",
        "physio*; Physios do physiotherapy.; Physios|physiotherapy",
        "*n't; You don't.; don't",
        "game-chang*; A game changer, a game-changing gamechanger.; game changer|game-changing|gamechanger",
        "^ improves; Improves sleep.; Improves",
        "^ improves; ✓ Improves sleep.; Improves",
        "^ improves; It improves sleep.; ''",
        "the (best|top) physio?; The best physio, the top.; The best|The best physio|the top",
        "no ...2 cure; No known sure cure.; No known sure cure",
        "no ...1 cure; No known sure cure.; ''",
        "certified _? _? therapist; A certified IMS therapist, a certified, sober therapist.; certified IMS therapist",
        "# sessions; In 3 sessions.; 3 sessions",
        "# %; By 100%.; 100%",
        "(say|wave) goodbye to; Say goodbye to pain.; Say goodbye to",
        "the cure; The “cure”.; The “cure",
        "safe ...1 care; Safe, gentle, care.; Safe, gentle, care",
        "pain ... gone; Pain: gone.; ''",
        "cure ... pain?; The cure.; cure",
        "[specialize] in; She specialises in backs.; specialises in"
    })
    void phrasesMatch(String phrase, String text, String expected) {
        PhraseBook<String> book = PhraseBook.<String>builder().add(phrase, "it").build();
        Sentence sentence = Text.sentence(text);
        List<String> found = book.matches(sentence).stream().map(match -> sentence.text(match.from(), match.to())).toList();
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected.split("\\|")), found);
    }

    @Test
    void slotsMayBeOfSeveralWordsAndComeFromTheArticle() {
        PhraseBook<String> book = PhraseBook.<String>builder()
                .slot("condition", List.of("back pain", "[tendon] pain")).slot("self", List.of("we", "our clinic"))
                .add("{self} ... [cure:v] {condition}", "claim").build();
        Sentence listed = Text.sentence("Our clinic really cures back pain.");
        assertEquals(1, book.matches(listed).size());
        Sentence named = Text.sentence("Harbour Physio cures back pain.");
        assertEquals(0, book.matches(named).size());
        assertEquals(1, book.matches(named, List.of(new Match<>("self", 0, 2))).size());
    }

    @Test
    void anUnreadablePhraseSaysWhere() {
        String message = assertThrows(PhraseSyntaxException.class,
                () -> PhraseBook.<String>builder().add("the (cure", "it").build()).getMessage();
        assertTrue(message.contains("column") && message.contains("“)” is missing"), message);
        assertThrows(PhraseSyntaxException.class, () -> PhraseBook.<String>builder().add("cure ^ now", "it").build());
        assertThrows(PhraseSyntaxException.class, () -> PhraseBook.<String>builder().add("a?", "it").build());
        assertThrows(PhraseSyntaxException.class, () -> PhraseBook.<String>builder().add("... a", "it").build());
        assertThrows(PhraseSyntaxException.class, () -> PhraseBook.<String>builder().add("{nobody} cures", "it").build());
        assertThrows(PhraseSyntaxException.class, () -> PhraseBook.<String>builder().add("[cure:x]", "it").build());
    }
}
