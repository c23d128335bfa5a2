package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrozenWordsTest {
    private static final FrozenWords FROZEN = ShippedPhrases.words();

    @Test
    void whatTheBuildFoundOutOfAWordIsWhatWouldBeFoundNow() {
        // From here on no word is taken from the build's list, as phrases of this process ask for more.
        Symbols.number("=a word that only this test asks for");
        List<String> words = SymbolFrequencies.words();
        assertTrue(words.size() > 5000, words.size() + " words");
        assertEquals(words.size(), FROZEN.size());
        for (String word : words) {
            int[] now = Arrays.stream(Lexeme.of(word, Token.Kind.WORD).symbols()).filter(symbol -> symbol < Symbols.shipped()).toArray();
            assertArrayEquals(now, FROZEN.find(word), word);
        }
    }

    @Test
    void aWordThatIsNotListedIsReadAnew() {
        assertNull(FROZEN.find("floccinaucinihilipilification"));
    }

    @Test
    void phrasesOfTheUsersFindListedWordsToo() {
        PhraseBook<Boolean> book = PhraseBook.<Boolean>builder().add("peopl* [exercise:v]", true).build();
        assertEquals(1, book.matches(Text.sentence("Many people exercised.")).size());
    }
}
