package dev.caveat.check.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.rule.Assertion;
import dev.caveat.rule.Requirement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    private static final String ENTRY = "Foster NE, et al. Prevention and treatment of low back pain. Lancet. 2024. https://doi.org/10.1016/S0140-6736(18)30489-6";

    private static List<String> hits(String text) {
        return Checks.hits("sources", "# Walking\n\n" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "## Sources\n\n1. " + ENTRY, "## References\n\n- " + ENTRY, "**Sources**\n\n1. "
                + ENTRY, "## Further reading\n\n" + ENTRY,
        "## Sources\n\n### Guidelines\n\n- " + ENTRY + "\n\n### Studies\n\n- " + ENTRY,
        "Sources: 1. " + ENTRY, "### 📚 Sources:\n\n1. " + ENTRY, "Walking helps.[^1]\n\n[^1]: " + ENTRY,
        "## Sources\n\n1. Foster NE. [Prevention of low back pain](https://doi.org/10.1016/x). Lancet 2024."
    })
    void aListThatCanBeFollowedSatisfies(String text) {
        assertEquals(Status.SATISFIED, Checks.run("sources", "# Walking\n\nWalk.\n\n" + text).requirement()
                .orElseThrow().status(), text);
        assertEquals(List.of(), hits("Walk.\n\n" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "## Sources", "## Sources\n\n## Next\n\n1. " + ENTRY, "## Sources\n\nTBD", "## Sources\n\nComing soon.",
        "## Sources\n\n- Share on LinkedIn\n- Copy link", "## Sources\n\n<!-- 1. " + ENTRY
                + " -->", "## Sources\n\n- [Our blog](/blog)"
    })
    void aHeadingWithoutSourcesIsEmpty(String text) {
        assertEquals("empty-section \"Sources\"", hits("Walk.\n\n" + text).get(0));
    }

    @Test
    void aNumberInRoundBracketsCitesWhereTheListHasItAndTheClauseEnds() {
        String list = "\n\n## Sources\n\n1. " + ENTRY + "\n2. " + ENTRY;
        assertEquals(List.of(), hits("Walking helps (1), and swimming helps (2)." + list));
        assertEquals(List.of(), hits("Walking helps (1, 2)." + list));
        // Steps and amounts are no citations, and a number that the list has not is none that could dangle.
        assertEquals(List.of(), hits("Lift (1) slowly, rest (3)." + list));
    }

    @Test
    void anAuthorWithAYearCitesWithoutACommaWhereTheListHasThem() {
        assertEquals(List.of("citation Foster 2024"), supports("About 70% of knee pain eases within six weeks (Foster 2024)."));
        assertEquals(List.of(""), supports("About 70% of knee pain eased within six weeks (Vancouver 2024)."));
    }

    private static List<String> supports(String statement) {
        return Checks.run("sources", "# Knee pain\n\n" + statement + "\n\n## Sources\n\n1. " + ENTRY).assertions().stream()
                .map(Assertion::support).toList();
    }

    @Test
    void aMissingListGoesAfterTheText() {
        String text = "Walk a little.\n\n## About the author\n\nSam Roe.";
        int place = Checks.run("sources", text).hits().get(0).span().start();
        assertTrue(place >= "Walk a little.".length(), "at " + place);
        assertEquals(List.of("missing-section"), Checks.faults("sources", text));
    }

    @Test
    void marksResolveToNumbersAndRanges() {
        String list = "\n\n## Sources\n\n1. " + ENTRY + "\n2. " + ENTRY + "\n3. " + ENTRY;
        assertEquals(List.of(), hits("Walking helps [1, 2] and more [3]." + list));
        assertEquals(List.of(), hits("Walking helps [1–3]." + list));
        assertEquals(List.of(), hits("Walking helps (see Sources 1, 2 and 3)." + list).stream()
                .filter(hit -> hit.startsWith("unres")).toList());
        assertEquals(List.of("unresolved-citation \"[4]\""), hits("Walking helps [1–3], and so [4]." + list));
        assertEquals(1, hits("Walking helps [1, 3]." + list).stream().filter(hit -> hit.startsWith("unused-entry"))
                .count());
    }

    @Test
    void pageNumbersAreNoYears() {
        assertEquals(List.of(),
                hits("Walk.\n\n## Sources\n\n1. Hartvigsen J, et al. What low back pain is. Lancet. 2022;391(10137):2000–2067. PMID: 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[^1] and [^f]", "<sup>1</sup> and <sup><a href=\"#r2\">2</a></sup>", "¹ and more²",
        "<sup>1,2</sup>", "¹–²", "[1] and (Hartvigsen et al., 2025)", "[1], as Hartvigsen and Foster wrote in 2025"})
    void aSourceIsCitedByFootnoteSuperscriptOrAuthorAndYear(String marks) {
        String other = "Hartvigsen J, et al. What low back pain is. Lancet. 2025. PMID: 29573870";
        String list = marks.contains("^") ? "[^1]: " + ENTRY + "\n\n[^f]: " + other
                : "## Sources\n\n1. " + ENTRY + "\n2. " + other;
        assertEquals(List.of(), hits("Walking helps" + marks + ".\n\n" + list));
    }

    @Test
    void aSourceThatNoMarkNamesIsUnusedBesideMarksOfEveryKind() {
        String other = "Hartvigsen J, et al. What low back pain is. Lancet. 2025. PMID: 29573870";
        for (String mark : List.of("<sup>1</sup>", "¹", "[1]")) {
            assertEquals(List.of("unused-entry \"" + other + "\""),
                    hits("Walking helps" + mark + ". A room of 20 m² will do.\n\n## Sources\n\n1. " + ENTRY + "\n2. " + other));
        }
        assertEquals(List.of("unused-entry \"" + other + "\""),
                hits("Walking helps[^1].\n\n[^1]: " + ENTRY + "\n\n[^2]: " + other));
    }

    @Test
    void anEntryIsQuotedWithItsWholeLinkAndEmphasis() {
        assertEquals(List.of("incomplete-entry \"[NICE guideline](https://www.nice.org.uk/guidance)\""),
                hits("Walk.\n\n## Sources\n\n1. [NICE guideline](https://www.nice.org.uk/guidance)"));
        assertEquals(List.of("incomplete-entry \"**Sources:** Foster 2024\""), hits("Walk.\n\n**Sources:** Foster 2024"));
    }
}
