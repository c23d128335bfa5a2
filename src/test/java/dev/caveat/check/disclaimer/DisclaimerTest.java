package dev.caveat.check.disclaimer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclaimerTest {
    private static final String ARTICLE = "# Walking after low back pain\n\nWalk a little.\n\n";

    private static final Map<String, String> SENTENCES = Map.of(
            "general-information", "This article is general information for education only.",
            "not-advice", "It is not medical advice, diagnosis or treatment.",
            "results-vary", "People differ; results vary.",
            "see-professional", "Ask a licensed health professional about your situation.",
            "emergency-direction", "In an emergency call 9-1-1 or go to the nearest emergency department.",
            "no-relationship", "Reading it does not create a practitioner–patient relationship.",
            "do-not-delay", "Do not delay seeking care because of this article.");

    private static final List<String> ORDER = List.of("do-not-delay", "emergency-direction", "general-information",
            "no-relationship",
            "not-advice", "results-vary", "see-professional");

    private static String without(String element, String between) {
        return ORDER.stream().filter(each -> !each.equals(element)).map(SENTENCES::get)
                .reduce((a, b) -> a + between + b).orElseThrow();
    }

    private static Requirement requirement(String text) {
        return Checks.run("disclaimer", ARTICLE + text).requirement().orElseThrow();
    }

    private static Hit hit(String fault, String text) {
        return Checks.run("disclaimer", ARTICLE + text).hits().stream().filter(hit -> hit.fault().equals(fault))
                .findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\n", "\n"})
    void allElementsSatisfyInAnyOrderAndOverSeveralBlocks(String between) {
        Requirement requirement = requirement(without("", between));
        assertEquals(Status.SATISFIED, requirement.status(), requirement.missing().toString());
        assertEquals(7, requirement.evidence().stream().map(Evidence::element).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({"general-information, 0", "not-advice, 0", "results-vary, -1", "see-professional, 0",
            "emergency-direction, 0",
        "no-relationship, -1", "do-not-delay, -2"})
    void oneElementLessIsIncompleteByWhatItWeighs(String element, int steps) {
        String text = without(element, " ");
        assertEquals(List.of(element), requirement(text).missing());
        assertEquals(steps, hit("incomplete", text).steps());
        assertTrue(hit("incomplete", text).suggestions().get(0).text().contains(SENTENCES.get(element).split(" ")[0]));
    }

    @Test
    void emergencyServicesWithoutPlaceOrNumberIsOnlyAWarning() {
        assertEquals(-1, hit("incomplete", without("emergency-direction", " ")
                + " If severe, contact emergency services.").steps());
    }

    @Test
    void theElementIsMissedAtTheDisclaimersEnd() {
        String text = ARTICLE + without("results-vary", " ") + "\n\n## Next\n\nWalk.";
        int place = Checks.run("disclaimer", text).hits().stream().filter(hit -> hit.fault().equals("incomplete"))
                .findFirst()
                .orElseThrow().span().start();
        assertEquals(text.indexOf("\n\n## Next"), place);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "This article is not general information.",
        "Talk to your doctor before you start.",
        "<!-- This article is general information only. It is not medical advice. -->",
        "<p hidden>This article is general information only. It is not medical advice.</p>",
        "`This article is general information only.`",
        "![This article is general information only. It is not medical advice.](a.png)",
        "General information about backs is on our site.",
        "## Disclaimer"
    })
    void nothingOfTheKindIsNoDisclaimer(String text) {
        assertEquals(Status.MISSING, requirement(text).status());
        assertTrue(Checks.faults("disclaimer", ARTICLE + text).contains("missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The information on this page is provided for educational purposes only.",
        "All content on this website is intended for general information.",
        "For informational purposes only.",
        "*This post is for general education only.*",
        "This blog isn't a substitute for professional medical advice.",
        "Nothing on this page should be taken as medical advice.",
        "The content here does not constitute medical advice.",
        "This is not intended to diagnose or treat any condition.",
        "This article is meant to educate and does not replace the advice of your physician."
    })
    void wordingsOfRealDisclaimersAreRead(String text) {
        assertFalse(Checks.faults("disclaimer", ARTICLE + text).contains("missing"), text);
    }

    @Test
    void twoDisclaimersThatDifferAreInconsistentAndTwoAlikeAreNot() {
        String one = "This article is general information only. It is not medical advice.";
        String gap = "\n\nThen walk more.\n\n";
        assertFalse(Checks.faults("disclaimer", ARTICLE + one + gap + one).contains("inconsistent"));
        assertTrue(Checks.faults("disclaimer", ARTICLE + one + gap + "This is not medical advice. Results vary.")
                .contains("inconsistent"));
    }
}
