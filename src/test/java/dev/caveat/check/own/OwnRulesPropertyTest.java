package dev.caveat.check.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.engine.DocumentResult;
import dev.caveat.parse.RandomDrafts;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Finding;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over seeded drafts full of what breaks positions. */
class OwnRulesPropertyTest {
    private static final int CASES = 600;

    private static final String WORDS = """
            prefer: { back: spine, it's: it is, a b: a to b, soft-hyphen: hyphen }
            terms: [nsaids]
            matching: ['cu.{0,2}e', '<b>']
            replace: { '(\\d)–(\\d)': '$1 to $2' }
            """;

    @TempDir
    Path folder;

    @Test
    void everyFindingQuotesItsWordsAndAfterTheSafeFixesNoneIsLeft() {
        OwnRules rules = new OwnRules(folder, "words", WORDS);
        int[] seen = new int[2];
        for (int seed = 0; seed < CASES; seed++) {
            String draft = new RandomDrafts(seed).markdown();
            DocumentResult result = rules.lint(draft, Clinic.UNKNOWN);
            assertTrue(result.problems().isEmpty(), result.problems() + "\n" + draft);
            seen[0] += result.findings().size();
            for (Finding finding : result.findings()) {
                assertTrue(!finding.span().isEmpty() && finding.span().end() <= draft.length(), draft);
            }
            List<Finding> safe = safe(result);
            seen[1] += safe.size();
            StringBuilder fixed = new StringBuilder(draft);
            safe.forEach(finding -> fixed.replace(finding.span().start(), finding.span().end(), finding.suggestions().get(0).text()));
            assertEquals(List.of(), safe(rules.lint(fixed.toString(), Clinic.UNKNOWN)), draft + "\n---\n" + fixed);
        }
        assertTrue(seen[0] > 1_000 && seen[1] > 500, seen[0] + " findings, " + seen[1] + " safe");
    }

    /** Last first. */
    private static List<Finding> safe(DocumentResult result) {
        return result.findings().stream().filter(finding -> !finding.suggestions().isEmpty() && finding.suggestions().get(0).safe())
                .sorted(Comparator.comparing(Finding::span).reversed()).toList();
    }
}
