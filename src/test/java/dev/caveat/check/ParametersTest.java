package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a ruleset's author is told of parameters that cannot be right, and what holds where none is given. */
class ParametersTest {
    private static final Dates.Named PUBLISHED = new Dates.Named(List.of("published"), List.of("published"));
    private static final Dates.Named REVIEWED = new Dates.Named(List.of("reviewed"), List.of("reviewed"));
    private static final Dates.Named NEXT = new Dates.Named(List.of("next"), List.of("next review"));

    private static String told(Executable making) {
        return assertThrows(IllegalArgumentException.class, making).getMessage();
    }

    @Test
    void aListThatMustHoldSomethingIsNamed() {
        assertEquals("fields is empty", told(() -> new Dates.Named(List.of(), List.of("published"))));
        assertEquals("labels is empty", told(() -> new Dates.Named(List.of("published"), List.of())));
        assertEquals("labels is empty", told(() -> new Dates.Named(List.of("published"), null)));
        assertEquals("statements is empty", told(() -> new Authorship.Parameters(List.of(), List.of(), List.of(), "", List.of())));
        assertEquals(List.of("a"), Require.notEmpty(List.of("a"), "words"));
    }

    @Test
    void aReviewLastsAMonthOrMore() {
        assertEquals("reviewMonths must be 1 or more", told(() -> new Dates.Parameters(PUBLISHED, REVIEWED, NEXT, 0, List.of())));
        assertEquals("reviewMonths must be 1 or more", told(() -> new Dates.Parameters(PUBLISHED, REVIEWED, NEXT, null, List.of())));
        assertEquals(1, new Dates.Parameters(PUBLISHED, REVIEWED, NEXT, 1, List.of()).reviewMonths());
        assertThrows(NullPointerException.class, () -> new Dates.Parameters(null, REVIEWED, NEXT, 1, List.of()));
        assertThrows(NullPointerException.class, () -> new Dates.Parameters(PUBLISHED, null, NEXT, 1, List.of()));
        assertThrows(NullPointerException.class, () -> new Dates.Parameters(PUBLISHED, REVIEWED, null, 1, List.of()));
    }

    @Test
    void aPieceIsAskedOfClinicalArticlesUnlessTypesAreNamed() {
        assertEquals(List.of("clinical"), new Dates.Parameters(PUBLISHED, REVIEWED, NEXT, 1, List.of()).askedOf());
        assertEquals(List.of("news", "recipe"), new Dates.Parameters(PUBLISHED, REVIEWED, NEXT, 1, List.of("news", "recipe")).askedOf());
        assertEquals("askedOf: no type of article is “novel” (valid: clinical, news, recipe, service)",
                told(() -> new Dates.Parameters(PUBLISHED, REVIEWED, NEXT, 1, List.of("news", "novel"))));
    }

    @Test
    void headingsMatchWhateverTheirCaseAndASuggestionMayBeLeftOut() {
        Authorship.Parameters parameters = new Authorship.Parameters(List.of("About the AUTHOR"), List.of(), List.of("[be] paid by"), null,
                List.of());
        assertEquals(List.of("about the author"), parameters.boxHeadings());
        assertEquals("", parameters.suggestion());
        assertEquals("Say so.", new Authorship.Parameters(List.of(), List.of(), List.of("[be] paid by"), "Say so.", List.of()).suggestion());
    }

    @Test
    void anExpressionThatIsNoneOrMatchesNothingAtAllIsNamed() {
        assertTrue(told(() -> Require.pattern("(", "number")).startsWith("number is no regular expression: "));
        assertEquals("number: “\\d*” matches the empty text", told(() -> Require.pattern("\\d*", "number")));
        assertTrue(Require.pattern("ab+", "number").matcher("ABB").matches());
    }

    @Test
    void wordsAreFoundWholeTheLongestFirstAndNoneWhereThereAreNone() {
        assertEquals("an empty word would match everywhere", told(() -> Require.anyWord(List.of("a", " "))));
        assertFalse(Require.anyWord(List.of()).matcher("anything").find());
        assertEquals(List.of("Massage Therapist", "massage"), Require.anyWord(List.of("massage", "massage therapist"))
                .matcher("Massage Therapist, massages, massage")
                .results().map(found -> found.group()).toList());
        assertEquals(List.of("É"), Require.anyWord(List.of("é")).matcher("É té éa").results().map(found -> found.group()).toList());
    }
}
