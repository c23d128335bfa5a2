package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.ArticleType.Kind;
import dev.caveat.parse.Parser;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Glob;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "---\\ntags: [news]\\n---\\n\\n# Our clinic is moving\\n\\nThe treatments stay the same. | NEWS",
        "---\\ntags: [news]\\n---\\n\\n# Our clinic is moving\\n\\nIf you have pain, try to rest. | CLINICAL",
        "---\\ncategory: Recipes\\n---\\n\\n# Ginger tea\\n\\nBoil the ginger. | RECIPE",
        "# Tea\\n\\n- 1 cup water\\n- 2 tbsp ginger\\n- 1 tsp honey\\n\\n## Steps\\n\\nBoil. | RECIPE",
        "# Visit us\\n\\nMonday 8:00 to 6:00, Tuesday 8:00 to 4:00 and Saturday closed. | SERVICE",
        "# Book Review: Why We Sleep\\n\\nA fine book. | CLINICAL"})
    void signsAreWeighedTogether(String text, Kind kind) {
        assertEquals(kind, type(text.replace("\\n", "\n")).kind());
    }

    @Test
    void theConfigurationGivesTypesByPathAndTheFrontMatterWins() {
        Clinic clinic = new Clinic(List.of(), "", List.of(), List.of(), List.of(), List.of(), new ArticleTypes("", List.of(
                new ArticleTypes.Entry("news", "*.md", new Glob("*.md")))), Optional.empty(), Optional.empty());
        ArticleType byPath = ArticleType.of(Checks.article(Parser.markdown("# Back pain\n\nWalk."), clinic));
        assertEquals(new ArticleType(Kind.NEWS, "articleTypes gives news to *.md."), byPath);
        assertEquals(Kind.RECIPE, ArticleType.of(Checks.article(Parser.markdown("---\ntype: recipe\n---\n\n# Soup\n\nBoil."), clinic)).kind());
    }

    @Test
    void anUnknownTypeIsNamedWithTheValidOnes() {
        assertEquals("Nothing says plainly that it is something else. (The front matter's type: novel is none of clinical, news, recipe, service.)",
                type("---\ntype: novel\n---\n\n# Walking\n\nWalk.").reason());
    }
}
