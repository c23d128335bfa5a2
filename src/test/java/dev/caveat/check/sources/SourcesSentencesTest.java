package dev.caveat.check.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.check.Checks;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings that miss their word, sources that are the clinic's own or only a front page, and citations in running text. */
class SourcesSentencesTest {
    private static final String ENTRY = "Foster NE, et al. Prevention and treatment of low back pain. Lancet. 2024. https://doi.org/10.1016/S0140-6736(18)30489-6";
    private static final Clinic OURS = new Clinic(List.of("Spruce Physio"), "", List.of(), List.of(), List.of());

    private static SourceHeadings headings() {
        return new SourceHeadings(List.of("sources", "references"), List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({"Surces, Sources", "Soources, Sources", "Sourcas, Sources", "Soruces, Sources", "SORUCES, SOURCES", "refrences, references", "Referencs:, References",
        "Sourcesx, Sources", "Xources, Sources"})
    void aHeadingThatMissesItsWordByOneSlipIsMeantForIt(String written, String meant) {
        assertEquals(Optional.of(meant), headings().meant(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sources", "Suorsec", "Srcs", "Courses of care", "Sourc", "Resources", "Soucrse", "Sou"})
    void anotherWordIsNot(String written) {
        assertEquals(Optional.empty(), headings().meant(written));
    }

    private static List<String> weak(Clinic clinic, String source) {
        return Checks.run("sources", Parser.markdown("# Walking\n\nWalk.\n\n## Sources\n\n- " + ENTRY + "\n- " + source), clinic).hits().stream()
                .filter(hit -> hit.fault().equals("weak-source")).map(hit -> hit.values().getOrDefault("reason", "?")).toList();
    }

    @Test
    void theClinicsOwnPagesAndFrontPagesAreWeak() {
        assertEquals(1, weak(OURS, "What we think of knees. 2024. https://www.spruce-physio.example/blog/knees").size());
        assertEquals(0, weak(Clinic.UNKNOWN, "What we think of knees. 2024. https://www.spruce-physio.example/blog/knees").size());
        assertEquals(1, weak(OURS, "What we think of knees. 2024. [here](/blog/knees)").size());
        assertEquals(1, weak(Clinic.UNKNOWN, "The health service. 2024. https://www.nhs.example/").size());
        assertEquals(1, weak(Clinic.UNKNOWN, "The health service. 2024. https://www.nhs.example/index.html").size());
        assertEquals(0, weak(Clinic.UNKNOWN, "The health service. 2024. https://www.nhs.example/conditions/knees").size());
        assertEquals(0, weak(Clinic.UNKNOWN, "Two pages. 2024. https://www.nhs.example/ https://www.nhs.example/conditions/knees").size(), "one of them will do");
        assertEquals(0, weak(OURS, "Our study. Lancet. 2024. https://doi.org/10.1016/S0140-6736(18)30480-0").size());
    }

    private static List<String> hits(String text) {
        return Checks.hits("sources", "# Walking\n\n" + text + "\n\n## Sources\n\n1. " + ENTRY);
    }

    @Test
    void anAuthorWithAYearIsACitationInBracketsAndInTheSentence() {
        assertEquals(List.of(), hits("Foster (2024) found that walking helps."));
        assertEquals(List.of(), hits("Walking helps (Foster et al., 2024)."));
        assertEquals(List.of(), hits("In May (2019) we walked. Walking helps [1]."));
    }

    @Test
    void aNoteThatNobodyWroteIsTold() {
        assertEquals(List.of("unresolved-citation \"[^9]\""), hits("Walking helps[^9], and so it was found [1].").stream()
                .filter(hit -> hit.startsWith("unresolved")).toList());
    }
}
