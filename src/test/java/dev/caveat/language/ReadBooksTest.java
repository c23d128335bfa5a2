package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadBooksTest {
    private static final List<Sentence> SENTENCES = Text.sentences(
            "Ask a doctor about the pain. Nothing of it stands here. Ask the clinic. A doctor was not asked. Pain goes away.");

    /** Past a thousand sentences it is asked by its number. */
    @Test
    void aBookFindsTheSameHoweverOftenItIsRead() {
        PhraseBook<String> book = PhraseBook.<String>builder().add("ask (a|the) doctor", "ask").add("[pain:n]", "pain")
                .add("(doctor|clinic)", "who").build();
        List<List<Match<String>>> first = SENTENCES.stream().map(book::matches).toList();
        assertEquals(List.of(3, 0, 1, 1, 1), first.stream().map(List::size).toList());
        for (int again = 0; again < 500; again++) {
            assertEquals(first, SENTENCES.stream().map(book::matches).toList());
        }
        assertEquals(first, Text.sentences("Ask a doctor about the pain. Nothing of it stands here. Ask the clinic. A doctor was not asked."
                + " Pain goes away.").stream().map(book::matches).toList());
    }

    @Test
    void theSameBookLoadedAgainHasTheSameNumber() {
        int pain = Symbols.number("=pain");
        int doctor = Symbols.number("=doctor");
        int number = ReadBooks.number(sorted(pain, doctor));
        assertEquals(number, ReadBooks.number(sorted(doctor, pain)));
        assertNotEquals(number, ReadBooks.number(new int[] {pain}));
    }

    @Test
    void aWordConcernsTheBooksThatLookForIt() {
        int book = ReadBooks.number(new int[] {Symbols.number("=osteopath")});
        assertTrue(ReadBooks.has(Lexeme.of("osteopath", Token.Kind.WORD).books(), book));
        assertEquals(List.of(true, false), Text.sentences("An osteopath. A chair.").stream().map(each -> each.line().concerns(book)).toList());
    }

    private static int[] sorted(int one, int other) {
        return new int[] {Math.min(one, other), Math.max(one, other)};
    }
}
