package dev.caveat.ruleset.vale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Problem;
import dev.caveat.engine.DocumentResult;
import dev.caveat.rule.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of Vale rule finds what it is for, where Vale says. */
class StyleKindsTest {
    @TempDir
    private Path temp;

    private OwnStyle style(String yaml) {
        return OwnStyle.in(temp).rule("Rule", yaml);
    }

    @Test
    void existenceFindsWholeWordsWhateverTheMarkup() {
        OwnStyle style = style("""
                extends: existence
                message: "Leave out '%s'."
                ignorecase: true
                tokens: [very, "real(?:ly)?"]
                """);
        assertEquals(List.of("3:9 “very” Leave out 'very'.", "3:17 “Real” Leave out 'Real'."),
                style.find("# Every knee\n\nIt is **very** *Real*, they say: `very`.\n"));
    }

    @Test
    void existencePutsRawPiecesTogetherBeforeItsTokensOrAfter() {
        String rule = """
                extends: existence
                message: "Not '%s'."
                raw: ['[0-9]+', ' *']
                tokens: [reps, sets]
                """;
        assertEquals(List.of("1:4 “10 reps” Not '10 reps'."), style(rule).find("Do 10 reps in sets.\n"));
        assertEquals(List.of("1:4 “reps 10” Not 'reps 10'."),
                style(rule.replace("['[0-9]+', ' *']", "[' *', '[0-9]+']") + "append: true\n").find("Do reps 10 times, 10 sets.\n"));
    }

    @Test
    void exceptionsMindLetterCase() {
        OwnStyle style = style("""
                extends: existence
                message: "'%s'"
                tokens: ['[A-Z]{3,}']
                exceptions: [MRI]
                """);
        assertEquals(List.of("1:9 “ACL” 'ACL'"), style.find("MRI and ACL.\n"));
    }

    @Test
    void substitutionTellsWhatToWriteAndLeavesItAloneWhereItStands() {
        OwnStyle style = style("""
                extends: substitution
                message: "Use '%s' instead of '%s'."
                level: error
                ignorecase: true
                action: {name: replace}
                swap:
                  '(?:physio|PT)s?': physiotherapist|therapist
                  knee cap: kneecap
                """);
        assertEquals(List.of("1:3 “physio” Use 'physiotherapist' or 'therapist' instead of 'physio'. → physiotherapist → therapist",
                "2:6 “knee cap” Use 'kneecap' instead of 'knee cap'. → kneecap"), style.find("A physio sees\nyour knee cap; the kneecap moves.\n"));
    }

    @Test
    void substitutionFillsTheGroupsOfItsExpression() {
        OwnStyle style = style("""
                extends: substitution
                message: "Use '%s' instead of '%s'."
                swap:
                  '(\\d+) percent': $1%
                """);
        assertEquals(List.of("1:7 “40 percent” Use '40%' instead of '40 percent'. → 40%"), style.find("About 40 percent.\n"));
    }

    @Test
    void occurrenceCountsInItsScope() {
        OwnStyle style = style("""
                extends: occurrence
                message: "More than 4 words (%s)."
                scope: sentence
                max: 4
                token: '\\b\\w+\\b'
                """);
        assertEquals(List.of("1:13 “Bend” More than 4 words (6)."), style.find("Stand tall. Bend the knee a little bit.\n\n- one two three four five six\n"));
    }

    @Test
    void whatStandsTooSeldomIsToldAtTheBeginningOfTheFile() {
        OwnStyle style = style("""
                extends: occurrence
                message: "Say who to call."
                scope: summary
                min: 1
                token: 'call 911'
                """);
        assertEquals(List.of("1:1 “” Say who to call."), style.find("# Falls\n\nSit down first.\n"));
        assertEquals(List.of(), style.find("# Falls\n\nSit down, then call 911.\n"));
    }

    @Test
    void repetitionIsFoundAcrossALineEnd() {
        OwnStyle style = style("""
                extends: repetition
                message: "'%s' is repeated."
                alpha: true
                ignorecase: true
                tokens: ['[^\\s]+']
                """);
        assertEquals(List.of("1:6 “the\nThe” 'The' is repeated."), style.find("Bend the\nThe knee 10 10 times.\n"));
    }

    @Test
    void consistencyKeepsToOneWayInTheWholeArticle() {
        OwnStyle style = style("""
                extends: consistency
                message: "Both ways of '%s'."
                ignorecase: true
                either:
                  '(physio)therapy': physical therapy
                """);
        assertEquals(List.of("3:1 “Physical therapy” Both ways of 'Physical therapy'."),
                style.find("Physiotherapy helps.\n\nPhysical therapy helps.\n"));
        assertEquals(List.of(), style.find("Physical therapy helps.\n\nPhysical therapy helps.\n"));
    }

    @Test
    void conditionalAsksForADefinitionBefore() {
        OwnStyle style = style("""
                extends: conditional
                message: "Say what '%s' is."
                first: '\\b([A-Z]{3,5})\\b'
                second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
                exceptions: [MRI]
                """);
        assertEquals(List.of("3:9 “PCL” Say what 'PCL' is."),
                style.find("Anterior Cruciate Ligament (ACL) and MRI.\n\nACL and PCL.\n"));
    }

    @Test
    void conditionalWithoutAGroupAsksForSomethingInTheSamePiece() {
        OwnStyle style = style("""
                extends: conditional
                message: "'%s' wants a dose."
                first: ibuprofen
                second: '\\d+ mg'
                """);
        assertEquals(List.of("3:5 “ibuprofen” 'ibuprofen' wants a dose."), style.find("Take 200 mg ibuprofen.\n\nTry ibuprofen.\n"));
    }

    @Test
    void headingsAreHeldToSentenceCaseOrTitleCase() {
        String rule = """
                extends: capitalization
                message: "'%s' should be '%s'."
                scope: heading
                match: $sentence
                indicators: [":"]
                exceptions: [ACL, Vancouver]
                """;
        assertEquals(List.of("3:4 “Knee Pain Again” 'Knee Pain Again' should be 'Knee pain again'."),
                style(rule).find("# ACL tears: The long way back to Vancouver\n\n## Knee Pain Again\n\nNot A Heading.\n"));
        assertEquals(List.of("1:3 “What to do About the pain” 'What to do About the pain' should be 'What to Do about the Pain'."),
                style(rule.replace("$sentence", "$title\nstyle: Chicago"))
                        .find("# What to do About the pain\n\n## Getting over a Fall\n"));
    }

    @Test
    void letterCaseMayBeAnExpression() {
        OwnStyle style = style("""
                extends: capitalization
                message: "'%s' should begin with a verb."
                scope: list
                match: '^(?:Bend|Lift)\\b'
                """);
        assertEquals(List.of("2:3 “The knee” 'The knee' should begin with a verb."), style.find("- Bend it\n- The knee\n"));
    }

    @Test
    void metricsAreJudgedOverTheWholeFile() {
        OwnStyle style = style("""
                extends: metric
                message: "%s words a sentence."
                formula: |
                  (words / sentences) + heading.h2 * 0
                condition: "> 4"
                """);
        assertEquals(List.of("1:1 “” 5.50 words a sentence."), style.find("# A heading\n\nWe walk. It is a very long way up the hill.\n"));
        assertEquals(List.of(), style.find("We walk. We rest.\n"));
    }

    @Test
    void readabilityIsTheMeanOfItsGrades() {
        OwnStyle style = style("""
                extends: readability
                message: "Grade %s."
                grade: 8
                metrics: [Flesch-Kincaid, Gunning Fog]
                """);
        assertEquals(List.of(), style.find("Bend the knee. Hold it. Rest.\n"));
        assertEquals(1, style.find("Considerable physiological deterioration necessitates comprehensive rehabilitation.\n").size());
    }

    @Test
    void sequencesAskForPartsOfSpeech() {
        OwnStyle style = style("""
                extends: sequence
                message: "“%[1]s %[2]s”: use a verb."
                ignorecase: true
                tokens:
                  - pattern: perform
                  - tag: VBG|NN
                """);
        assertEquals(List.of("1:4 “perform stretching” “perform stretching”: use a verb."), style.find("We perform stretching. We perform the song.\n"));
    }

    @Test
    void aWordOfGrammarIsNotTheNounThatIsWrittenTheSame() {
        OwnStyle style = style("""
                extends: sequence
                message: "by using"
                tokens:
                  - tag: NN|NNS
                  - pattern: using
                """);
        assertEquals(List.of("1:9 “weight using” by using"), style.find("We lift weight using a bar. You are using a band.\n"));
    }

    @Test
    void scopesTellPiecesApart() {
        String article = "# Zone one\n\nZone two. Zone\n\n- Zone three\n\n> Zone four\n\n| Zone five |\n|---|\n| Zone six |\n\n![Zone seven](a.png)\n";
        assertEquals(List.of("1:3"), places("heading", article));
        assertEquals(List.of("1:3"), places("heading.h1", article));
        assertEquals(List.of(), places("heading.h2", article));
        assertEquals(List.of("5:3"), places("list", article));
        assertEquals(List.of("7:3"), places("blockquote", article));
        assertEquals(List.of("9:3", "11:3"), places("table", article));
        assertEquals(List.of("9:3"), places("table.header", article));
        assertEquals(List.of("11:3"), places("table.cell", article));
        assertEquals(List.of("3:1", "3:11"), places("paragraph", article));
        assertEquals(List.of("3:1", "3:11"), places("sentence", article));
        assertEquals(List.of("13:3"), places("alt", article));
        assertEquals(List.of("3:1", "3:11", "5:3", "7:3"), places("summary", article));
        assertEquals(8, places("raw", article).size());
        assertEquals(List.of("1:3", "5:3"), places("[heading, list]", article));
        assertEquals(List.of("5:3", "7:3", "9:3", "11:3", "13:3", "3:1", "3:11").stream().sorted().toList(),
                places("text & ~heading", article).stream().sorted().toList());
    }

    private List<String> places(String scope, String article) {
        return style("extends: existence\nmessage: '%s'\nscope: " + scope + "\ntokens: [Zone]\n").find(article).stream()
                .map(each -> each.substring(0, each.indexOf(' '))).toList();
    }

    @Test
    void actionsBecomeSuggestions() {
        String rule = "extends: existence\nmessage: 'Not %s'\ntokens: ['very \\w+']\naction: {name: edit, params: [regex, 'very ', '']}\n";
        assertEquals(List.of("1:4 “very good” Not very good → good"), style(rule).find("Is very good.\n"));
        assertEquals(List.of("1:4 “very good” Not very good → "),
                style(rule.replace("edit, params: [regex, 'very ', '']", "remove")).find("Is very good.\n"));
        assertEquals(List.of("1:4 “very good” Not very good → fine → well"),
                style(rule.replace("edit, params: [regex, 'very ', '']", "replace, params: [fine, well]")).find("Is very good.\n"));
    }

    @Test
    void limitsHoldPerArticle() {
        OwnStyle style = style("extends: existence\nmessage: '%s'\nlimit: 1\ntokens: [knee]\n");
        assertEquals(List.of("1:1 “knee” knee"), style.find("knee, knee\n\nknee\n"));
    }

    @Test
    void findingsCarryTheStylesNameLevelAndPolicy() {
        OwnStyle style = style("extends: existence\nmessage: '%s'\nlevel: suggestion\nlink: https://example.org/style\ntokens: [knee]\n");
        Finding finding = style.lint("a.md", "A knee.\n").findings().get(0);
        assertEquals("vale-house/Rule info POLICY house style House https://example.org/style", finding.rule().id() + " "
                + finding.severity().id() + " " + finding.rule().provisions().get(0).basis() + " "
                + finding.rule().provisions().get(0).title() + " " + finding.rule().why());
    }

    @Test
    void aLookBackWithoutEndIsGivenOne() {
        OwnStyle style = style("extends: existence\nmessage: '%s'\nnonword: true\ntokens: ['(?<!\\w+ \\w+ )ache']\n");
        assertEquals(List.of("1:1 “ache” ache"), style.find("ache is a back ache\n"));
    }

    @Test
    void wordsOfAnyAlphabetAreWords() {
        OwnStyle style = style("extends: existence\nmessage: '%s'\ntokens: ['caf\\w*']\n");
        assertEquals(List.of("1:1 “cafés” cafés"), style.find("cafés décaf\n"));
    }

    @Test
    void aPatternThatWouldHangIsAProblemNotSilence() {
        OwnStyle style = style("extends: existence\nmessage: '%s'\nnonword: true\ntokens: ['(?:\\w+\\w+)+!']\n");
        DocumentResult result = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> style.lint("a.md", "a".repeat(400) + "\n"));
        assertEquals(List.of(Problem.Kind.RULE_FAILED), result.problems().stream().map(Problem::kind).distinct().toList());
    }
}
