package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.ArticleType.Kind;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTypeTest {
    private static final List<String> PIECES = List.of("disclaimer", "red-flags", "registration", "sources",
            "authorship",
            "dates");

    private static ArticleType type(String markdown) {
        return ArticleType.of(Checks.article(Parser.markdown(markdown), Clinic.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Holiday Hours\n\nWe close at noon on December 24.",
        "# We Are Hiring a Physiotherapist\n\nSend your resume to the front desk.",
        "# Lentil Soup\n\n## Ingredients\n\n- 1 cup lentils\n\n## Method\n\nBring back to a boil.",
        "---\ntype: News\n---\n\n# Our run club\n\nIt meets on Tuesday.",
        "---\ntype: service\n---\n\n# Massage\n\nWe offer massage."})
    void noPieceIsDemandedOfWhatIsPlainlyNotClinical(String text) {
        for (String piece : PIECES) {
            assertEquals(List.of(), Checks.faults(piece, text), piece);
            Requirement requirement = Checks.run(piece, text).requirement().orElseThrow();
            assertEquals(Status.NOT_APPLICABLE, requirement.status(), piece);
            assertTrue(requirement.reason().startsWith("Not a clinical article. "), requirement.reason());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Walking\n\nWalk a little.", "# Holiday Hours\n\nIf your pain flares, rest.",
        "# We Are Hiring\n\nYou will treat sports injuries.", "# Opening Hours for Your Knees\n\nBend them.",
        "# Anti-inflammatory Soup\n\n## Ingredients\n\n- turmeric\n\n## Method\n\nBoil.",
        "# Soup\n\n## Ingredients\n\n- turmeric", "---\ntags: [low-back-pain]\n---\n\n# Holiday Hours\n\nWe close.",
        "---\ntype: clinical\n---\n\n# Holiday Hours\n\nWe close.", "---\ntype: post\n---\n\n# Walking\n\nWalk."})
    void whenInDoubtItIsClinical(String text) {
        assertEquals(Kind.CLINICAL, type(text).kind());
        assertEquals(List.of("missing"), Checks.faults("disclaimer", text));
        assertEquals(Status.MISSING, Checks.run("disclaimer", text).requirement().orElseThrow().status());
    }

    @Test
    void whatIsThereIsJudgedInNewsToo() {
        assertEquals(List.of("stale-regulator"),
                Checks.faults("registration", "---\ntype: news\n---\n\n# Moving\n\nWe are registered with CPTBC."));
        assertEquals(List.of("in-future"),
                Checks.faults("dates", "---\ntype: news\npublished: 2062-01-01\n---\n\n# Moving\n\nWe move."));
    }

    @Test
    void aTopicFoundNeedsItsRedFlagsWhateverTheTypeSays() {
        assertEquals(List.of("missing-minimum"),
                Checks.faults("red-flags", "---\ntype: news\n---\n\n# Walking after low back pain\n\nWalk a little."));
    }
}
