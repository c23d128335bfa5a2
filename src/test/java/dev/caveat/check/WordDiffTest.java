package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What turns one text into another, as a reader is told. */
class WordDiffTest {
    private static WordDiff diff(String before, String after) {
        return WordDiff.between(Word.of(before), Word.of(after));
    }

    private static String told(String before, String after) {
        return PlainDifference.of(diff(before, after).changes());
    }

    @Test
    void wordsThatTwoWordingsShareByChanceDoNotCutAChange() {
        assertEquals("“Outcomes vary from person to” stands for “Results differ from one to another”",
                told("In short: Results differ from one to another person and that is all there is.",
                        "In short: Outcomes vary from person to person and that is all there is."));
        assertEquals("“vary from person to person” stands for “differ between people”",
                told("For most readers results differ between people in most cases today.",
                        "For most readers results vary from person to person in most cases today."));
    }

    @Test
    void aLongerRunInCommonPartsTwoChanges() {
        assertEquals("“mostly” stands for “not”; “and” stands for “or”",
                told("This is not medical advice, diagnosis or treatment.", "This is mostly medical advice, diagnosis and treatment."));
    }

    @Test
    void commonWordsStillCountForLikeness() {
        WordDiff diff = diff("one two three four", "a two b four");
        assertEquals(0.5, diff.likeness());
        assertEquals(2, diff.kept());
    }
}
