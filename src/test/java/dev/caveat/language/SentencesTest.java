package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void sentencesEndAtTheirMarks() {
        assertEquals(List.of("Rest helps.", "Does it?", "Yes!", "It does"), texts("Rest helps. Does it? Yes!  It does "));
    }

    @Test
    void titlesInitialsAndAbbreviationsDoNotEndASentence() {
        assertEquals(List.of("Ask Dr. Lee, e.g. on Monday, or J. Roe vs. the rest.", "Then rest."),
                texts("Ask Dr. Lee, e.g. on Monday, or J. Roe vs. the rest. Then rest."));
    }

    @Test
    void aClosingQuoteBelongsToItsSentence() {
        assertEquals(List.of("He said “stop.”", "She did."), texts("He said “stop.” She did."));
    }

    @Test
    void decimalsAndEllipsesInsideASentenceDoNotSplitIt() {
        assertEquals(List.of("Pain fell by 1.5 points… then rose."), texts("Pain fell by 1.5 points… then rose."));
    }

    @Test
    void noIsAnAnswerUnlessANumberFollows() {
        assertEquals(List.of("Is it?", "No.", "It is licence no. 12."), texts("Is it? No. It is licence no. 12."));
    }

    @Test
    void onlyTheLastFullStopOfASentenceEndsIt() {
        assertEquals(List.of(Token.Kind.SYMBOL, Token.Kind.SENTENCE_END), Text.sentence("Ask Dr. Lee.").tokens().stream()
                .filter(token -> token.form().equals(".")).map(Token::kind).toList());
    }

    @Test
    void blankTextHasNoSentence() {
        assertEquals(List.of(), texts(" \n "));
    }

    private static List<String> texts(String text) {
        return Text.sentences(text).stream().map(Sentence::text).toList();
    }
}
