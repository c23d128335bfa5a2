package dev.caveat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
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
            ruleset.rules().forEach(rule -> {
                rule.flagged().forEach(text -> tests.add(example(ruleset, rule, text, true)));
                rule.allowed().forEach(text -> tests.add(example(ruleset, rule, text, false)));
            });
        }
        assertTrue(tests.size() > 100, "only " + tests.size() + " examples");
        return tests;
    }

    @Test
    void everyRulesetHasItsGroups() throws Exception {
        for (Ruleset ruleset : RulesetLoader.load(RulesetLoader.BUNDLED, DAY)) {
            assertEquals(List.of("disclaimer", "red-flags", "registration", "sources", "authorship", "dates", "titles", "claims",
                    "grammar"), ruleset.groups().stream().map(group -> group.id()).toList(), ruleset.id());
            assertFalse(ruleset.rules().anyMatch(rule -> rule.summary().isBlank()));
        }
    }

    private static DynamicTest example(Ruleset ruleset, RuleInfo rule, String text, boolean flagged) {
        String name = ruleset.id() + " " + rule.id() + (flagged ? " flags: " : " allows: ") + text.strip().replace('\n', '⏎');
        return DynamicTest.dynamicTest(name, () -> {
            String wanted = rule.id().toString().replace("/" + RuleGroup.ANY, "/*");
            RuleFilter only = new RuleFilter(List.of(new RulePattern(wanted)), List.of());
            DocumentResult result = new Linter(List.of(ruleset), Checks.CLINIC, DAY, only).lint(Source.of("example.md", text));
            assertEquals(List.of(), result.problems());
            assertEquals(flagged, !result.findings().isEmpty(), () -> name + " → " + result.findings().stream()
                    .map(finding -> "“" + result.document().orElseThrow().quote(finding.span()) + "” " + finding.considered()).toList());
        });
    }
}
