package dev.caveat.rule;

import java.util.List;
import java.util.Optional;

/**
 * Which rules are wanted.
 *
 * @param only if not empty, nothing else is
 * @param off never wanted, whatever the others say
 * @param switches of several that match a rule, the last counts
 */
public record RuleFilter(List<RulePattern> only, List<RulePattern> off, List<Switch> switches) {
    public static final RuleFilter ALL = new RuleFilter(List.of(), List.of());

    /** Turns rules on or off. */
    public record Switch(RulePattern rules, boolean on) {}

    public RuleFilter {
        only = List.copyOf(only);
        off = List.copyOf(off);
        switches = List.copyOf(switches);
    }

    public RuleFilter(List<RulePattern> only, List<RulePattern> off) {
        this(only, off, List.of());
    }

    public boolean wants(RuleId id) {
        Optional<Switch> last = switches.stream().filter(each -> each.rules.matches(id)).reduce((earlier, later) -> later);
        return (only.isEmpty() || only.stream().anyMatch(pattern -> pattern.matches(id)))
                && off.stream().noneMatch(pattern -> pattern.matches(id)) && last.map(Switch::on).orElse(true);
    }

    /** Whether a rule that stands for faults not known beforehand ({@link RuleGroup#ANY}) may find a wanted one. */
    public boolean mayWantAnyOf(String group) {
        return (only.isEmpty() || only.stream().anyMatch(pattern -> pattern.mayMatchIn(group)))
                && off.stream().noneMatch(pattern -> pattern.matchesAllOf(group)) && mayBeOn(group);
    }

    /** Whether nothing turns all of a group off, or something turns a part of it on again. */
    private boolean mayBeOn(String group) {
        boolean on = true;
        for (Switch each : switches) {
            if (each.on && each.rules.mayMatchIn(group)) {
                on = true;
            } else if (!each.on && each.rules.matchesAllOf(group)) {
                on = false;
            }
        }
        return on;
    }
}
