package dev.caveat.language.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void theMatcherThatBacktracksForEverStopsAndSaysSo() {
        SafePattern pattern = SafePattern.compile("(.*?,){12}P", false);
        SafePattern.Matches matches = assertTimeoutPreemptively(SOON, () -> pattern.matches("1,2,3,4,5,6,7,8,9,10,11,12,".repeat(3) + "P?"));
        SafePattern.Matches none = assertTimeoutPreemptively(SOON, () -> pattern.matches("1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,".repeat(3)));
        assertEquals(1, matches.all().size());
        assertEquals("it was not done after 10000000 steps", none.unfinished().orElseThrow());
        assertEquals(List.of(), none.all());
    }

    @ParameterizedTest
    @CsvSource({"(?:a|b|x)*y, ab, y", "'(?:.|\n)*?END', 'a\n', END"})
    void theMatcherThatOverflowsTheStackIsRunWhereThereIsMore(String regex, String many, String end) {
        SafePattern pattern = SafePattern.compile(regex, false);
        String text = many.repeat(10_000);
        SafePattern.Matches matches = assertTimeoutPreemptively(SOON, () -> pattern.matches(text + end));
        assertEquals(text.length() + end.length(), matches.all().get(0).end());
        assertTrue(matches.unfinished().isEmpty());
        SafePattern.Matches none = assertTimeoutPreemptively(SOON, () -> pattern.matches(text));
        assertEquals(List.of(), none.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(x+x+)+y", "^(\\w+\\s?)*$", "(.*)*(.*)*(.*)*z", "((a*)*)*b", "(\\w+)\\1\\1x", "(?=(a+))*b"})
    void classicalTrapsEndOrSaySo(String regex) {
        SafePattern pattern = SafePattern.compile(regex, false);
        assertTimeoutPreemptively(SOON, () -> pattern.matches("a".repeat(5_000) + "!" + "x".repeat(3_000)));
    }

    @Test
    void aLoopDeeperThanAnyStackIsSaid() {
        SafePattern pattern = SafePattern.compile("(?:((((a))))|b)*y", false);
        SafePattern.Matches matches = assertTimeoutPreemptively(SOON, () -> pattern.matches("a".repeat(3_000_000) + "z", Long.MAX_VALUE));
        assertEquals("it is nested too deeply for this text", matches.unfinished().orElseThrow());
    }

    @Test
    void theSameStepsAreTakenEveryTime() {
        SafePattern pattern = SafePattern.compile("(?:a|b)*c", false);
        String text = "ab".repeat(40) + "c";
        long enough = 0;
        while (pattern.matches(text, enough).unfinished().isPresent()) {
            enough++;
        }
        assertTrue(enough > 0 && enough < 1_000, "" + enough);
        for (int i = 0; i < 3_000; i++) {
            assertTrue(pattern.matches(text, enough).unfinished().isEmpty());
            assertTrue(pattern.matches(text, enough - 1).unfinished().isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?:|){40}", "(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)x"})
    void whatCanMatchNothingInManyWaysEndsOrIsRefused(String regex) {
        String many = regex.repeat(3);
        assertTimeoutPreemptively(SOON, () -> {
            try {
                SafePattern.compile(many, false).matches("c".repeat(100));
            } catch (BadPatternException e) {
                assertTrue(e.getMessage().contains("match nothing in too many ways"), e.getMessage());
            }
        });
    }

    @Test
    void deepNestingIsReadInTimeOrRefused() {
        for (int depth : List.of(60, 5_000)) {
            for (String end : List.of(")", ")*", ")?", "){2}", "|)", ")(?=a)")) {
                assertTimeoutPreemptively(SOON, () -> {
                    try {
                        SafePattern.compile("(?:".repeat(depth) + "ab" + end.repeat(depth), false).matches("ab".repeat(50));
                    } catch (BadPatternException e) {
                        assertTrue(e.getMessage().contains("nested too deeply") || e.getMessage().contains("too many ways")
                                || e.getMessage().contains("longer than"), e.getMessage().substring(e.getMessage().length() - 60));
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "a(b; column 4: unclosed group",
        "[a-; column 4: illegal character range",
        "x{2,1}; column 6: illegal repetition range",
        "*a; column 1: dangling meta character '*'",
        "(a)\\2; column 4: refers back to group 2, but there are 1",
        "(?<=a{0,2000})b; column 1: looks back over more than 1000 characters"})
    void aBadPatternIsRefusedWithItsPlace(String regex, String message) {
        String told = assertThrows(BadPatternException.class, () -> SafePattern.compile(regex, false)).getMessage();
        assertTrue(told.startsWith("regular expression “" + regex + "”, " + message), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*", "(?:a|)", "\\b", "^", "x?", "(?=foo)", "()", "a{0}", "(a?){3}", "(?i)", "\\bfoo?\\b|"})
    void whatMatchesTheEmptyStringIsKnown(String regex) {
        assertTrue(SafePattern.compile(regex, false).matchesNothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a*b", "(?:a|b)", "\\ba\\b", "[^a]", ".", "\\d{1,3}", "(?<n>a)\\k<n>", "\\Qa*\\E", "(?x) a # b*"})
    void whatReadsSomethingIsKnown(String regex) {
        assertFalse(SafePattern.compile(regex, false).matchesNothing());
    }

    @Test
    void emptyMatchesAreNotTold() {
        assertEquals(List.of("aa", "a"), SafePattern.compile("a*", false).matches("aabab").all().stream()
                .map(match -> match.group()).toList());
    }

    @Test
    void groupsAreTold() {
        assertEquals("12", SafePattern.compile("(\\d+)\\s*mg", false).matches("take 12 mg").all().get(0).group(1));
    }
}
