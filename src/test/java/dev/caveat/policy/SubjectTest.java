package dev.caveat.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.git.ChangedLines;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finding is about, which rules a run asks, and for which findings a change answers. */
class SubjectTest {
    private static Subject subject(String text, String quote) {
        Document document = Parser.markdown(text);
        int at = text.indexOf(quote);
        return Subject.of(finding("claims/guarantee", new Span(at, at + quote.length())), document);
    }

    private static Finding finding(String id, Span span) {
        Finding any = Office.of("a.md", "Guaranteed.").judged("a.md", new Policy(List.of())).judgements().get(0).finding();
        return new Finding(any.rule().as(RuleId.of(id)), Severity.ERROR, "What  is\nmissing.", span, "body", List.of(), List.of(), List.of());
    }

    @Test
    void aFindingIsAboutItsSentenceOrAboutAllThatItReachesOver() {
        assertEquals("Results are guaranteed here.", subject("Hips hurt. Results are\n**guaranteed** here. Knees hurt.", "guaranteed").text());
        assertEquals("One. Two.", subject("One.\n\nTwo.\n\nThree.", "ne.\n\nT").text());
        assertEquals("One.", subject("One. Two.", "One.").text());
        assertEquals("weight: 3", subject("---\nweight: 3\n---\n\nText.", "weight: 3").text(), "where no sentence is, what is written");
        Subject missing = subject("One. Two.", "");
        assertTrue(missing.isAbsence());
        assertEquals("What is missing.", missing.text());
        assertFalse(subject("One. Two.", "One").isAbsence());
    }

    @Test
    void aDigestIsTheSameHoweverASentenceIsSetAndAnotherForWhatIsMissing() {
        String digest = new Subject("It’s “a” cure – now", false).digest();
        assertEquals(24, digest.length());
        assertEquals(digest, new Subject("IT'S  \"A\" CURE - NOW ", false).digest());
        assertNotEquals(digest, new Subject("It's \"a\" cure - now", true).digest());
        assertNotEquals(digest, new Subject("It's \"a\" cure, now", false).digest());
    }

    @Test
    void likenessIsTheShareOfCommonWords() {
        assertEquals(1, Subject.likeness("one two", "two one one"));
        assertEquals(0.5, Subject.likeness("one two three", "two three four"));
        assertEquals(0, Subject.likeness("one", "two"));
        assertEquals(0, Subject.likeness("", ""));
    }

    @Test
    void onlyWhatEveryArticleIsAskedIsAsked() {
        Office office = new Office();
        assertTrue(office.asked().asks(Office.SYNERGY));
        assertTrue(office.asked().asks(RuleId.of("grammar/ANYTHING")), "of a group whose rules no list names");
        assertFalse(office.asked().asks(RuleId.of("words/unheard-of")));
        office.filters = List.of(RuleFilter.ALL, Office.without("words/*"));
        assertFalse(office.asked().asks(Office.SYNERGY));
        assertTrue(office.asked().asks(Office.GUARANTEE));
        assertTrue(office.asked().isKnown(new RulePattern("words/*")), "known it is");
        assertTrue(office.asked().isKnown(new RulePattern("grammar/X")));
        assertFalse(office.asked().isKnown(new RulePattern("spelling/X")));
    }

    @Test
    void aPatternIsAskedWhereAnyOfItsRulesIs() {
        Office office = new Office();
        office.filters = List.of(Office.only("words/forbidden"));
        assertTrue(office.asked().asksAny(new RulePattern("words/*")));
        assertFalse(office.asked().asksAny(new RulePattern("words/preferred")));
        assertFalse(office.asked().asksAny(new RulePattern("grammar/X")));
        office.filters = List.of(Office.only("grammar/Y"));
        assertTrue(office.asked().asksAny(new RulePattern("grammar/*")));
        assertFalse(office.asked().asksAny(new RulePattern("words/*")));
    }

    @Test
    void aPatternCanBeSilencedWhereOneOfItsRulesCan() {
        Asked asked = new Office().asked();
        assertTrue(asked.isSuppressible(new RulePattern("*")));
        assertTrue(asked.isSuppressible(new RulePattern("words/forbidden")));
        assertTrue(asked.isSuppressible(new RulePattern("grammar/X")), "style, whatever it rests on");
        assertFalse(asked.isSuppressible(new RulePattern("claims/*")));
        assertFalse(asked.isSuppressible(new RulePattern("policy/*")));
        assertFalse(asked.isSuppressible(new RulePattern("nothing/at-all")));
    }

    @Test
    void aRuleThatOneRulesetRestsOnARegulatorForIsNoLongerTheClinicsToSilence() {
        Asked one = new Office().asked();
        var known = new java.util.ArrayList<>(one.known());
        var house = known.stream().filter(rule -> rule.id().equals(Office.SYNERGY)).findFirst().orElseThrow();
        var law = known.stream().filter(rule -> rule.id().equals(Office.GUARANTEE)).findFirst().orElseThrow().as(Office.SYNERGY);
        for (var order : List.of(List.of(house, law), List.of(law, house))) {
            assertFalse(new Asked(order.stream().toList(), List.of()).isSuppressible(new RulePattern("words/forbidden")));
        }
        assertTrue(new Asked(List.of(house, house), List.of()).isSuppressible(new RulePattern("words/forbidden")));
    }

    @Test
    void theLastSettingThatMatchesGivesTheSeverity() {
        Finding finding = finding("claims/guarantee", new Span(0, 1));
        Policy policy = new Policy(List.of(new Policy.Setting(new RulePattern("claims/*"), Severity.WARNING),
                new Policy.Setting(new RulePattern("claims/guarantee"), Severity.INFO), new Policy.Setting(new RulePattern("words/*"), Severity.WARNING)));
        Judgement judgement = policy.judge(List.of(finding)).get(0);
        assertEquals(Severity.INFO, judgement.severity());
        assertTrue(judgement.isOpen());
        assertEquals(Severity.ERROR, new Policy(List.of()).judge(List.of(finding)).get(0).severity());
    }

    private static List<String> counted(String before, String now, String... ofTheWhole) {
        Office office = Office.of("a.md", now);
        Judged article = office.judged("a.md", new Policy(List.of()));
        List<Requirement> requirements = List.of(ofTheWhole).stream()
                .map(id -> new Requirement(id, Requirement.Status.MISSING, "", List.of(), List.of())).toList();
        return new TouchedLines(article.document(), requirements, ChangedLines.between(before, now)).narrow(article.judgements()).stream()
                .map(each -> each.finding().rule().id() + " " + each.disposition().words() + (each.isUntouched() ? " ~" : "")).toList();
    }

    @Test
    void aFindingOnLinesThatAChangeLeftAloneDoesNotCount() {
        String before = "# Hips\n\nSynergy here.\n\nWalk.\n\nnot advice\n";
        assertEquals(List.of("words/forbidden on unchanged lines ~"), counted(before, before.replace("Walk", "Run")));
        assertEquals(List.of("words/forbidden open"), counted(before, before.replace("here", "there")));
    }

    @Test
    void aParagraphIsTouchedOnAnyOfItsLinesAndNotByItsNeighbours() {
        String before = "# Hips\n\nWe seek\nsynergy\nevery day.\n\nWalk.\n\nnot advice\n";
        assertEquals(List.of("words/forbidden open"), counted(before, before.replace("We seek", "You seek")));
        assertEquals(List.of("words/forbidden open"), counted(before, before.replace("every day", "each day")));
        assertEquals(List.of("words/forbidden on unchanged lines ~"), counted(before, before.replace("# Hips", "# Hip")));
        assertEquals(List.of("words/forbidden on unchanged lines ~"), counted(before, before.replace("Walk.", "Run.")));
    }

    @Test
    void whatIsAboutTheWholeArticleCountsWhereverItWasTouched() {
        String before = "# Hips\n\nSynergy here.\n\nWalk.\n";
        assertEquals(List.of("words/forbidden on unchanged lines ~", "disclaimer/missing open"), counted(before, before.replace("Walk", "Run")));
        String now = "# Hips\n\nResults guaranteed.\n\nRun.\n\nnot advice\n";
        assertEquals(List.of("claims/guarantee on unchanged lines ~"), counted(now.replace("Run", "Walk"), now, "disclaimer"));
        assertEquals(List.of("claims/guarantee open"), counted(now.replace("Run", "Walk"), now, "claims"));
    }

    @Test
    void whatPolicySaysCountsAlwaysAndWhatIsSettledStaysSo() {
        String text = "# Hips\n\n<!-- caveat-disable-file words/forbidden -- r -->\n\nSynergy.\n\n<!-- caveat-disable -->\n\nWalk.\n\nnot advice\n";
        Judged article = Office.of("a.md", text).settle().articles().get(0);
        List<Judgement> narrowed = new TouchedLines(article.document(), List.of(), ChangedLines.between(text.replace("Walk", "Run"), text))
                .narrow(article.judgements());
        assertEquals(List.of("words/forbidden suppressed", "policy/suppression-malformed open"),
                narrowed.stream().map(each -> each.finding().rule().id() + " " + each.disposition().words()).toList());
    }

    /** Waivers and baselines that people hold are known by it. */
    @Test
    void aDigestIsTheSameFromVersionToVersion() {
        assertEquals("b3f39594e418d0949ca65ff3", new Subject("Results are guaranteed.", false).digest());
        assertEquals("b0c77789d0705d1f82b35fd2", new Subject("The article has no disclaimer.", true).digest());
    }

    @Test
    void aBlockThatFollowsAtOnceIsAnotherPassage() {
        String before = "# Hips\n\nSynergy here.\n- walk\n\nnot advice\n";
        assertEquals(List.of("words/forbidden on unchanged lines ~"), counted(before, before.replace("walk", "run")));
    }
}
