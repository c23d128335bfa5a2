package dev.caveat.report.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.ruleset.RulesetLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The guide's page of rules. After a change of a ruleset: {@code mvn test -Dtest=RulesGuideTest -Dcaveat.golden=write}. */
class RulesGuideTest {
    private static final Path PAGE = Path.of("src/site/markdown/rules.md");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void theGuideShowsTheRulesAsTheyAre() throws Exception {
        String page = RuleTableMarkdown.render(RuleTable.of(RulesetLoader.load(RulesetLoader.BUNDLED, DAY), DAY));
        if ("write".equals(System.getProperty("caveat.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), PAGE + " is stale; see this test's description");
    }
}
