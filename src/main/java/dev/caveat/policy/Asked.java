package dev.caveat.policy;

import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.yaml.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules there are and which of them a run asks: only what was asked can be said to find nothing.
 *
 * @param known every rule of the rulesets, those that are switched off as well; one may be there several times
 * @param filters which of them are wanted, one for each sort of article of the run; what one of them leaves out was not asked
 */
public record Asked(List<RuleInfo> known, List<RuleFilter> filters) {
    public Asked {
        known = List.copyOf(known);
        filters = List.copyOf(filters);
    }

    /** Whether a rule is wanted everywhere. */
    boolean wants(RuleId rule) {
        return filters.stream().allMatch(filter -> filter.wants(rule));
    }

    /** Whether the run looked for what the rule finds. */
    public boolean asks(RuleId rule) {
        return wants(rule) && known.stream().anyMatch(each -> stands(each, rule));
    }

    /** Whether some rule has this name, or is of a group whose rules no list names (grammar). */
    boolean isKnown(RulePattern pattern) {
        return known.stream().anyMatch(rule -> mayMatch(pattern, rule));
    }

    /** Whether the run asked any rule that the pattern names. */
    boolean asksAny(RulePattern pattern) {
        return known.stream().anyMatch(rule -> mayMatch(pattern, rule) && (isAny(rule)
                ? filters.stream().allMatch(filter -> filter.mayWantAnyOf(rule.id().group())) : wants(rule.id())));
    }

    /** Whether a comment in the text can silence any rule that the pattern names. */
    boolean isSuppressible(RulePattern pattern) {
        Map<RuleId, Boolean> open = new HashMap<>();
        known.stream().filter(rule -> mayMatch(pattern, rule))
                .forEach(rule -> open.merge(rule.id(), PolicyRules.isSuppressible(rule), Boolean::logicalAnd));
        return open.containsValue(true);
    }

    /** “; did you mean …?”, or how to name one. */
    String hint(String bad) {
        List<String> ids = known.stream().map(rule -> rule.id().toString()).distinct().sorted().toList();
        return Nearest.to(bad, ids).map(near -> "; did you mean “" + near + "”?").orElse("");
    }

    private static boolean mayMatch(RulePattern pattern, RuleInfo rule) {
        return pattern.matches(rule.id()) || isAny(rule) && pattern.mayMatchIn(rule.id().group());
    }

    private static boolean stands(RuleInfo known, RuleId rule) {
        return known.id().equals(rule) || isAny(known) && known.id().group().equals(rule.group());
    }

    private static boolean isAny(RuleInfo rule) {
        return rule.id().fault().equals(RuleGroup.ANY);
    }
}
