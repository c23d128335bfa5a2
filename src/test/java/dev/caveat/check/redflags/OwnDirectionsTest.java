package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.check.Checks;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Requirement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sign gets the direction of its own sentence; only one without any takes its passage's or its section's. */
class OwnDirectionsTest {
    private static List<String> directions(String text, String sign) {
        return Checks.run("red-flags", text).requirement().orElseThrow().evidence().stream()
                .filter(proof -> proof.element().equals(sign))
                .flatMap(proof -> proof.leadsTo().stream()).map(Evidence::element).toList();
    }

    @Test
    void aWeakerDirectionOfItsOwnIsNotReplacedByAnotherPassages() {
        String text = "# Pelvic Floor Training\n\n## When to get help\n\nGo to the emergency department or call 9-1-1 if you "
                + "suddenly cannot pass urine.\n\nSee your doctor within days if you see blood in your urine.\n";
        assertEquals(List.of("direction-prompt"), directions(text, "haematuria"));
        assertEquals(List.of("direction-emergency"), directions(text, "retention"));
        assertEquals(Status.INCOMPLETE, Checks.run("red-flags", text).requirement().orElseThrow().status());
    }

    @Test
    void aSignSentToTheClinicIsShownThereWhateverThePassageBeforeSays() {
        String text = "# Pelvic Floor Training\n\n## When to get help\n\nGo to the emergency department if you have a fever.\n\n"
                + "Book a visit with us if you suddenly cannot pass urine.\n";
        assertEquals(List.of("direction-clinic"), directions(text, "retention"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Call 911 if you have numbness around the groin, and see your doctor within days if you have a fever. | emergency | prompt",
        "If you have a fever, see your doctor within days; if you have numbness around the groin, call 911. | emergency | prompt",
        "See your doctor within days if you have a fever. Call 911 if you have numbness around the groin. | emergency | prompt",
        "Numbness around the groin and a fever are rare. Go to the emergency department. | emergency | emergency",
        "See a doctor about numbness around the groin or a fever. Go straight to the emergency department. | emergency | emergency"
    })
    void eachSignHasTheDirectionOfItsClauseOrOfTheSentenceAfter(String text, String saddle, String fever) {
        assertEquals(List.of("direction-" + saddle), directions("# Low Back Pain\n\n" + text, "ces-saddle"));
        assertEquals(List.of("direction-" + fever), directions("# Low Back Pain\n\n" + text, "fever"));
    }

    @Test
    void aListTakesTheDirectionOfItsLeadInUnlessAnItemHasItsOwn() {
        String text = "# Low Back Pain\n\nCall 911 if you have any of these:\n\n- numbness around the groin\n"
                + "- a fever (see your doctor within days)\n";
        assertEquals(List.of("direction-emergency"), directions(text, "ces-saddle"));
        assertEquals(List.of("direction-prompt"), directions(text, "fever"));
    }
}
