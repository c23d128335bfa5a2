package dev.caveat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.engine.Examples;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds something in each of its flagged examples and nothing in its allowed ones. */
class RulesetExamplesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TestFactory
    List<DynamicTest> examples() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Ruleset ruleset : RulesetLoader.load(RulesetLoader.BUNDLED, DAY)) {
            Examples.run(ruleset, DAY).forEach(outcome -> {
                String name = ruleset.id() + " " + outcome.rule() + (outcome.flagged() ? " flags: " : " allows: ")
                        + outcome.text().strip().replace('\n', '⏎');
                tests.add(DynamicTest.dynamicTest(name, () -> assertTrue(outcome.passed(), () -> name + " → " + outcome.seen())));
            });
        }
        assertTrue(tests.size() > 600, "only " + tests.size() + " examples");
        return tests;
    }

    @Test
    void everyRulesetHasItsGroups() throws Exception {
        for (Ruleset ruleset : RulesetLoader.load(RulesetLoader.BUNDLED, DAY)) {
            assertEquals(List.of("disclaimer", "red-flags", "registration", "sources", "authorship", "dates", "titles", "claims",
                    "grammar"), ruleset.groups().stream().map(group -> group.id()).distinct().toList(), ruleset.id());
            assertFalse(ruleset.rules().anyMatch(rule -> rule.summary().isBlank()));
        }
    }
}
