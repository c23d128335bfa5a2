package dev.caveat.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.engine.DocumentResult;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.policy.Policy;
import dev.caveat.rule.Finding;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Suggestion;
import dev.caveat.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which fixes go first, which wait and which are left out, on rules that only look for a word. */
class FixerPassesTest {
    /** Finds a word wherever it stands and says what to write. */
    private record Rule(String fault, Severity severity, String word, String better, boolean safe) {
        RuleInfo info() {
            return new RuleInfo(new RuleId("test", fault), severity, "", "", "", "", List.of(), List.of(), List.of());
        }
    }

    private static Rule rule(String fault, Severity severity, String word, String better) {
        return new Rule(fault, severity, word, better, true);
    }

    private static Fixed fix(String text, boolean unsafe, Rule... rules) {
        return new Fixer(source -> lint(source, rules), result -> new Policy(List.of()).judge(result.findings()), id -> true, unsafe)
                .fix(Source.of("a.md", text));
    }

    private static DocumentResult lint(Source source, Rule... rules) {
        Document document = ((Parsed.Read) Parser.parse(source)).document();
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            for (int at = source.text().indexOf(rule.word); at >= 0; at = source.text().indexOf(rule.word, at + 1)) {
                List<Suggestion> suggestions = rule.better.isEmpty() ? List.of() : List.of(new Suggestion(rule.better, rule.safe));
                findings.add(new Finding(rule.info(), rule.severity, rule.fault, new Span(at, at + rule.word.length()), "", List.of(),
                        suggestions, List.of()));
            }
        }
        findings.sort(null);
        return new DocumentResult(source.path(), source.format(), source.digest(), Optional.of(document), 1, Optional.empty(), List.of(),
                List.of(), List.of(), findings, List.of());
    }

    private static String fixed(String text, Rule... rules) {
        return fix(text, false, rules).after().source().text();
    }

    @Test
    void ofTwoThatOverlapTheGraverIsMade() {
        assertEquals("A pqd B", fixed("A abcd B", rule("mild", Severity.WARNING, "bcd", "x"), rule("grave", Severity.ERROR, "abc", "pq")));
    }

    @Test
    void whatWaitedIsMadeInTheNextPass() {
        assertEquals("A xyz B", fixed("A abcd B", rule("mild", Severity.INFO, "d", "z"), rule("grave", Severity.ERROR, "abcd", "xyd")));
    }

    @Test
    void thoseThatTouchAreMadeTogetherAndTheSameWordTwiceIsTwoFixes() {
        Fixed fixed = fix("A abcd ab 😀 ab B", false, rule("one", Severity.INFO, "ab", "x"), rule("two", Severity.INFO, "cd", "yy"));
        assertEquals("A xyy x 😀 x B", fixed.after().source().text());
        assertEquals(List.of("2", "3", "6", "11"), fixed.made().stream().map(made -> String.valueOf(made.at().start())).toList());
    }

    @Test
    void oneThatBringsAFindingIsLeftOutAndTheOthersAreMade() {
        Fixed fixed = fix("A abc def B", false, rule("harmful", Severity.ERROR, "abc", "bad"), rule("fine", Severity.INFO, "def", "good"),
                rule("brought", Severity.WARNING, "bad", ""));
        assertEquals("A abc good B", fixed.after().source().text());
        assertEquals(1, fixed.refused().size());
        assertTrue(fixed.refused().get(0).why().startsWith("it would bring test/brought"), fixed.refused().get(0).why());
    }

    @Test
    void oneThatIsLeftOutIsNotInTheWayOfAnother() {
        assertEquals("A axd B", fixed("A abcd B", rule("harmful", Severity.ERROR, "abc", "bad"), rule("fine", Severity.INFO, "bc", "x"),
                rule("brought", Severity.WARNING, "bad", "")));
    }

    @Test
    void oneThatSettlesNothingIsLeftOut() {
        Fixed fixed = fix("A abc B", false, rule("idle", Severity.ERROR, "abc", "xabcx"));
        assertFalse(fixed.isChanged());
        assertEquals("it would not settle test/idle", fixed.refused().get(0).why());
    }

    @Test
    void twoThatUndoEachOtherEnd() {
        Fixed fixed = fix("A abc B", false, rule("to", Severity.ERROR, "abc", "def"), rule("fro", Severity.ERROR, "def", "abc"));
        assertFalse(fixed.isChanged());
        assertTrue(fixed.finished());
    }

    @Test
    void oneThatChangesHowOtherTextReadsIsLeftOut() {
        assertTrue(fix("A abc B *c* d", false, rule("fine", Severity.ERROR, "abc", "`")).isChanged(), "one back tick alone is a back tick");
        Fixed broken = fix("# T\n\nabc B\n\nAnother paragraph.", false, rule("breaks", Severity.ERROR, "abc", "```"));
        assertFalse(broken.isChanged());
        assertTrue(broken.refused().get(0).why().contains("would be read differently"), broken.refused().get(0).why());
    }

    @Test
    void whatAPersonMustReadOverIsMadeOnlyOnRequest() {
        Rule unsafe = new Rule("doubtful", Severity.ERROR, "abc", "x", false);
        assertEquals("A abc B", fix("A abc B", false, unsafe).after().source().text());
        assertEquals("A x B", fix("A abc B", true, unsafe).after().source().text());
    }
}
