package dev.caveat.policy;

import static dev.caveat.policy.Office.GUARANTEE;
import static dev.caveat.policy.Office.MISSING;
import static dev.caveat.policy.Office.SYNERGY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a waiver lets pass, until when, and what is said of one that is spent, for another wording or for nothing. */
class WaiversTest {
    private static final String ADVICE = "\n\nThis is not advice.\n";
    private static final String TEXT = "# Hips\n\nResults are guaranteed here.\n\nSuccess is guaranteed there." + ADVICE;
    private static final String SENTENCE = "Results are guaranteed here.";

    private static Office office(String text, String... waivers) {
        Office office = Office.of("a.md", text);
        office.waivers = String.join("", waivers);
        return office;
    }

    @Test
    void oneSentenceUnderOneRuleInOneArticleIsLetPassToTheLastDay() {
        Office office = office(TEXT, Office.waiver(GUARANTEE, "a.md", SENTENCE, "2027-01-31"));
        office.drafts.put("b.md", TEXT);
        List<String> waived = List.of("a.md:3 claims/guarantee waived", "a.md:5 claims/guarantee open", "b.md:3 claims/guarantee open",
                "b.md:5 claims/guarantee open");
        assertEquals(waived, office.fates());
        office.day = LocalDate.of(2027, 1, 31);
        assertEquals(waived, office.fates());
        office.day = LocalDate.of(2027, 2, 1);
        assertTrue(office.fates().contains("a.md:3 claims/guarantee open"));
        assertEquals(List.of("a.md:3:13 expired-waiver: The waiver of claims/guarantee by Kim Ray ended on 2027-01-31 (waivers.yml:1)."), office.said());
    }

    @Test
    void theReportKnowsByWhomWhyAndUntilWhen() {
        Office office = office(TEXT, Office.waiver(GUARANTEE, "a.md", SENTENCE, "2027-01-31"));
        Disposition.Waived fate = (Disposition.Waived) office.settle().articles().get(0).judgements().get(0).disposition();
        assertEquals("Kim Ray Agreed 2027-01-31 waived", fate.owner() + " " + fate.reason() + " " + fate.until() + " " + fate.words());
    }

    @Test
    void aWaiverOfOneRuleLetsNoOtherPass() {
        Office office = office("# Hips\n\nResults of synergy are guaranteed." + ADVICE,
                Office.waiver(SYNERGY, "a.md", "Results of synergy are guaranteed.", "2027-01-31"));
        assertEquals(List.of("a.md:3 words/forbidden waived", "a.md:3 claims/guarantee open"), office.fates());
        assertEquals(List.of(), office.said());
    }

    @Test
    void anExpiredWaiverIsToldOnceForOneSentenceThatStandsTwice() {
        Office office = office("# Hips\n\n" + SENTENCE + "\n\n" + SENTENCE + ADVICE, Office.waiver(GUARANTEE, "a.md", SENTENCE, "2026-01-31"));
        assertEquals(1, office.said().size());
        assertEquals(2, office.settle().articles().get(0).held().size());
    }

    @Test
    void whatAnExpiredWaiverHeldIsOpenWhateverTheBaselineSaysAndIsNotRecorded() {
        Office office = Office.of("a.md", TEXT).recorded();
        office.waivers = Office.waiver(GUARANTEE, "a.md", SENTENCE, "2026-01-31");
        assertEquals(List.of("a.md:3 claims/guarantee open", "a.md:3 policy/expired-waiver open", "a.md:5 claims/guarantee baselined"), office.fates());
        assertEquals(List.of("a.md claims/guarantee Hips 1 success is guaranteed there."), Office.entries(office.settle().recorded()));
        assertEquals(1, office.said().size(), "the baseline's entry still occurs");
    }

    @Test
    void ofTwoForTheSameTheLaterCountsAndTheOtherCanGo() {
        Office office = office(TEXT, Office.waiver(GUARANTEE, "a.md", SENTENCE, "2026-12-31"),
                Office.waiver(GUARANTEE, "a.md", SENTENCE, "2027-01-31"));
        Disposition.Waived fate = (Disposition.Waived) office.settle().articles().get(0).judgements().get(0).disposition();
        assertEquals(LocalDate.of(2027, 1, 31), fate.until());
        assertEquals(List.of("waivers.yml:1:1 unused-waiver: The waiver of claims/guarantee in a.md by Kim Ray is for nothing that is found,"
                + " as a later one for the same stands beside it."), office.said());
        office.waivers = Office.waiver(GUARANTEE, "a.md", SENTENCE, "2027-01-31") + Office.waiver(GUARANTEE, "a.md", SENTENCE, "2026-12-31");
        assertTrue(office.said().get(0).startsWith("waivers.yml:7:1 "), office.said().toString());
    }

    @Test
    void aSentenceThatChangedIsOpenAndTheWaiverToldBesideIt() {
        Office office = office(TEXT.replace("guaranteed here", "guaranteed here, always"), Office.waiver(GUARANTEE, "a.md", SENTENCE, "2027-01-31"));
        assertEquals(List.of("a.md:3:13 waiver-stale: Kim Ray waived claims/guarantee for another wording (waivers.yml:1): “" + SENTENCE + "”."),
                office.said());
        assertEquals("a.md:3 claims/guarantee open", office.fates().get(0));
        office.recorded();
        assertTrue(office.fates().contains("a.md:3 claims/guarantee open"), "nor does the baseline let it pass: " + office.fates());
    }

    @Test
    void ofSeveralSentencesTheMostAlikeIsTakenForTheChangedOne() {
        String text = "# Hips\n\nOur best results are guaranteed here now.\n\nOur results are guaranteed here now.\n\nOur very good results are all"
                + " guaranteed here." + ADVICE;
        assertEquals(List.of("a.md:5:17 waiver-stale"), office(text, Office.waiver(GUARANTEE, "a.md", "Our results are guaranteed here.", "2027-01-31"))
                .said().stream().map(line -> line.substring(0, line.indexOf(": "))).toList());
    }

    @Test
    void halfOfTheWordsMustBeTheSame() {
        Office office = office("# Hips\n\nResults guaranteed one two." + ADVICE, Office.waiver(GUARANTEE, "a.md", "Results guaranteed six seven.", "2027-01-31"));
        assertEquals(List.of("waivers.yml:1:1 unused-waiver: The waiver of claims/guarantee in a.md by Kim Ray is for nothing that is found."),
                office.said(), "two of six");
        office = office("# Hips\n\nResults guaranteed one." + ADVICE, Office.waiver(GUARANTEE, "a.md", "Results guaranteed six.", "2027-01-31"));
        assertTrue(office.said().get(0).startsWith("a.md:3:9 waiver-stale"), "half of them will do: " + office.said());
    }

    @Test
    void eachChangedSentenceIsTakenByOneWaiverOnly() {
        Office office = office("# Hips\n\nResults are guaranteed here, always." + ADVICE, Office.waiver(GUARANTEE, "a.md", SENTENCE, "2027-01-31"),
                Office.waiver(GUARANTEE, "a.md", "Results are guaranteed here, often.", "2027-01-31"));
        assertEquals(List.of("a.md:3:13 waiver-stale", "waivers.yml:7:1 unused-waiver"),
                office.said().stream().map(line -> line.substring(0, line.indexOf(": "))).toList());
    }

    @Test
    void aWaiverThatRanOutIsNotTakenForAChangedSentence() {
        Office office = office(TEXT.replace("guaranteed here", "guaranteed here, always"), Office.waiver(GUARANTEE, "a.md", SENTENCE, "2026-01-31"));
        assertEquals(List.of("waivers.yml:1:1 unused-waiver: The waiver of claims/guarantee in a.md by Kim Ray is for nothing that is found;"
                + " it ended on 2026-01-31."), office.said());
    }

    @Test
    void aMissingPieceIsWaivedWhereverItWouldGoAndAnotherWordingIsStale() {
        Office office = office("# Hips\n\nHips hurt.\n", Office.missing(MISSING, "a.md", "The article has no disclaimer.", "2027-01-31"));
        assertEquals(List.of("a.md:4 disclaimer/missing waived"), office.fates());
        office = office("# Hips\n\nHips hurt.\n", Office.missing(MISSING, "a.md", "Nothing of what there should be.", "2027-01-31"));
        assertTrue(office.said().get(0).startsWith("a.md:4:1 waiver-stale"), office.said().toString());
        office = office("# Hips\n\nHips hurt.\n", Office.waiver(MISSING, "a.md", "The article has no disclaimer.", "2027-01-31"));
        assertEquals(List.of("a.md:4 disclaimer/missing open"), office.fates(), "a sentence is not what is missing");
    }

    @Test
    void aWaiverForNothingIsToldAtItsLineWhereTheArticleWasCheckedToTheEnd() {
        String waiver = "# Agreed\r\n\r\n" + Office.waiver(GUARANTEE, "a.md", "Other words entirely.", "2027-01-31").replace("\n", "\r\n");
        Office office = office("# Hips\n\nHips hurt." + ADVICE, waiver);
        assertEquals(List.of("waivers.yml:3:1 unused-waiver: The waiver of claims/guarantee in a.md by Kim Ray is for nothing that is found."), office.said());
        PolicyFile file = office.settle().files().get(0);
        assertEquals("- rule: claims/guarantee", file.document().quote(file.judgements().get(0).finding().span()));
        assertEquals(List.of("- rule: claims/guarantee"), file.document().blocks().map(block -> block.text()).toList(), "what the page shows");
        assertEquals("sha256:" + Subject.digest(waiver), file.digest());
        office.unfinished.add("a.md");
        assertEquals(List.of(), office.said());
    }

    @Test
    void aRuleThatWasNotAskedLeavesItsWaiversAlone() {
        Office office = office("# Hips\n\nHips hurt." + ADVICE, Office.waiver(GUARANTEE, "a.md", "Other words entirely.", "2027-01-31"));
        office.filters = List.of(Office.without("claims/*"));
        assertEquals(List.of(), office.said());
        office.filters = List.of(Office.without("policy/unused-waiver"));
        assertEquals(List.of(), office.said(), "nobody wants to know");
        office.filters = List.of(Office.only("claims/*", "policy/*"));
        assertEquals(1, office.said().size());
    }

    @Test
    void anArticleThatIsNotThereAnyMoreIsToldAndWhereTheSentenceIsNow() {
        Office office = office("# Hips\n\nHips hurt." + ADVICE, Office.waiver(GUARANTEE, "old.md", SENTENCE, "2027-01-31"));
        String said = "waivers.yml:1:1 unused-waiver: The waiver of claims/guarantee in old.md by Kim Ray is for nothing that is found; the article is not there";
        assertEquals(List.of(said + "."), office.said());
        office.drafts.put("b.md", TEXT);
        assertEquals(List.of(said + ", but the same stands in b.md."), office.said());
        office.others.add("old.md");
        assertEquals(List.of(), office.said(), "it is there and was not checked");
    }

    @Test
    void whatIsSilencedInTheTextNeedsNoWaiver() {
        Office office = office("# Hips\n\n<!-- caveat-disable-next-line words/forbidden -- r -->\nSynergy here." + ADVICE,
                Office.waiver(SYNERGY, "a.md", "Synergy here.", "2027-01-31"));
        assertEquals(List.of("a.md:4 words/forbidden suppressed"), office.fates().stream().filter(line -> line.startsWith("a.md")).toList());
        assertEquals(1, office.said().size());
    }

    @Test
    void withoutWaiversNothingIsSaid() {
        assertEquals(List.of(), office(TEXT).said());
        assertEquals(List.of("a.md:3 claims/guarantee open", "a.md:5 claims/guarantee open"), office(TEXT, "# none yet\n\n  # none\n").fates());
    }

    @Test
    void whatCanBeWaivedIsListedBySentenceWithItsLinesAndHowItPassesAlready() {
        Office office = office("# Hips\n\n" + SENTENCE + " " + SENTENCE + "\n\nSuccess is guaranteed.\n\n" + SENTENCE + ADVICE,
                Office.waiver(GUARANTEE, "a.md", "Success is guaranteed.", "2027-01-31"));
        List<Waivable> all = Waivable.of(office.settle().articles().get(0), GUARANTEE);
        assertEquals(List.of("lines 3, 7: “" + SENTENCE + "”", "line 5: “Success is guaranteed.”"), all.stream().map(Waivable::words).toList());
        assertEquals(List.of(Optional.empty(), Optional.of("waived by Kim Ray until 2027-01-31")), all.stream().map(Waivable::settled).toList());
        assertEquals(List.of(), Waivable.of(office.settle().articles().get(0), RuleId.of("claims/cure")));
    }

    @Test
    void whatIsMissingOrSilencedIsListedAsSuch() {
        Office office = office("# Hips\n\n<!-- caveat-disable-file words/forbidden -- r -->\n\nSynergy.\n");
        Judged article = office.settle().articles().get(0);
        Waivable missing = Waivable.of(article, MISSING).get(0);
        assertEquals("line 6, missing: The article has no disclaimer.", missing.words());
        Waiver waiver = missing.waiver("disclaimer/missing", "a.md", "Kim", "r", Office.DAY);
        assertEquals(Optional.of("The article has no disclaimer."), waiver.missing());
        assertEquals(Optional.empty(), waiver.sentence());
        assertEquals(Optional.of("silenced in the text"), Waivable.of(article, SYNERGY).get(0).settled());
        assertEquals(Optional.of("Synergy."), Waivable.of(article, SYNERGY).get(0).waiver("words/forbidden", "a.md", "Kim", "r", Office.DAY).sentence());
    }

    @Test
    void ofTwoSentencesAsMuchAlikeTheFirstIsTakenForTheChangedOne() {
        Office office = office("# Hips\n\nResults are guaranteed now.\n\nResults are guaranteed soon." + ADVICE,
                Office.waiver(GUARANTEE, "a.md", "Results are guaranteed here.", "2027-01-31"));
        assertTrue(office.said().get(0).startsWith("a.md:3:13 waiver-stale"), office.said().toString());
    }

    @Test
    void anotherSentenceOrAnotherRuleElsewhereIsNotTheSame() {
        Office office = Office.of("b.md", "# Hips\n\nSuccess is guaranteed.\n\nSynergy here." + ADVICE);
        office.waivers = Office.waiver(GUARANTEE, "old.md", SENTENCE, "2027-01-31") + Office.waiver(GUARANTEE, "old.md", "Synergy here.", "2027-01-31");
        assertTrue(office.said().stream().allMatch(line -> line.endsWith("; the article is not there.")), office.said().toString());
    }

    @Test
    void aWaiverThatEndsTheFileWithoutALineEndIsToldAtItsLine() {
        String flow = "- {rule: claims/guarantee, path: a.md, by: Kim, reason: r, until: 2027-01-31, sentence: Other words.}";
        PolicyFile file = office("# Hips\n\nHips hurt." + ADVICE, flow).settle().files().get(0);
        assertEquals(flow, file.document().quote(file.judgements().get(0).finding().span()));
    }
}
