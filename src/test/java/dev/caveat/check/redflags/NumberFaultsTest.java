package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.check.Checks;
import dev.caveat.rule.Hit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that is none here is told wherever a reader is told to dial it. */
class NumberFaultsTest {
    private static List<String> wrong(String text) {
        return Checks.hits("red-flags", text).stream().filter(hit -> hit.startsWith("wrong-emergency-number"))
                .map(hit -> hit.substring(hit.indexOf('"'))).toList();
    }

    @Test
    void eachOfTwoIsToldAlsoInTheDisclaimerThatTheSiteAdds() {
        assertEquals(List.of("\"999\"", "\"999\""), wrong("# Low Back Pain\n\nCall 999 if you have numbness around the groin.\n\n"
                + "## Sources\n\n1. Roe S. A book. Press. 2024.\n\n## Disclaimer\n\nThis is not medical advice. In an emergency "
                + "call 999 or go to the nearest emergency department.\n"));
    }

    @Test
    void anArticleWithoutATopicIsReadForNumbersToo() {
        assertEquals(List.of("\"000\""), wrong("# We Are Moving\n\nIn an emergency call 000.\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Call 911 or 999 if you cannot breathe. | \"999\"",
        "Call triple zero if you cannot breathe. | \"triple zero\"",
        "Contact emergency services (112). | \"112\"",
        "Call 911 if you cannot breathe. | ''",
        "In the UK, call 999. | ''",
        "In Canada, call 999 if you cannot breathe. | \"999\"",
        "In Canada call 911, in the UK call 999. | ''",
        "Call 604-999-0000 to book. | ''"
    })
    void onlyTheNumberIsMarked(String text, String number) {
        assertEquals(number.isEmpty() ? List.of() : List.of(number), wrong("# Low Back Pain\n\n" + text));
    }

    @Test
    void theSuggestionIsTheRegionsNumber() {
        Hit hit = Checks.run("red-flags", "# We Are Moving\n\nIn an emergency call 999.\n").hits().get(0);
        assertEquals("9-1-1", hit.suggestions().get(0).text());
    }
}
