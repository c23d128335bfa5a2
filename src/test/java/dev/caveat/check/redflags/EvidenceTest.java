package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parser;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.SiteTemplate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reviewer sees of red flags: the words that name each sign, where they lead, and where a missing one goes. */
class EvidenceTest {
    private static final String SOURCES = "\n\n## Sources\n\n1. Roe S. A book. Press. 2024.\n";

    private static Requirement requirement(String text) {
        return Checks.run("red-flags", text).requirement().orElseThrow();
    }

    private static List<String> shown(String text) {
        Document document = Parser.markdown(text);
        return Checks.run("red-flags", document, Clinic.UNKNOWN).requirement().orElseThrow().evidence().stream()
                .map(proof -> proof.element() + " “" + document.quote(proof.span()) + "” " + proof.detail() + " → "
                        + proof.leadsTo().stream().map(next -> next.element() + " (" + next.detail() + ")").toList()).toList();
    }

    @Test
    void eachSignIsShownWithItsTopicAndTheLevelOfItsDirection() {
        assertEquals(List.of("deform “misshapen” For knee pain: a changed shape, an odd angle or a bone out of place. → "
                + "[direction-emergency (emergency: a place or a number)]"),
                shown("# Knee Pain\n\nGo to the emergency department if the knee is misshapen."));
    }

    @Test
    void aSignThatIsNotGoodEnoughIsShownWithTheReason() {
        assertEquals(List.of("deform “misshapen” For knee pain: a changed shape, an odd angle or a bone out of place. No "
                + "direction stands with it. → []"), shown("# Knee Pain\n\nA misshapen knee is rare."));
        assertEquals(List.of("deform “misshapen” For knee pain: a changed shape, an odd angle or a bone out of place. The "
                + "direction is too weak for it. → [direction-weak (too weak: no time or no care is named)]"),
                shown("# Knee Pain\n\nSee your doctor about a misshapen knee."));
        assertEquals(List.of("deform “misshapen” For knee pain: a changed shape, an odd angle or a bone out of place. It is "
                + "sent to the clinic. → [direction-clinic (the clinic itself)]"),
                shown("# Knee Pain\n\nBook an appointment with us if the knee is misshapen."));
    }

    @Test
    void aSignOfTheStandingTextIsShownAsThat() {
        String text = "# Knee Pain\n\nWalk a little." + SOURCES
                + "\n## About the author\n\nSam Roe, Registered Physiotherapist.\n\n## Disclaimer\n\nGeneral information only. "
                + "Call 911 if a joint looks misshapen.\n";
        assertEquals(List.of("deform “looks misshapen” For knee pain: a changed shape, an odd angle or a bone out of place. Named "
                + "only in site boilerplate, which does not count. → []"), shown(text));
        assertTrue(requirement(text).reason().contains("with a single file and no template nothing can be compared"));
    }

    @Test
    void textOfTheSitesTemplateCountsForNothingWhereverItStands() {
        String line = "If you have a fever or cannot put weight on a leg, or a joint is hot, red and swollen, call 911.";
        String text = "# Knee Pain\n\nWalk a little.\n\n" + line + "\n\nWalk a little more.\n";
        assertEquals(Status.SATISFIED, requirement(text).status());
        Document template = Parser.markdown("# Site\n\n" + line);
        Clinic clinic = Clinic.UNKNOWN.with(new SiteTemplate(template, Wording.of(template), List.of("disclaimer")));
        CheckResult result = Checks.run("red-flags", Parser.markdown(text), clinic);
        assertEquals(Status.MISSING, result.requirement().orElseThrow().status());
        assertTrue(result.hits().stream().anyMatch(hit -> hit.fault().equals("boilerplate-only")));
    }

    @Test
    void wordingThatNoTopicAsksForIsShownAllTheSame() {
        Requirement news = requirement("# A Walk in the Woods\n\nIt was cold. Call 911 if somebody has chest pain.\n");
        assertEquals(Status.NOT_APPLICABLE, news.status());
        assertEquals(List.of("cardiac"), news.evidence().stream().map(Evidence::element).toList());
        assertTrue(requirement("# A Walk in the Woods\n\nChest pain is a song. Keep an eye on the dog.\n").evidence().isEmpty());
    }

    @Test
    void whyATopicWasFoundIsTold() {
        List<String> reasons = Checks.run("red-flags", "---\ntags: [low-back-pain]\n---\n\n# Low Back Pain\n\nYour back heals. "
                + "Come back to it.\n\n## Sciatica\n\nYour back again.\n").topics().get(0).reasons();
        assertEquals(List.of("tags low-back-pain (6.0)", "title “low back”, “back pain” (8.0)", "headings “sciatica” (3.0)",
                "text “your back” ×2 at 1 (8.0)"), reasons);
        assertTrue(Checks.run("red-flags", "# Low Back Pain\n\nThe back of your hand.\n").topics().get(0).reasons()
                .contains("look-alikes left out: “the back of” ×1"));
    }

    private static String anchored(String text) {
        Document document = Parser.markdown(text);
        Hit hit = Checks.run("red-flags", document, Clinic.UNKNOWN).hits().stream()
                .filter(each -> each.fault().equals("missing-minimum")).findFirst().orElseThrow();
        assertTrue(hit.span().isEmpty());
        assertFalse(hit.suggestions().isEmpty());
        return text.substring(0, hit.span().start());
    }

    @Test
    void whatIsMissingGoesIntoTheSectionOnWhenToSeekHelp() {
        assertTrue(anchored("# Knee Pain\n\nWalk.\n\n## When to See a Doctor\n\nSoon enough.\n\n## Exercises\n\nSquat.\n"
                + SOURCES).endsWith("Soon enough."));
    }

    @Test
    void elseItGoesBeforeTheCallToActionTheDisclaimerAndTheSources() {
        assertTrue(anchored("# Knee Pain\n\nWalk.\n\n## Exercises\n\nSquat well.\n\nBook online today.\n" + SOURCES)
                .endsWith("Squat well."));
        assertTrue(anchored("# Knee Pain\n\nSquat well.\n\nThis article is general information and is not medical advice.\n"
                + SOURCES).endsWith("Squat well."));
    }

    @Test
    void theSuggestionNamesWhatIsMissingAndTheRegionsNumber() {
        Hit hit = Checks.run("red-flags", "# Low Back Pain\n\nCall 911 if you have numbness around the groin or leg weakness.\n")
                .hits().stream().filter(each -> each.fault().equals("missing-minimum")).findFirst().orElseThrow();
        assertEquals("\n\nGo to the nearest emergency department or call 9-1-1 if you have loss of bladder control or a change "
                + "in passing urine.", hit.suggestions().get(0).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Call 999 if you have %s.", "Call 8-1-1 if you have %s."})
    void aNumberThatIsNoneHereLeavesThePieceOpen(String direction) {
        String text = "# Low Back Pain\n\n" + String.format(direction,
                "numbness around the groin, trouble peeing or weakness in both legs");
        assertEquals(Status.INCOMPLETE, requirement(text).status());
        assertTrue(requirement(text).reason().contains("not this region’s emergency number"), requirement(text).reason());
    }

    @Test
    void aMinimumOverSeveralPassagesOrUnderACalmHeadingIsToldInTheReason() {
        String one = "Call 911 if you have numbness around the groin.\n\nThis is rare. It is real.\n\n";
        String two = "Call 911 if you have trouble peeing or weakness in both legs.";
        assertTrue(requirement("# Low Back Pain\n\n" + one + two).reason().contains("spread over several passages"));
        assertTrue(requirement("# Low Back Pain\n\n## When to get it assessed\n\nCall 911 if you have numbness around the "
                + "groin, trouble peeing or weakness in both legs.").reason().contains("“When to get it assessed”"));
        assertFalse(requirement("# Low Back Pain\n\n## Red flags\n\nCall 911 if you have numbness around the groin, trouble "
                + "peeing or weakness in both legs.").reason().contains("stand under"));
    }

    @Test
    void whatIsMissingHasAnIdForMachinesAndTheSignsOwnNamesForReaders() {
        Requirement back = requirement("# Low Back Pain\n\nCall 911 if you have numbness around the groin or leg weakness.\n");
        assertEquals(List.of("ces-bladder|ces-bowel"), back.missing());
        assertEquals(List.of("loss of bladder control or a change in passing urine, or loss of bowel control"), back.named());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "being unable to put weight on the leg → you cannot put weight on the leg",
        "being unable to move the joint, or sudden loss of strength → you cannot move the joint, or have sudden loss of strength",
        "severe neck pain, or being unable to turn the head, after an injury → you have severe neck pain, or cannot turn the head, "
            + "after an injury",
        "fever or feeling unwell → you have fever or feel unwell",
        "passing out → you are passing out"
    })
    void aSignsNameBecomesTheConditionOfASentence(String row) {
        String[] both = row.split(" → ");
        assertEquals(both[1], Conditional.of(Set.of(both[0])));
    }

    @Test
    void signsThatAreHadShareTheirVerb() {
        assertEquals("you have a fever; or a rash; or you cannot walk", Conditional.of(new LinkedHashSet<>(
                List.of("a fever", "a rash", "being unable to walk"))));
    }
}
