package dev.caveat.ruleset;

import dev.caveat.rule.RuleGroup;
import dev.caveat.yaml.Place;
import java.util.List;
import java.util.Map;

/**
 * All that the files of a ruleset hold, with the places it was written at.
 *
 * @param entries every rule, those that do not apply as well, in order
 * @param shared by group, the phrases that all its rules share
 */
public record Catalogue(List<RuleEntry> entries, Map<String, List<WrittenPhrase>> shared) {
    public static final Catalogue EMPTY = new Catalogue(List.of(), Map.of());

    public Catalogue {
        entries = List.copyOf(entries);
        shared = Map.copyOf(shared);
    }

    /** Of rules that have no examples and no phrases of ours, all from one place. */
    static Catalogue of(List<RuleGroup> groups, Place at) {
        return new Catalogue(groups.stream().flatMap(group -> group.rules().stream())
                .map(rule -> new RuleEntry(rule, RuleEntry.Standing.IN_FORCE, rule.provisions(), at,
                        List.of(), List.of(), List.of())).toList(), Map.of());
    }
}
