package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @Test
    void hyphensPartWordsAndMarksAreTokens() {
        assertEquals(List.of("a", "pain", "free", "life", ",", "really", "!"), forms("A pain-free life, really!"));
    }

    @Test
    void emergencyNumbersAreOneTokenHoweverTheyAreWritten() {
        assertEquals(List.of("call", "911", "or", "911", "or", "911", "not", "604", "911", "0000"),
                forms("Call 9-1-1 or 9.1.1 or 911 not 604-911-0000"));
    }

    @Test
    void accidentAndEmergencyIsOneWord() {
        assertEquals(List.of("go", "to", "a&e", "or", "a&e"), forms("Go to A&E or A & E"));
    }

    @ParameterizedTest
    @CsvSource({
        "CURE, cure", "cu\u00ADre, cure", "c\u200Bure, cure", "\u0441ure, cure", "\uFF43\uFF55\uFF52\uFF45, cure", "don\u2019t, don't",
        "colour, color", "specialise, specialize", "exercising, exercising", "paraesthesia, paresthesia", "promised, promised",
        "realised, realized", "tumours, tumors", "raise, raise"
    })
    void disguisesAndSpellingsFold(String written, String form) {
        assertEquals(List.of(form), forms(written));
    }

    @Test
    void aWordOfAnotherScriptStaysThat() {
        assertEquals(List.of("сор"), forms("сор"));
    }

    @Test
    void offsetsAreThoseOfTheProse() {
        String text = "A  c\u200Bure 🙂 now";
        Token token = Words.of(text, 0, text.length()).get(1);
        assertEquals("c\u200Bure", text.substring(token.start(), token.end()));
    }

    private static List<String> forms(String text) {
        return Words.of(text, 0, text.length()).stream().map(Token::form).toList();
    }
}
