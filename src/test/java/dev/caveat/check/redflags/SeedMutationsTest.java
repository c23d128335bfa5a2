package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.document.Document;
import dev.caveat.parse.Parser;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real article, changed in one place at a time. */
class SeedMutationsTest {
    private static final String SENTENCE = "Back pain with red-flag features, such as significant or"
            + " progressive leg weakness, numbness"
            + " around the groin, or loss of bladder or bowel control, needs urgent medical attention rather"
            + " than a loading program, and we"
            + " always check for those.";
    private static final String NOTE = " Red-flag features such as progressive leg weakness or loss of bladder"
            + " or bowel control require urgent"
            + " medical attention.";

    private final String seed;

    SeedMutationsTest() throws IOException {
        seed = Files.readString(Path.of("sample-articles/getting-back-to-lifting.md"));
        assertTrue(seed.contains(SENTENCE) && seed.contains(NOTE));
    }

    private static Requirement requirement(String text) {
        return Checks.run("red-flags", text).requirement().orElseThrow();
    }

    private static List<String> faults(String text) {
        return Checks.faults("red-flags", text);
    }

    private String with(String sentence) {
        return seed.replace(SENTENCE, sentence).replace(NOTE, "");
    }

    @Test
    void theArticleMeetsTheMinimumAndEarnsWarnings() {
        CheckResult result = Checks.run("red-flags", seed);
        assertEquals(Status.SATISFIED, result.requirement().orElseThrow().status());
        assertEquals(List.of("inconsistent", "late-wording", "missing-recommended", "no-emergency-place"),
                faults(seed));
        assertEquals("low-back", result.topics().get(0).id());
        assertEquals("primary", result.topics().get(0).role());
        assertEquals(1, result.topics().size());
    }

    @Test
    void theEvidenceQuotesSignsAndTheirDirection() {
        Document document = Parser.markdown(seed);
        List<Evidence> evidence = Checks.run("red-flags", document, Clinic.UNKNOWN).requirement().orElseThrow()
                .evidence();
        List<String> quoted = evidence.stream().filter(proof -> !proof.leadsTo().isEmpty())
                .map(proof -> proof.element() + ": " + document.quote(proof.span()) + " → "
                + proof.leadsTo().get(0).element() + ": " + document.quote(proof.leadsTo().get(0).span())).toList();
        String urgent = " → direction-urgent: urgent medical attention";
        assertEquals(List.of("ces-saddle: numbness around the groin" + urgent,
                "ces-bladder: loss of bladder or bowel control" + urgent,
                "ces-bowel: loss of bladder or bowel control" + urgent, "leg-weakness: progressive leg weakness" + urgent), quoted);
        assertEquals("For low back pain: numbness around the genitals, anus, groin or inner thighs.",
                evidence.get(0).detail());
        assertEquals("urgent: the same day", evidence.get(0).leadsTo().get(0).detail());
    }

    @Test
    void withoutTheSentenceTheNoteAloneLacksTheGroin() {
        String text = seed.replace(SENTENCE, "");
        assertEquals(List.of("ces-saddle"), requirement(text).missing());
        assertEquals(Status.INCOMPLETE, requirement(text).status());
        assertTrue(faults(text).contains("missing-minimum"));
    }

    @Test
    void withoutBothAllIsMissingAndTheSitesTextDoesNotCount() {
        String text = with("");
        assertEquals(Status.MISSING, requirement(text).status());
        assertEquals(3, requirement(text).missing().size());
        assertTrue(faults(text).containsAll(List.of("missing-minimum", "boilerplate-only")), faults(text).toString());
    }

    @Test
    void mentioningItToThePhysioSendsADangerSignToTheClinic() {
        String text = with("Leg weakness, numbness around the groin, or loss of bladder or bowel control is"
                + " worth mentioning to your physio.");
        assertTrue(faults(text).contains("sent-to-clinic"));
        assertEquals(Status.MISSING, requirement(text).status());
    }

    @Test
    void noWorryMinimisesEverySignOfTheList() {
        String text = with("You do not need to worry about leg weakness, numbness around the groin, or loss of"
                + " bladder or bowel control.");
        assertTrue(faults(text).containsAll(List.of("minimised", "missing-minimum")), faults(text).toString());
        assertEquals(Status.MISSING, requirement(text).status());
        assertEquals(3, requirement(text).missing().size());
    }

    @Test
    void redFlagFeaturesAloneNameNothing() {
        String text = with("Back pain with red-flag features needs urgent medical attention.");
        assertTrue(faults(text).contains("none-named"));
    }

    @Test
    void layWordsWithPlaceAndNumberPass() {
        String text = with("Call 911 or go to the nearest emergency department for saddle anesthesia, trouble"
                + " peeing, or a foot that drags.");
        assertEquals(Status.SATISFIED, requirement(text).status());
        assertFalse(faults(text).contains("no-emergency-place"));
        assertFalse(faults(text).contains("late-wording"));
    }

    @Test
    void theSwappedContrastFails() {
        String text = with("Leg weakness, numbness around the groin, or loss of bladder or bowel control needs"
                + " a loading program rather than"
                + " urgent medical attention.");
        assertEquals(Status.MISSING, requirement(text).status());
        assertTrue(faults(text).contains("no-direction"), Checks.hits("red-flags", text).toString());
    }

    @Test
    void aDirectionInACommentSatisfiesNothing() {
        assertEquals(Status.MISSING, requirement(with("<!-- " + SENTENCE + " -->")).status());
    }

    @Test
    void signsAndDirectionApartAreScattered() {
        String text = with("Danger signs are leg weakness, numbness around the groin, and loss of bladder"
                + " control. They are rare.\n\n"
                + "Go to the emergency department with any of them. Take somebody along.");
        assertEquals(Status.SATISFIED, requirement(text).status());
        assertTrue(faults(text).contains("scattered"));
    }

    @Test
    void anotherCountrysNumberAloneIsAnError() {
        String text = with("Call 999 for leg weakness, numbness around the groin, or loss of bladder control.");
        assertEquals(List.of(1), Checks.run("red-flags", text).hits().stream()
                .filter(hit -> hit.fault().equals("wrong-emergency-number")).map(hit -> hit.steps()).toList());
    }
}
