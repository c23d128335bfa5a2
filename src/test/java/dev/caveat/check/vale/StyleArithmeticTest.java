package dev.caveat.check.vale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.language.Wording;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Article;
import dev.caveat.rule.Clinic;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a style can count of an article, and reckon with it. */
class StyleArithmeticTest {
    private static Map<String, Double> counts(String markdown) {
        return Measures.of(article(markdown));
    }

    private static Article article(String markdown) {
        var document = Parser.markdown(markdown);
        return new Article(document, Wording.of(document), Clinic.UNKNOWN, LocalDate.of(2026, 11, 23));
    }

    private static double value(String formula) {
        return Formula.read(formula).value(Map.of("words", 12.0, "sentences", 4.0, "heading_h2", 3.0));
    }

    @ParameterizedTest
    @CsvSource({"1 + 2 * 3, 7", "(1 + 2) * 3, 9", "7 - 2 - 1, 4", "12 / 4 / 3, 1", "7 % 4, 3", "2 * 3 % 4, 2", "-2 + 5, 3", "--2, 2", "3 - -2, 5", ".5 + 1., 1.5",
        "words / sentences, 3", "heading.h2 * 2, 6", "heading_h2, 3", "math.sqrt(words + sentences), 4", "math.floor(2.7) + math.ceil(2.2), 5",
        "math.abs(0 - 3), 3", "math.log10(100), 2", "math.log(1), 0", "'  ( 1 )  ', 1", "syllables, 0"})
    void aFormulaIsReckonedAsArithmeticIs(String formula, double expected) {
        assertEquals(expected, value(formula), 1e-9, formula);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 + | “1 +”, column 4: the formula lacks a number or a name",
        "(1 | “(1”, column 3: the formula lacks a closing bracket", "1 2 | “1 2”, column 3: the formula does not go on like this",
        "math.sin(1) | “math.sin(1)”, column 1: the formula asks for “math.sin” (valid: math.abs,", "math.sqrt 2 | “math.sqrt 2”, column 11: the formula lacks what “math.sqrt” is of",
        "wordz | “wordz”, column 1: the formula asks for “wordz”, which is not counted; did you mean “words”?"})
    void whatIsNoFormulaIsToldWithItsColumn(String formula, String told) {
        String message = assertThrows(IllegalArgumentException.class, () -> Formula.read(formula)).getMessage();
        assertTrue(message.startsWith(told), message);
    }

    @Test
    void bracketsMayNestAHundredDeepAndNoDeeper() {
        assertEquals(1, value("(".repeat(99) + "1" + ")".repeat(99)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Formula.read("(".repeat(100) + "1" + ")".repeat(100))).getMessage()
                .endsWith("column 101: the formula is nested too deeply"));
        assertEquals(150, value("(0) + ".repeat(149) + "150"), "side by side they are not deep");
    }

    @Test
    void headingsListsQuotesAndParagraphsAreCountedAsWhatTheyAre() {
        Map<String, Double> counts = counts("# One two\n\n## Three\n\nWalk now. Run now.\n\n- rest\n- sleep\n\n> Quoted words here.\n\n| a | b |\n|---|---|\n| c | d |\n");
        assertEquals(1, counts.get("heading_h1"));
        assertEquals(1, counts.get("heading_h2"));
        assertEquals(0, counts.get("heading_h3"));
        assertEquals(2, counts.get("list"));
        assertEquals(1, counts.get("blockquote"));
        assertEquals(4, counts.get("paragraphs"));
        assertEquals(5, counts.get("sentences"));
        assertEquals(9, counts.get("words"), "neither headings nor tables");
        assertEquals(Measures.NAMES.size(), counts.size());
    }

    @Test
    void wordsAreCountedByLettersAndSyllables() {
        Map<String, Double> counts = counts("Walking isn't rehabilitation-like 123.");
        assertEquals(4, counts.get("words"));
        assertEquals(7 + 4 + 18 + 3, counts.get("characters"), "letters and digits");
        assertEquals(2, counts.get("long_words"), "of seven characters or more");
        assertEquals(1, counts.get("polysyllabic_words"));
        assertEquals(2, counts("Remedy remed.").get("words"));
        assertEquals(1, counts("Exercising.").get("complex_words"), "four syllables, one of them -ing");
        assertEquals(0, counts("Relaxing diseases started.").get("complex_words"), "three of which one is an ending");
        assertEquals(2, counts("Relaxing diseases.").get("polysyllabic_words"));
        assertEquals(0, counts("Sixsix.").get("long_words"));
        assertEquals(1, counts("Sevenly.").get("long_words"));
    }

    @Test
    void whatTheSitePutsAroundAndWhatStandsBeforeIsNotCounted() {
        assertEquals(2, counts("---\ntitle: Some words here\ndescription: And more of them.\n---\n\nWalk now.\n").get("words"));
        assertEquals(0, counts("# Only a heading\n").get("words"));
    }

    @ParameterizedTest
    @CsvSource({"walk, 1", "walked, 1", "started, 2", "table, 2", "the, 1", "make, 1", "makes, 1", "boxes, 2", "rehabilitation, 6", "why, 1", "b, 1", "fries, 1",
        "role, 1", "people, 2"})
    void syllablesAreGroupsOfVowelsThatAreNotSilent(String word, int expected) {
        assertEquals(expected, Measures.syllables(word));
        assertEquals(expected, Measures.syllables(word.toUpperCase(java.util.Locale.ROOT)));
    }

    private static List<Alert> metric(String formula, String condition, String markdown) {
        return new Metric(formula, condition).find(null, new Reading(article(markdown)));
    }

    @ParameterizedTest
    @CsvSource({"> 2, false", "> 1, true", ">= 2, true", ">= 3, false", "< 3, true", "< 2, false", "<= 2, true", "<= 1, false", "== 2, true", "== 3, false",
        "!= 2, false", "!= 3, true"})
    void aConditionIsMetAsItsSignSays(String condition, boolean met) {
        assertEquals(met ? 1 : 0, metric("words", condition, "Walk now.").size(), condition);
    }

    @Test
    void whatHasNoWordsIsNotMeasuredAndWhatIsIsToldWithTwoDecimals() {
        assertEquals(List.of(), metric("words", "< 5", "# Heading\n"));
        assertEquals(List.of("0.67"), metric("words / 3", "> 0", "Walk now.").get(0).arguments());
        assertEquals(-1, metric("words / 3", "> 0", "Walk now.").get(0).from());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Metric("words", "about 8")).getMessage().contains("the condition “about 8”"));
    }

    @Test
    void gradesAreTheMeanOfTheirFormulas() {
        Map<String, Double> counts = Map.of("characters", 500.0, "words", 100.0, "sentences", 5.0, "syllables", 150.0, "complex_words", 10.0, "polysyllabic_words", 6.0);
        assertEquals(0.39 * 20 + 11.8 * 1.5 - 15.59, Formula.read(Grades.formula(List.of("Flesch-Kincaid"))).value(counts), 1e-9);
        assertEquals(0.4 * (20 + 10), Formula.read(Grades.formula(List.of("Gunning Fog"))).value(counts), 1e-9);
        assertEquals(4.71 * 5 + 0.5 * 20 - 21.43, Formula.read(Grades.formula(List.of("Automated Readability"))).value(counts), 1e-9);
        assertEquals(0.0588 * 500 - 0.296 * 5 - 15.8, Formula.read(Grades.formula(List.of("Coleman-Liau"))).value(counts), 1e-9);
        assertEquals(1.0430 * 6 + 3.1291, Formula.read(Grades.formula(List.of("SMOG"))).value(counts), 1e-9);
        assertEquals((1.0430 * 6 + 3.1291 + 12) / 2, Formula.read(Grades.formula(List.of("SMOG", "Gunning Fog"))).value(counts), 1e-9);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Grades.formula(List.of("Smog"))).getMessage().startsWith("no such grade: “Smog”"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Grades.formula(List.of())).getMessage().contains("valid: Automated Readability, Coleman-Liau,"));
        assertEquals(1, Metric.grade(List.of("Gunning Fog"), 0.5).find(null, new Reading(article("Walk now."))).size());
        assertEquals(0, Metric.grade(List.of("Gunning Fog"), 1).find(null, new Reading(article("Walk now."))).size());
    }
}
