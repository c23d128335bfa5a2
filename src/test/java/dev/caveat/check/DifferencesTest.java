package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.rule.Comparison.Change;
import dev.caveat.rule.Comparison.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How two texts differ, word by word and in a sentence's words; and lists of words in order of theirs. */
class DifferencesTest {
    private static WordDiff diff(String before, String after) {
        return WordDiff.between(Word.of(before), Word.of(after));
    }

    @Test
    void theSameWordsAreTheSameTextWhateverTheirCaseAndMarks() {
        assertTrue(diff("Results vary.", "RESULTS VARY").isSame());
        assertTrue(diff("", "").isSame());
        assertFalse(diff("Results vary.", "Results differ.").isSame());
        assertFalse(diff("Results vary.", "Results vary widely.").isSame());
        assertEquals(1, diff("Results vary.", "results vary").likeness());
        assertEquals(0, diff("one two", "three four").likeness());
        assertEquals(0, diff("", "").likeness());
        assertEquals(2.0 / 3, diff("one two", "one two three four").likeness());
        assertEquals(0, diff("", "one").likeness());
    }

    @Test
    void wordsAreWrittenWithTheMarksBehindThem() {
        assertEquals(List.of("Rest,", "walk", "slowly).", "Then", "run!"),
                Word.of("Rest, walk (slowly). Then run!").stream().map(Word::written).toList());
        assertEquals(List.of(), Word.of("  "));
        assertEquals("well-known 24/7 care", Word.join(Word.of("well-known 24/7 care")));
    }

    private static Change left(String words) {
        return new Change(Kind.LEFT_OUT, words);
    }

    private static Change added(String words) {
        return new Change(Kind.ADDED, words);
    }

    private static Change kept(String words) {
        return new Change(Kind.KEPT, words);
    }

    @Test
    void whatIsLeftOutOrAddedIsToldByItsWords() {
        assertEquals("", PlainDifference.of(List.of(kept("all"))));
        assertEquals("“not” is left out", PlainDifference.of(List.of(kept("is"), left("not"))));
        assertEquals("“not” is added; “b” is left out", PlainDifference.of(List.of(added("not"), kept("a"), left("b"))));
        assertEquals("“mostly” stands for “not”; “c” is added", PlainDifference.of(List.of(left("not"), added("mostly"), kept("a"), added("c"))));
        assertEquals("“not” is left out; “c” is added", PlainDifference.of(List.of(left("not"), kept("a"), added("c"))));
    }

    @Test
    void moreThanFourDifferencesAreCounted() {
        Change a = left("a");
        assertEquals("“a” is left out; “a” is left out; “a” is left out; “a” is left out", PlainDifference.of(List.of(a, a, a, a)));
        assertEquals("“a” is left out; “a” is left out; “a” is left out; “a” is left out; and 2 more", PlainDifference.of(List.of(a, a, a, a, a, a)));
    }

    @Test
    void manyWordsAreCutBetweenTwoOfThem() {
        String just = "x".repeat(44) + " " + "y".repeat(45);
        assertEquals("“" + just + "” is added", PlainDifference.of(List.of(added(just))));
        assertEquals("“" + "x".repeat(50) + " …” is added", PlainDifference.of(List.of(added("x".repeat(50) + " " + "y".repeat(45)))));
        assertEquals("“" + "x".repeat(45) + " …” is added", PlainDifference.of(List.of(added("x".repeat(91)))));
        assertEquals("“" + "x".repeat(10) + " " + "y".repeat(34) + " …” is added", PlainDifference.of(List.of(added("x".repeat(10) + " "
                + "y".repeat(90)))));
    }

    @Test
    void theFirstListOfWhichSomethingStandsThereIsTheOneInTheirOrder() {
        Terms<String> terms = new Terms<>(List.of(new Terms.Entry<>("one", List.of("alpha", "a")), new Terms.Entry<>("two", List.of("beta"))));
        assertEquals(Optional.of("one"), terms.firstIn(List.of("beta", "alpha"), list -> true));
        assertEquals(Optional.of("two"), terms.firstIn(List.of("beta", "alpha"), list -> !list.equals("one")));
        assertEquals(Optional.empty(), terms.firstIn(List.of("gamma"), list -> true));
        assertEquals(Optional.empty(), terms.firstIn(List.of("alpha"), list -> false));
    }

    @Test
    void phrasesWithChoicesAreWrittenOut() {
        assertEquals(List.of("apply now", "apply today", "rest"), Choices.of("apply (now|today)", "rest"));
        assertEquals(List.of(List.of("a", "b"), List.of(" c "), List.of("d")), Choices.parts("(a|b) c (d)"));
    }
}
