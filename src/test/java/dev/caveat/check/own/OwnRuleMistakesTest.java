package dev.caveat.check.own;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a rule is told at its item before anything is checked. */
class OwnRuleMistakesTest {
    @TempDir
    Path folder;

    @Test
    void allMistakesAreToldAtOnce() {
        assertEquals(List.of(
                "12:13: rule.with.avoid: phrase “(a|b”, column 4: “)” is missing",
                "12:21: rule.with.avoid: “**” can never match: a mark in it is never read, or [form] is no base form",
                "13:16: rule.with.matching: regular expression “a(b”, column 4: unclosed group",
                "13:23: rule.with.matching: “a*” matches the empty string, which stands everywhere",
                "13:29: rule.with.matching: “\\w+\\s?” has no text that stands in each of its matches, so it would be run on every block;"
                        + " give each alternative a word, or accept that with slow: true"),
                mistakes("words", "avoid: ['(a|b', '**']\nmatching: ['a(b', 'a*', '\\w+\\s?']"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "words ~ avod: [x] ~ 12:5: rule.with.avod: unknown field; did you mean “avoid”?",
        "words ~ notIn: [quote] ~ 12:5: rule.with: names no word (valid: avoid, because, prefer, terms, matching, replace)",
        "words ~ {avoid: [x], zones: [titel]} ~ 12:26: rule.with.zones[0]: “titel” is not valid; did you mean “title”?",
        "words ~ {avoid: [x], zones: [sources]} ~ 12:26: rule.with.zones[0]: “sources” is not valid",
        "words ~ {avoid: [x], types: [nwes]} ~ 12:26: rule.with.types[0]: “nwes” is not valid; did you mean “news”?",
        "words ~ avoid: ['{condition}'] ~ 12:13: rule.with.avoid: phrase “{condition}”",
        "words ~ avoid: ['[car:v]'] ~ 12:13: rule.with.avoid: “[car:v]” can never match",
        "words ~ {avoid: ['[cure]'], matchCase: true} ~ 12:14: rule.with.avoid: “[cure]”: where letter case counts",
        "words ~ terms: ['Gunn*'] ~ 12:13: rule.with.terms: “Gunn*”: where letter case counts",
        "words ~ because: {synergy: } ~ 12:15: rule.with.because.synergy: is empty",
        "words ~ prefer: {pain: low back pain} ~ 12:14: rule.with.prefer: “low back pain” is what to write, and the rule itself finds it",
        "words ~ terms: [TENS, Tens] ~ 12:13: rule.with.terms: “TENS” is what to write, and the rule itself finds it",
        "words ~ replace: {'ab(c)': '$2'} ~ 12:15: rule.with.replace: “$2”: “ab(c)” has no group $2",
        "required-phrases ~ ifSays: [x] ~ 12:5: rule.with: names no phrase (valid: anyOf, text, matching)",
        "required-phrases ~ text: ['…'] ~ 12:12: rule.with.text: “…” holds no word",
        "required-phrases ~ {anyOf: [x], place: end-of-section} ~ 12:5: rule.with: place: “end-of-section” needs sections:",
        "required-phrases ~ {anyOf: [x], place: end} ~ 12:25: rule.with.place: “end” is not valid (valid: below-title",
        "front-matter ~ values: [x] ~ 12:5: rule.with: names no field (valid: either field or known)",
        "front-matter ~ {field: x, known: [y]} ~ 12:5: rule.with: names both a field and known ones",
        "front-matter ~ {field: x, shape: dat} ~ 12:23: rule.with.shape: “dat” is not valid; did you mean “date”?",
        "front-matter ~ {field: x, matching: '(a'} ~ 12:26: rule.with.matching: regular expression “(a”, column 3: unclosed group"})
    void aMistakeIsToldWithItsPlace(String kind, String with, String told) {
        List<String> mistakes = mistakes(kind, with);
        assertEquals(1, mistakes.size(), mistakes.toString());
        assertEquals(told, mistakes.get(0).substring(0, Math.min(told.length(), mistakes.get(0).length())));
    }

    private List<String> mistakes(String kind, String with) {
        return new OwnRules(folder, kind, with).mistakes();
    }
}
