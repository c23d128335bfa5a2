package dev.caveat.report.html;

import dev.caveat.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The catalogue: every rule of the run.
 *
 * @param groups cards by group, both in alphabetical order
 */
public record RulesPage(Report report, Map<String, List<RuleCard>> groups) {
    static RulesPage of(Report report) {
        return new RulesPage(report, report.rules().stream().map(RuleCard::new).collect(Collectors.groupingBy(
                card -> card.rule().id().group(), LinkedHashMap::new, Collectors.toList())));
    }

    public String name(String group) {
        return Words.name(group);
    }

    public String rulesets() {
        return report.run().rulesets().stream().map(ruleset -> ruleset.id() + " " + ruleset.version()).collect(Collectors.joining(", "));
    }
}
