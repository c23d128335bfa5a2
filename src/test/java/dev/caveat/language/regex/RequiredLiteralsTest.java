package dev.caveat.language.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredLiteralsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Physio; physio",
        "\\bDr\\.?\\s+Smith; smith",
        "(?:best|finest) physio; best physio,finest physio",
        "(?:best|finest).*physio; physio",
        "colou?r; color,colour",
        "[Pp]hysio; physio",
        "gr[ea]y; grey,gray",
        "cure[sd]?\\b; cure,cures,cured",
        "(?<=Dr\\. )Smith; smith",
        "(?=.*guarantee)\\w+; guarantee",
        "(?!never)always; always",
        "foo|bar\\d+; foo,bar",
        "(?:ab){2,}; abab",
        "(?:ab)+c; ab",
        "\\Qa.b*c\\E; a.b*c",
        "a\\.b\\*; a.b*",
        "'(?x) no  # comment\n pain'; nopain",
        "!{2,}; !!",
        "100\\s?%; 100",
        "\\$\\d+; $",
        "(\\w+) \\1 twice; ' twice'",
        "É clair; é clair"})
    void oneOfThemStandsInEveryMatch(String regex, String literals) {
        String wanted = literals.startsWith("'") ? literals.substring(1, literals.length() - 1) : literals;
        Set<String> found = Set.copyOf(SafePattern.compile(regex, false).literals());
        assertTrue(found.equals(Set.of(wanted.split(","))), regex + ": " + found);
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char folded = RequiredLiterals.fold((char) c);
            assertEquals(folded, RequiredLiterals.fold(folded), Integer.toHexString(c));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\w+", "foo|\\d+", "(?:foo)?", "a", "\\ba\\b", " ", "[a-z]+ing?", "(?!foo)\\w", "(foo)*", "x|y", ".*"})
    void aPatternWithoutOneIsSlow(String regex) {
        SafePattern pattern = SafePattern.compile(regex, false);
        boolean ing = regex.contains("ing");
        assertEquals(!ing, pattern.isSlow(), regex + ": " + pattern.literals());
    }
}
