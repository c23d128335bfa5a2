package dev.caveat.ruleset.vale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be honoured in a style is told when it is loaded, at its place. */
class StyleMistakesTest {
    @TempDir
    private Path temp;

    private List<String> mistakes(String yaml) {
        return OwnStyle.in(temp).rule("Rule", yaml).mistakes();
    }

    private void assertMistake(String start, String yaml) {
        List<String> mistakes = mistakes(yaml);
        assertTrue(mistakes.size() == 1 && mistakes.get(0).startsWith(start), () -> start + "\nbut: " + mistakes);
    }

    @Test
    void unknownKeysAreToldWithTheNearest() {
        assertMistake("Rule.yml:3:1: tokns: unknown key; did you mean “tokens”?",
                "extends: existence\nmessage: '%s'\ntokns: [a]\nraw: [b]\n");
    }

    @Test
    void unknownKindsAreToldWithTheNearest() {
        assertMistake("Rule.yml:1:10: extends: no such kind of rule: “existance”; did you mean “existence”?",
                "extends: existance\nmessage: '%s'\ntokens: [a]\n");
    }

    @Test
    void unknownLevelsAreTold() {
        assertMistake("Rule.yml:3:8: level: “warn” is no level",
                "extends: existence\nmessage: '%s'\nlevel: warn\ntokens: [a]\n");
    }

    @Test
    void aRuleWithoutMessageIsTold() {
        assertMistake("Rule.yml:1:1: message: is missing", "extends: existence\ntokens: [a]\n");
    }

    @Test
    void scriptsAreRefused() {
        assertMistake("Rule.yml:1:10: extends: a script is a program, and Caveat runs none",
                "extends: script\nmessage: m\nscript: x\n");
    }

    @Test
    void scopesThatAreNotLookedAtAreRefused() {
        assertMistake("Rule.yml:3:8: scope: the scope “code” is no longer Vale's; write raw",
                "extends: existence\nmessage: '%s'\nscope: code\ntokens: [a]\n");
        assertMistake("Rule.yml:3:8: scope: the scope “comment.line” is a place that Caveat does not look at",
                "extends: existence\nmessage: '%s'\nscope: comment.line\ntokens: [a]\n");
        assertMistake("Rule.yml:3:8: scope: the scope “.” names no place",
                "extends: existence\nmessage: '%s'\nscope: '.'\ntokens: [a]\n");
        assertMistake("Rule.yml:3:8: scope: the scope “headng.h1” names no place; did you mean “heading.h1”?",
                "extends: existence\nmessage: '%s'\nscope: 'text & ~headng.h1'\ntokens: [a]\n");
    }

    @Test
    void expressionsThatCannotBeWrittenInJavaAreRefused() {
        assertMistake("Rule.yml:3:9: tokens: regular expression “(?<=(?:a+b)*)c”, column 12: looks back without end",
                "extends: existence\nmessage: '%s'\ntokens: ['(?<=(?:a+b)*)c']\n");
        assertMistake("Rule.yml:3:9: tokens: regular expression",
                "extends: existence\nmessage: '%s'\ntokens: ['(a)?(?(1)b|c)']\n");
        assertMistake("Rule.yml:3:9: tokens: regular expression",
                "extends: existence\nmessage: '%s'\ntokens: ['(a']\n");
    }

    @Test
    void namesThatAFormulaCannotCountAreTold() {
        assertMistake("Rule.yml:3:10: formula: “word / 2”, column 1: the formula asks for “word”, which is not counted; did you mean “words”?",
                "extends: metric\nmessage: '%s'\nformula: word / 2\ncondition: '> 3'\n");
        assertMistake("Rule.yml:3:10: formula: the condition “much” is no sign and number",
                "extends: metric\nmessage: '%s'\nformula: words\ncondition: much\n");
        assertMistake("Rule.yml:4:10: metrics: no such grade: “SMOGG”; did you mean “SMOG”?",
                "extends: readability\nmessage: '%s'\ngrade: 8\nmetrics: [SMOGG]\n");
    }

    @Test
    void tagsThatCannotBeToldAreTold() {
        assertMistake("Rule.yml:4:3: tokens: no part of speech that can be told here fits the tag “NOUN”",
                "extends: sequence\nmessage: '%s'\ntokens:\n  - {pattern: a, tag: NOUN}\n");
    }

    @Test
    void actionsThatRunAScriptAreRefused() {
        assertMistake("Rule.yml:3:9: action: suggest runs a script",
                "extends: existence\nmessage: '%s'\naction: {name: suggest, params: [fix.tengo]}\ntokens: [a]\n");
    }

    @Test
    void allMistakesOfAllFilesAreToldAtOnce() {
        OwnStyle style = OwnStyle.in(temp).rule("A", "extends: script\nmessage: m\n").rule("B",
                "extends: existence\nmessage: m\ntokns: [a]\n");
        assertTrue(style.mistakes().stream().map(each -> each.substring(0,
                5)).distinct().toList().equals(List.of("A.yml", "B.yml")));
    }

    @Test
    void whatIsWrongWithARuleThatIsOffDoesNotMatter() {
        OwnStyle style = OwnStyle.in(temp).rule("Run", "extends: script\nmessage: m\n").rule("Fine",
                "extends: existence\nmessage: '%s'\ntokens: [a]\n");
        assertEquals(List.of(), style.mistakes("vale-house/Run"));
    }
}
