package dev.caveat.engine;

import dev.caveat.cache.MisreadException;
import dev.caveat.rule.Finding;
import dev.caveat.rule.RuleInfo;
import dev.caveat.ruleset.Ruleset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of the rulesets that are asked, each by the ruleset's number and its own id: what a kept finding names instead of them. */
final class KnownRules {
    private final List<Ruleset> rulesets;
    private final Map<Id, Optional<RuleInfo>> rules = new HashMap<>();

    private record Id(int ruleset, String group, String fault) {}

    KnownRules(List<Ruleset> rulesets) {
        this.rulesets = List.copyOf(rulesets);
    }

    boolean know(List<Finding> findings) {
        return findings.stream().allMatch(finding -> rulesetOf(finding) < rulesets.size());
    }

    /** The number of a ruleset whose rule it is; of no ruleset, their count. */
    int rulesetOf(Finding finding) {
        int number = 0;
        while (number < rulesets.size() && find(number, finding.rule().id().group(), finding.rule().id().fault())
                .filter(finding.rule()::equals).isEmpty()) {
            number++;
        }
        return number;
    }

    /** @throws MisreadException where there is none */
    RuleInfo rule(int ruleset, String group, String fault) {
        return find(ruleset, group, fault).orElseThrow(() -> new MisreadException("no rule " + group + "/" + fault));
    }

    private synchronized Optional<RuleInfo> find(int ruleset, String group, String fault) {
        return ruleset >= rulesets.size() ? Optional.empty() : rules.computeIfAbsent(new Id(ruleset, group, fault), id ->
                rulesets.get(ruleset).groups().stream().filter(each -> each.id().equals(group))
                        .flatMap(each -> each.rule(fault).stream()).findFirst());
    }
}
