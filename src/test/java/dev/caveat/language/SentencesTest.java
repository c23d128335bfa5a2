package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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

    @Test
    void aRunOfMarksCostsNoMoreThanItsLength() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> texts("!".repeat(100_000) + "x"));
        assertEquals(List.of("Stop!?!", "Rest"), texts("Stop!?! Rest"));
    }

    @Test
    void aSentenceThatNobodyWouldWriteIsCutAndLosesNoWord() {
        List<String> parts = texts("no pain ".repeat(600));
        assertEquals(List.of(500, 500, 200), parts.stream().map(part -> part.split(" ").length).toList());
        assertEquals("no pain ".repeat(600).strip(), String.join(" ", parts));
    }

    @Test
    void aWordOfAnyLengthIsOneToken() {
        String word = "a".repeat(200_000);
        assertEquals(List.of(word), Wording.forms(word));
        assertEquals(List.of("1" + ".1".repeat(100_000)), Wording.forms("1" + ".1".repeat(100_000)));
    }

    private static List<String> texts(String text) {
        return Text.sentences(text).stream().map(Sentence::text).toList();
    }
}
