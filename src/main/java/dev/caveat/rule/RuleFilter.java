package dev.caveat.rule;

import java.util.List;

/**
 * Which rules are wanted.
 *
 * @param only if not empty, nothing else is
 * @param off never wanted, whatever {@code only} says
 */
public record RuleFilter(List<RulePattern> only, List<RulePattern> off) {
    public static final RuleFilter ALL = new RuleFilter(List.of(), List.of());

    public RuleFilter {
        only = List.copyOf(only);
        off = List.copyOf(off);
    }

    public boolean wants(RuleId id) {
        return (only.isEmpty() || only.stream().anyMatch(pattern -> pattern.matches(id)))
                && off.stream().noneMatch(pattern -> pattern.matches(id));
    }

    /** Whether a rule that stands for faults not known beforehand ({@link RuleGroup#ANY}) may find a wanted one. */
    public boolean mayWantAnyOf(String group) {
        return (only.isEmpty() || only.stream().anyMatch(pattern -> pattern.mayMatchIn(group)))
                && off.stream().noneMatch(pattern -> pattern.matchesAllOf(group));
    }
}
