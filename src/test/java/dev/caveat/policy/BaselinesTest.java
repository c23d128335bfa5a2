package dev.caveat.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.parse.Parser;
import dev.caveat.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a baseline lets pass, what it says is solved, and how it becomes today's. */
class BaselinesTest {
    private static final String ADVICE = "\n\nThis is not advice.\n";
    private static final String TEXT = "# Hips\n\nResults are guaranteed here.\n\nWalk every day.\n\nSleep well at night.\n\n## More\n\nSynergy is what we seek." + ADVICE;

    private static List<String> open(Office office) {
        return office.fates().stream().filter(line -> line.endsWith(" open")).toList();
    }

    @Test
    void whatWasThereBeforeBlocksNothingAndWhatIsNewDoes() {
        Office office = Office.of("a.md", TEXT).recorded();
        assertEquals(List.of("a.md:3 claims/guarantee baselined", "a.md:11 words/forbidden baselined"), office.fates());
        office.drafts.put("a.md", TEXT + "\nSynergy is new.\n");
        assertEquals(List.of("a.md:15 words/forbidden open"), open(office));
        office.drafts.put("b.md", TEXT);
        assertEquals(3, open(office).size(), "another article pays for itself: " + office.fates());
    }

    @Test
    void aSentencePassesAsOftenAsItWasThereAndInItsOwnSectionFirst() {
        Office office = Office.of("a.md", "# Hips\n\n## One\n\nSynergy helps.\n\n## Two\n\nSynergy helps." + ADVICE).recorded();
        assertEquals(2, office.baseline.size());
        office.drafts.put("a.md", "# Hips\n\nSynergy helps.\n\n## One\n\nSynergy helps.\n\n## Two\n\nSynergy helps." + ADVICE);
        assertEquals(List.of("a.md:3 words/forbidden open"), open(office));
        office.drafts.put("a.md", "# Hips\n\n## Three\n\nSynergy helps." + ADVICE);
        assertEquals(List.of("a.md:5 words/forbidden baselined"), office.fates().stream().filter(line -> line.contains("words/")).toList(), "it moved");
        assertEquals(List.of("known.json:1:1 solved-baseline: The baseline lists 1 finding in 1 article that are no longer there: words/forbidden 1."),
                office.said());
    }

    @Test
    void theSameWordsUnderAnotherRuleAreNotTheSame() {
        Office office = Office.of("a.md", "# Hips\n\nSynergy is guaranteed." + ADVICE);
        office.filters = List.of(Office.only("words/*"));
        office.recorded();
        office.filters = new Office().filters;
        assertEquals(List.of("a.md:3 claims/guarantee open"), open(office));
    }

    @Test
    void theFileSaysWhereWhatAndHowOften() {
        Office office = Office.of("a.md", TEXT + "\nSynergy is what we seek.\n", "c.md", "# Knees\n\nHurt.").recorded();
        assertEquals(List.of("a.md claims/guarantee Hips 1 results are guaranteed here.", "a.md words/forbidden More 2 synergy is what we seek.",
                "c.md disclaimer/missing Knees 1 the article has no disclaimer."), Office.entries(office.baseline));
        assertEquals(4, office.baseline.size());
    }

    @Test
    void aLongSentenceIsCutForTheEyeAndKnownWhole() {
        String long80 = "synergy " + "x".repeat(71) + "."; // 80 characters, the full stop the last
        assertEquals(List.of("a.md words/forbidden body 1 " + long80), Office.entries(Office.of("a.md", long80 + ADVICE).recorded().baseline));
        String long81 = "synergy " + "x".repeat(72) + ".";
        assertEquals(List.of("a.md words/forbidden body 1 synergy " + "x".repeat(72) + "…"), Office.entries(Office.of("a.md", long81 + ADVICE).recorded().baseline));
        Office office = Office.of("a.md", long81 + ADVICE).recorded();
        office.drafts.put("a.md", long81.replace(".", "y.") + ADVICE);
        assertEquals(List.of("a.md:1 words/forbidden open"), open(office));
    }

    @Test
    void whatIsSolvedIsCountedByRuleAndSixOfThemAreNamed() {
        String text = "# Hips\n\nSynergy here. Guaranteed here. Synergy there." + ADVICE;
        Office office = Office.of("a.md", text, "b.md", text).recorded();
        office.drafts.replaceAll((path, each) -> "# Hips\n\nHips hurt." + ADVICE);
        assertEquals(List.of("known.json:1:1 solved-baseline: The baseline lists 6 findings in 2 articles that are no longer there:"
                + " claims/guarantee 2, words/forbidden 4."), office.said());
        assertEquals(0, office.settle().pruned().size());
        Office many = Office.of("a.md", "# Hips\n\nHips hurt." + ADVICE);
        many.baseline = baseline("a.md", 7, 1);
        assertTrue(many.said().get(0).endsWith("grammar/R1 1, grammar/R2 1, grammar/R3 1, grammar/R4 1, grammar/R5 1, grammar/R6 1, …."), many.said().toString());
        many.baseline = baseline("a.md", 6, 1);
        assertTrue(many.said().get(0).endsWith("grammar/R6 1."), many.said().toString());
    }

    private static Baseline baseline(String path, int rules, int count) {
        List<Baseline.Entry> entries = IntStream.rangeClosed(1, rules).mapToObj(i -> new Baseline.Entry(
                RuleId.of("grammar/R" + i), "body", "text", "digest", count)).toList();
        return new Baseline(new TreeMap<>(Map.of(path, new Baseline.Article(path, new Sketch(List.of()), entries))));
    }

    @Test
    void whatIsSolvedIsToldOnTheFirstLineOfTheFile() {
        Office office = Office.of("a.md", TEXT).recorded();
        office.drafts.put("a.md", "# Hips\n\nHips hurt." + ADVICE);
        PolicyFile file = office.settle().files().get(0);
        assertEquals("{", file.document().quote(file.judgements().get(0).finding().span()));
        assertEquals("known.json", file.document().path());
    }

    @Test
    void nothingIsSolvedOfWhatWasNotAskedOrNotCheckedToTheEnd() {
        Office office = Office.of("a.md", TEXT).recorded();
        Baseline before = office.baseline;
        office.drafts.put("a.md", "# Hips\n\nHips hurt." + ADVICE);
        office.filters = List.of(Office.without("claims/*"));
        assertEquals(List.of("known.json:1:1 solved-baseline: The baseline lists 1 finding in 1 article that are no longer there: words/forbidden 1."),
                office.said());
        assertEquals(List.of("a.md claims/guarantee Hips 1 results are guaranteed here."), Office.entries(office.settle().recorded()));
        office.filters = new Office().filters;
        office.unfinished.add("a.md");
        assertEquals(List.of(), office.said());
        assertEquals(Office.entries(before), Office.entries(office.settle().recorded()), "nothing is taken from it, nor added");
        assertEquals(Office.entries(before), Office.entries(office.settle().pruned()));
    }

    @Test
    void whatAnUnfinishedArticleFoundStillPassesAndIsNotAdded() {
        Office office = Office.of("a.md", TEXT).recorded();
        office.drafts.put("a.md", TEXT + "\nSynergy is new.\n");
        office.unfinished.add("a.md");
        assertEquals(2, office.settle().recorded().size());
        assertEquals(1, open(office).size());
    }

    @Test
    void anArticleOfWhichHalfOfTheParagraphsAreTheSameIsTheOldOneRenamed() {
        Office office = Office.of("a.md", TEXT).recorded();
        office.drafts.clear();
        office.drafts.put("b.md", TEXT);
        assertEquals(List.of(), open(office));
        assertEquals(List.of(), office.said());
        assertEquals(List.of("b.md"), List.copyOf(office.settle().recorded().articles().keySet()));
        assertEquals(List.of("b.md"), List.copyOf(office.settle().pruned().articles().keySet()));
        office.drafts.put("b.md", "# Knees\n\nResults are guaranteed here.\n\nOther.\n\nWords." + ADVICE);
        assertEquals(1, open(office).size(), "two paragraphs of nine");
        office.others.add("a.md");
        office.drafts.put("b.md", TEXT);
        assertEquals(2, open(office).size(), "the old one is there still");
        assertEquals(List.of("a.md", "b.md"), List.copyOf(office.settle().recorded().articles().keySet()));
    }

    @Test
    void ofSeveralThatMayBeTheOldOneTheMostAlikeIs() {
        Office office = Office.of("a.md", TEXT, "c.md", TEXT.replace("Walk every day.", "Run every day.").replace("Sleep well", "Sleep long")).recorded();
        office.drafts.clear();
        office.drafts.put("new-1.md", TEXT.replace("Sleep well", "Sleep long"));
        office.drafts.put("new-2.md", TEXT + "\nSynergy is new.\n");
        assertEquals(List.of("new-2.md:15 words/forbidden open"), open(office));
        assertEquals(List.of(), office.said());
        Baseline pruned = office.settle().pruned();
        assertEquals(Office.of("new-2.md", TEXT + "\nSynergy is new.\n").recorded().baseline.articles().get("new-2.md").sketch(),
                pruned.articles().get("new-2.md").sketch(), "known by its new text from now on");
        office.drafts.remove("new-2.md");
        assertEquals(1, office.settle().recorded().articles().size());
        assertEquals(1, office.said().size());
    }

    @Test
    void theOldNameGoesAlsoWhereTheNewArticleHoldsNothing() {
        Office office = Office.of("a.md", TEXT).recorded();
        office.drafts.clear();
        office.drafts.put("b.md", TEXT.replace("guaranteed", "usual").replace("Synergy", "Rest"));
        assertEquals(List.of(), List.copyOf(office.settle().recorded().articles().keySet()));
        assertTrue(office.said().get(0).contains("2 findings in 1 article"), office.said().toString());
    }

    @Test
    void whatStandsElsewhereInTheFolderStaysAndWhatIsGoneGoes() {
        Office office = Office.of("a.md", TEXT, "b.md", "# Other\n\nSynergy once more.\n\nAnd words.\n\nMore of them." + ADVICE, "c.md", TEXT.replace("day", "hour")
                .replace("night", "noon").replace("here", "there").replace("we seek", "they seek")).recorded();
        office.drafts.keySet().retainAll(List.of("a.md"));
        office.others.add("b.md");
        assertEquals(List.of("a.md", "b.md"), List.copyOf(office.settle().recorded().articles().keySet()));
        assertTrue(office.said().get(0).contains("2 findings in 1 article "), office.said().toString());
        assertEquals(List.of("a.md", "b.md"), List.copyOf(office.settle().pruned().articles().keySet()));
    }

    @Test
    void pruningLowersTheCountByWhatIsGone() {
        Office office = Office.of("a.md", "# Hips\n\nSynergy helps.\n\nSynergy helps.\n\nSynergy helps." + ADVICE).recorded();
        office.drafts.put("a.md", "# Hips\n\nSynergy helps.\n\nSynergy helps." + ADVICE);
        assertEquals(List.of("a.md words/forbidden Hips 2 synergy helps."), Office.entries(office.settle().pruned()));
        office.drafts.put("a.md", "# Hips\n\nSynergy helps.\n\nSynergy is new." + ADVICE);
        assertEquals(List.of("a.md words/forbidden Hips 1 synergy helps."), Office.entries(office.settle().pruned()));
    }

    @Test
    void whatIsWaivedOrSilencedNowStillOccursAndIsNotRecorded() {
        Office office = Office.of("a.md", TEXT).recorded();
        office.waivers = Office.waiver(Office.GUARANTEE, "a.md", "Results are guaranteed here.", "2027-01-31");
        office.drafts.put("a.md", "<!-- caveat-disable-file words/forbidden -- r -->\n\n" + TEXT);
        assertEquals(List.of(), office.said());
        assertEquals(List.of("a.md:5 claims/guarantee waived", "a.md:13 words/forbidden suppressed"), office.fates());
        assertEquals(0, office.settle().recorded().size());
        assertEquals(2, office.settle().pruned().size());
    }

    @Test
    void whatPolicySaysItselfIsNeitherRecordedNorPaidFor() {
        Office office = Office.of("a.md", "# Hips\n\n<!-- caveat-disable-file -->\n\nHips hurt." + ADVICE).recorded();
        assertEquals(0, office.baseline.size());
        assertEquals(List.of("a.md:3 policy/suppression-malformed open"), open(office));
    }

    @Test
    void theSettlementKeepsWhatItWentBy() {
        Office office = Office.of("a.md", TEXT).recorded();
        office.waivers = Office.waiver(Office.GUARANTEE, "a.md", "Results are guaranteed here.", "2027-01-31");
        assertEquals(office.baseline, office.settle().baseline());
        assertEquals(1, office.settle().waivers().waivers().size());
    }

    @Test
    void aSketchKnowsAnArticleByItsOwnParagraphsUpToSixteen() {
        assertEquals(2, sketch("Hips hurt.\n\nKnees hurt.").hashes().size());
        assertEquals(List.of(), sketch("<!-- nothing -->").hashes());
        assertEquals(sketch("Hips  “hurt”."), sketch("HIPS \"hurt\"."), "however it is set");
        String twenty = IntStream.range(0, 20).mapToObj(i -> "Paragraph " + i + ".").collect(Collectors.joining("\n\n"));
        assertEquals(16, sketch(twenty).hashes().size());
        assertTrue(sketch(twenty).hashes().stream().allMatch(hash -> hash.matches("[0-9a-f]{8}")));
        assertEquals(sketch(twenty), Sketch.parse(sketch(twenty).toString()));
        assertEquals(new Sketch(List.of()), Sketch.parse("  "));
    }

    @Test
    void whatArticlesOfOneSiteHaveInCommonMakesThemNotAlike() {
        String site = "\n\n## Disclaimer\n\nThis article is general information and not medical advice. It creates no relationship.\n\n"
                + "## About the author\n\nSam Roe is a physiotherapist.\n";
        assertFalse(sketch("# Hips\n\nHips hurt." + site).isLike(sketch("# Knees\n\nKnees hurt." + site)));
        assertTrue(sketch("# Hips\n\nHips hurt.\n\nWalk." + site).isLike(sketch("# Hips\n\nHips hurt." + site)));
        assertEquals(0, new Sketch(List.of()).likeness(new Sketch(List.of())));
        assertEquals(0.5, new Sketch(List.of("a", "b", "c")).likeness(new Sketch(List.of("b", "c", "d"))));
        assertTrue(new Sketch(List.of("a", "b", "c")).isLike(new Sketch(List.of("b", "c", "d"))), "half is enough");
        assertFalse(new Sketch(List.of("a", "b")).isLike(new Sketch(List.of("b", "c"))));
    }

    private static Sketch sketch(String text) {
        return Sketch.of(Parser.markdown(text));
    }

    @Test
    void ofTwoOldArticlesTheMoreAlikeIsTheOneThatWasRenamed() {
        String near = TEXT.replace("Walk every day.", "Run every day.");
        Office office = Office.of("a.md", TEXT, "c.md", near.replace("Synergy is", "Synergy was")).recorded();
        office.drafts.clear();
        office.drafts.put("new.md", near.replace("Synergy is", "Synergy was"));
        assertEquals(List.of(), open(office));
        assertEquals(List.of("new.md"), List.copyOf(office.settle().pruned().articles().keySet()));
        assertTrue(office.said().get(0).contains("claims/guarantee 1, words/forbidden 1"), office.said().toString());
    }

    @Test
    void ofAnArticleThatIsGoneOnlyWhatWasAskedIsSolved() {
        Office office = Office.of("a.md", TEXT).recorded();
        office.drafts.clear();
        office.drafts.put("b.md", "# Other\n\nWords." + ADVICE);
        office.filters = List.of(Office.without("claims/*"));
        assertEquals(List.of("known.json:1:1 solved-baseline: The baseline lists 1 finding in 1 article that are no longer there: words/forbidden 1."),
                office.said());
    }
}
