package dev.caveat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each ruleset flags one article of its place and passes another (grammar and infos apart). */
class JurisdictionsTest {
    private static final Path ARTICLES = Path.of("src/test/resources/rulesets");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RuleFilter NO_GRAMMAR = new RuleFilter(List.of(), List.of(new RulePattern("grammar/*")));

    @TestFactory
    List<DynamicTest> everyRulesetFlagsOneArticleAndPassesAnother() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String ruleset : RulesetLoader.BUNDLED) {
            tests.add(DynamicTest.dynamicTest(ruleset + " flags", () -> {
                List<String> found = compare(ruleset, "flagged.md");
                assertTrue(found.contains("verdict blocked"), found::toString);
            }));
            tests.add(DynamicTest.dynamicTest(ruleset + " passes", () -> {
                List<String> found = compare(ruleset, "passed.md");
                assertEquals("verdict clear", found.get(found.size() - 1));
            }));
        }
        return tests;
    }

    /** What one place passes, another asks something of: at least the emergency number or the registration. */
    @TestFactory
    List<DynamicTest> anArticleOfOnePlaceIsNotClearInAnother() {
        return List.of("au-ahpra", "uk-cap", "us-ftc", "nz-asa").stream().map(elsewhere -> DynamicTest.dynamicTest(elsewhere, () -> {
            List<String> found = ExpectedFindings.actual(lint(elsewhere, ARTICLES.resolve("ca-bc-physio/passed.md")));
            assertTrue(found.contains("verdict blocked"), found::toString);
        })).toList();
    }

    private static List<String> compare(String ruleset, String name) throws Exception {
        Path article = ARTICLES.resolve(ruleset).resolve(name);
        DocumentResult result = lint(ruleset, article);
        ExpectedFindings.compare(article.toString(), result);
        return ExpectedFindings.actual(result);
    }

    private static DocumentResult lint(String ruleset, Path article) throws Exception {
        Linter linter = new Linter(RulesetLoader.load(List.of(ruleset), DAY), Clinic.UNKNOWN, DAY, NO_GRAMMAR);
        return linter.lint(Source.of(article.getFileName().toString(), Files.readString(article)));
    }
}
