package dev.caveat.fuzz;

import dev.caveat.engine.Linter;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import java.time.LocalDate;
import java.util.List;

/** The shipped rules, loaded once. Without grammar: LanguageTool is others' code, and takes seconds to start. */
final class Rules {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final RuleFilter FILTER = new RuleFilter(List.of(), List.of(new RulePattern("grammar/*")));
    static final List<Ruleset> SHIPPED = load();

    private Rules() {}

    static Linter linter() {
        return new Linter(SHIPPED, Clinic.UNKNOWN, DAY, FILTER);
    }

    static Linter linter(String only) {
        return new Linter(SHIPPED, Clinic.UNKNOWN, DAY, new RuleFilter(List.of(new RulePattern(only)), List.of()));
    }

    private static List<Ruleset> load() {
        try {
            return RulesetLoader.load(List.of(RulesetLoader.DEFAULT), DAY);
        } catch (MistakesException e) {
            throw new IllegalStateException(e);
        }
    }
}
