package dev.caveat.ruleset;

import dev.caveat.rule.RuleGroup;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the files of a ruleset hold, with the places it was written at.
 *
 * @param entries every rule, those that do not apply as well, in order
 * @param shared by group, the parameters that all its rules share
 */
public record Catalogue(List<RuleEntry> entries, Map<String, Parameters> shared) {
    public static final Catalogue EMPTY = new Catalogue(List.of(), Map.of());

    public Catalogue {
        entries = List.copyOf(entries);
        shared = Map.copyOf(shared);
    }

    /**
     * Parameters as they are written.
     *
     * @param type what they are read into
     */
    record Parameters(YamlNode source, Class<?> type) {}

    /** The phrases that all rules of a group share, in the order of the file. */
    public List<WrittenPhrase> shared(String group) {
        Parameters parameters = shared.get(group);
        return parameters == null ? List.of() : PhraseFields.of(parameters.source, parameters.type, "with");
    }

    /** Of groups, in their order. */
    static Catalogue of(List<GroupBuilder.Built> groups) {
        Map<String, Parameters> shared = new HashMap<>();
        groups.forEach(each -> shared.putAll(each.shared()));
        return new Catalogue(groups.stream().flatMap(each -> each.entries().stream()).toList(), shared);
    }

    /** Of rules that have no examples and no phrases of ours, all from one place. */
    static Catalogue of(List<RuleGroup> groups, Place at) {
        return new Catalogue(groups.stream().flatMap(group -> group.rules().stream())
                .map(rule -> RuleEntry.bare(rule, at)).toList(), Map.of());
    }
}
