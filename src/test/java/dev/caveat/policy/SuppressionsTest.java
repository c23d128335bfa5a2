package dev.caveat.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments in the text: how far each reaches, what it silences, and what is said of one that does nothing. */
class SuppressionsTest {
    private static final String END = "\n\nThis is not advice.\n";

    private static List<String> fates(String text) {
        return Office.of("a.md", text + END).fates();
    }

    private static List<String> said(String text) {
        return Office.of("a.md", text + END).said();
    }

    @Test
    void theNextLineIsSilencedFromItsFirstToItsLastCharacterAndNoOther() {
        assertEquals(List.of("a.md:3 words/forbidden open", "a.md:6 words/forbidden suppressed", "a.md:6 words/forbidden suppressed",
                "a.md:7 words/forbidden open"), fates("""
                # Hips

                Synergy.

                <!-- caveat-disable-next-line words/forbidden -- quoted -->
                Synergy and synergy
                synergy again."""));
    }

    @Test
    void theNextLineIsFoundBelowBlankLinesAndOtherCommentsWhateverTheLineEnds() {
        String text = "# Hips\n\n<!-- caveat-disable-next-line words/forbidden -- quoted -->\n   \n"
                + "  <!-- caveat-disable-next-line claims/guarantee -- no -->  \n\nSynergy.\n\nSynergy.";
        for (String end : List.of("\n", "\r\n", "\r")) {
            List<String> fates = fates(text.replace("\n", end)).stream().filter(line -> line.contains("words/")).toList();
            assertEquals(List.of("suppressed", "open"), fates.stream().map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList(), fates.toString());
        }
    }

    @Test
    void aLineThatHoldsMoreThanACommentIsTheNextLine() {
        assertEquals(List.of("a.md:4 policy/unused-suppression open", "a.md:4 words/forbidden suppressed", "a.md:6 words/forbidden open"), fates("""
                # Hips

                <!-- caveat-disable-next-line words/forbidden -- quoted -->
                <!-- caveat-disable-next-line words/preferred -- quoted --> Synergy.

                Synergy."""));
    }

    @Test
    void aCommentOnTheLastLineReachesNothingAndSaysSo() {
        Office office = Office.of("a.md", "# Hips\n\nThis is not advice.\n\nSynergy.\n\n<!-- caveat-disable-next-line words/forbidden -- quoted -->");
        assertEquals(List.of("a.md:5 words/forbidden open", "a.md:7 policy/unused-suppression open"), office.fates());
        assertEquals(List.of("a.md:7:1 unused-suppression: “words/forbidden” finds nothing where this comment would silence it."), office.said());
    }

    @Test
    void whatIsDisabledIsSilentBelowTheCommentUntilItIsEnabled() {
        assertEquals(List.of("a.md:3 words/forbidden open", "a.md:7 words/forbidden suppressed", "a.md:7 claims/guarantee open",
                "a.md:11 words/forbidden open"), fates("""
                # Hips

                Synergy.

                <!-- caveat-disable words/forbidden -- quoted -->

                Synergy is guaranteed.

                <!-- caveat-enable words/forbidden -->

                Synergy."""));
    }

    @Test
    void enableWithoutARuleEndsAllThatIsDisabled() {
        assertEquals(List.of("a.md:5 grammar/ALOT suppressed", "a.md:5 words/forbidden suppressed", "a.md:9 grammar/ALOT open",
                "a.md:9 words/forbidden open"), fates("""
                # Hips

                <!-- caveat-disable words/forbidden, grammar/* -- quoted -->

                Alot of synergy.

                <!-- caveat-enable -->

                Alot of synergy."""));
    }

    @Test
    void enableOfOneRuleLeavesTheOthersSilent() {
        assertEquals(List.of("a.md:5 grammar/ALOT open", "a.md:5 words/forbidden suppressed"), fates(
                "<!-- caveat-disable words/forbidden grammar/* -- quoted -->\n\n<!-- caveat-enable grammar/* -->\n\nAlot of synergy.").stream()
                .filter(line -> !line.contains("policy/")).toList());
    }

    @Test
    void whatWasNotDisabledCannotBeEnabled() {
        assertEquals(List.of("a.md:3:1 suppression-malformed: Nothing is disabled here, so there is nothing to enable."),
                said("# Hips\n\n<!-- caveat-enable -->\n\nHips hurt."));
        assertEquals(List.of("a.md:3:1 suppression-malformed: “words/forbidden” is not disabled here, so there is nothing to enable."),
                said("# Hips\n\n<!-- caveat-enable words/forbidden -->\n\nHips hurt."));
    }

    @Test
    void theEndOfWhatWasRefusedNeedsNoWord() {
        assertEquals(List.of("a.md:3:1 not-suppressible: “claims/guarantee” cannot be silenced in the text: it rests on more than the clinic’s own policy."),
                said("# Hips\n\n<!-- caveat-disable claims/guarantee -- quoted -->\n\nHips hurt.\n\n<!-- caveat-enable claims/guarantee -->"));
        assertEquals(List.of("a.md:3:1 suppression-without-reason: No reason is given, so nothing is silenced."),
                said("# Hips\n\n<!-- caveat-disable words/forbidden -->\n\nSynergy.\n\n<!-- caveat-enable -->"));
    }

    @Test
    void theWholeFileIsSilencedFromAnyPlace() {
        assertEquals(List.of("a.md:3 words/forbidden suppressed", "a.md:7 words/forbidden suppressed"), fates(
                "# Hips\n\nSynergy.\n\n<!-- caveat-disable-file words/forbidden -- quoted -->\n\nSynergy."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "caveat-disable-nextline words/forbidden -- r | “caveat-disable-nextline” is nothing that Caveat knows; did you mean “caveat-disable-next-line”?",
        "caveat-hush-all-of-it words/forbidden -- r | “caveat-hush-all-of-it” is nothing that Caveat knows.",
        "caveat-disable-file -- r | “caveat-disable-file” names no rule.",
        "caveat-disable | “caveat-disable” names no rule."})
    void aCommentThatCannotBeReadSaysWhy(String comment, String why) {
        assertEquals(List.of("a.md:3:1 suppression-malformed: " + why), said("# Hips\n\n<!-- " + comment + " -->\n\nHips hurt."));
    }

    @Test
    void aNameThatNoRuleHasIsToldWithTheNearest() {
        assertEquals(List.of("a.md:3:1 suppression-unknown-rule: “words/forbiden” names no rule; did you mean “words/forbidden”?"),
                said("# Hips\n\n<!-- caveat-disable-file words/forbiden -- r -->\n\nSynergy."));
        assertEquals(List.of("a.md:3:1 suppression-unknown-rule: “zzz” names no rule."),
                said("# Hips\n\n<!-- caveat-disable-file zzz -- r -->\n\nSynergy."));
    }

    @Test
    void ofSeveralRulesInOneCommentTheGoodOnesStand() {
        assertEquals(List.of("a.md:3 policy/not-suppressible open", "a.md:3 policy/suppression-unknown-rule open", "a.md:5 words/forbidden suppressed",
                "a.md:5 claims/guarantee open"),
                fates("# Hips\n\n<!-- caveat-disable-file claims/guarantee,words/forbidden, nope -- r -->\n\nSynergy is guaranteed."));
    }

    @Test
    void theReasonIsAllThatStandsAfterTheFirstTwoDashes() {
        Office office = Office.of("a.md", "<!-- caveat-disable-file words/forbidden --  quoted -- by them  -->\n\nSynergy." + END);
        assertEquals(List.of("quoted -- by them"), office.settle().articles().get(0).judgements().stream()
                .map(judgement -> judgement.disposition().reason()).filter(reason -> !reason.isEmpty()).toList());
    }

    @Test
    void ofTwoCommentsThatReachTheSameTheFirstGivesTheReasonAndBothAreUsed() {
        Office office = Office.of("a.md", "<!-- caveat-disable-file words/* -- one -->\n\n<!-- caveat-disable-file words/forbidden -- two -->\n\nSynergy." + END);
        assertEquals(List.of(), office.said());
        assertEquals(List.of("one"), office.settle().articles().get(0).judgements().stream().map(judgement -> judgement.disposition().reason()).toList());
    }

    @Test
    void aCommentForAGroupWhoseRulesNoListNamesIsUnusedOnlyWhereTheGroupWasAsked() {
        String text = "# Hips\n\n<!-- caveat-disable-file grammar/ALOT -- r -->\n\nHips hurt." + END;
        assertEquals(List.of("a.md:3:1 unused-suppression: “grammar/ALOT” finds nothing where this comment would silence it."),
                Office.of("a.md", text).said());
        Office office = Office.of("a.md", text);
        office.filters = List.of(Office.without("grammar/*"));
        assertEquals(List.of(), office.said());
        office.filters = List.of(RuleFilter.ALL, Office.without("grammar/*"));
        assertEquals(List.of(), office.said(), "not everywhere");
    }

    @Test
    void nothingIsUnusedInAnArticleThatWasNotCheckedToTheEnd() {
        Office office = Office.of("a.md", "<!-- caveat-disable-file words/forbidden -- r -->\n\nHips hurt." + END);
        assertEquals(1, office.said().size());
        office.unfinished.add("a.md");
        assertEquals(List.of(), office.said());
    }

    @Test
    void whatWasNotAskedOfPolicyItselfIsNotSaid() {
        Office office = Office.of("a.md", "<!-- caveat-disable-file words/forbidden -- r -->\n\nHips hurt.\n\n<!-- caveat-disable -->" + END);
        office.filters = List.of(Office.without("policy/unused-suppression"));
        assertEquals(List.of("a.md:5:1 suppression-malformed: “caveat-disable” names no rule."), office.said());
    }

    @Test
    void aWordFileGetsNoSuppressionsButIsToldOfWaivers() {
        var plain = Office.of("a.md", "<!-- caveat-disable-file words/forbidden -- r -->\n\nSynergy." + END).judged("a.md", new Policy(List.of()));
        var document = plain.document();
        var word = new Document("a.docx", Format.WORD, document.text(), document.frontMatter(),
                document.sections(), document.directives());
        var read = SuppressionReader.read(word, new Office().asked());
        assertEquals(List.of(), read.suppressions());
        assertEquals(List.of("Caveat reads no comments in Word. Have the finding waived: caveat waive"),
                read.faults().stream().map(fault -> fault.message()).toList());
    }

    @Test
    void theSeverityOfWhatPolicySaysIsTheUsersToSet() {
        Office office = Office.of("a.md", "<!-- caveat-disable-file words/forbidden -- r -->\n\nHips hurt." + END);
        office.settings = List.of(new Policy.Setting(new RulePattern("policy/*"), Severity.INFO),
                new Policy.Setting(new RulePattern("words/*"), Severity.ERROR));
        assertEquals(List.of(Severity.INFO), office.settle().articles().get(0).judgements().stream().map(Judgement::severity).toList());
    }

    @Test
    void eachRuleThatIsEnabledIsLookedForByItself() {
        assertEquals(List.of("a.md:7:1 suppression-malformed: “grammar/*” is not disabled here, so there is nothing to enable."),
                said("# Hips\n\n<!-- caveat-disable words/forbidden -- r -->\n\nSynergy.\n\n<!-- caveat-enable words/forbidden, grammar/* -->"));
    }

    @Test
    void whatIsSaidOfACommentStandsUnderItsHeading() {
        List<String> sections = Office.of("a.md", "<!-- caveat-disable -->\n\nHips.\n\n## More\n\n<!-- caveat-disable-file -->\n\nHips." + END).settle()
                .articles().get(0).judgements().stream().map(each -> each.finding().section()).toList();
        assertEquals(List.of("body", "More"), sections);
    }
}
