package dev.caveat.rule;

import java.util.List;
import java.util.Optional;

/**
 * The rules that one check can report. A hit whose fault has no rule here is switched off, not lost by accident:
 * the loader refuses a file that leaves a fault of its kind unnamed.
 *
 * @param id the first half of its rules' ids
 * @param check sees all their faults in one pass
 */
public record RuleGroup(String id, Check check, List<RuleInfo> rules) {
    /** The fault that stands for all others of a group whose faults are not known beforehand (grammar). */
    public static final String ANY = "any";

    public RuleGroup {
        rules = List.copyOf(rules);
    }

    /** The rule of a fault; a rule named {@code group/any} stands for every fault that has none of its own. */
    public Optional<RuleInfo> rule(String fault) {
        return named(fault).or(() -> named(ANY).map(any -> any.as(new RuleId(id, fault))));
    }

    private Optional<RuleInfo> named(String fault) {
        for (RuleInfo rule : rules) {
            if (rule.id().fault().equals(fault)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
