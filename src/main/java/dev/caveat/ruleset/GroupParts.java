package dev.caveat.ruleset;

import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Overlay;
import dev.caveat.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parameters and rules of a group that stand in files of their own. A part adds entries to the group's {@code with:}, and
 * under {@code rules:} rules of its own; it changes none, so that the order of parts does not matter.
 */
public final class GroupParts {
    private static final String RULES = "rules";

    private GroupParts() {}

    /** The group with all its parts. */
    public static YamlNode join(YamlNode group, Function<String, Optional<YamlNode>> read, List<Mistake> mistakes) {
        if (!(group instanceof YamlNode.Mapping mapping)
                || !(mapping.get("parts").orElse(null) instanceof YamlNode.Sequence parts)) {
            return group;
        }
        YamlNode with = mapping.get("with").orElse(new YamlNode.Mapping(List.of(), mapping.at()));
        List<YamlNode> rules = new ArrayList<>(rules(mapping));
        for (YamlNode item : parts.items()) {
            Optional<YamlNode> part = item instanceof YamlNode.Scalar name ? read.apply(name.text()) : Optional.empty();
            if (part.isPresent()) {
                YamlNode parameters = without(part.get(), RULES);
                clashes(parameters, with, mistakes);
                with = Overlay.lay(parameters, with);
                rules.addAll(rules(part.get()));
            }
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        mapping.entries().stream().filter(entry -> !entry.key().equals("with") && !(entry.value() instanceof YamlNode.Sequence
                && entry.key().equals(RULES))).forEach(entries::add);
        entries.add(new YamlNode.Entry("with", with.at(), with));
        if (!rules.isEmpty()) {
            entries.add(new YamlNode.Entry(RULES, rules.get(0).at(), new YamlNode.Sequence(rules, rules.get(0).at())));
        }
        return new YamlNode.Mapping(entries, mapping.at());
    }

    private static List<YamlNode> rules(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping && mapping.get(RULES).orElse(null) instanceof YamlNode.Sequence rules
                ? rules.items() : List.of();
    }

    /** A field of another shape stays, and is refused as a parameter. */
    private static YamlNode without(YamlNode node, String key) {
        return node instanceof YamlNode.Mapping mapping ? new YamlNode.Mapping(mapping.entries().stream()
                .filter(entry -> !entry.key().equals(key) || !(entry.value() instanceof YamlNode.Sequence)).toList(), node.at()) : node;
    }

    /** A parameter may have entries in several files, an entry stands in one. */
    private static void clashes(YamlNode part, YamlNode with, List<Mistake> mistakes) {
        if (!(part instanceof YamlNode.Mapping over) || !(with instanceof YamlNode.Mapping under)) {
            mistakes.add(new Mistake(part.at(), "", part.describe() + " where a map is expected"));
            return;
        }
        for (YamlNode.Entry parameter : over.entries()) {
            Optional<YamlNode> before = under.get(parameter.key());
            if (parameter.value() instanceof YamlNode.Mapping more && before.orElse(null) instanceof YamlNode.Mapping had) {
                more.entries().forEach(entry -> had.get(entry.key()).ifPresent(first ->
                        twice(entry, parameter.key() + "." + entry.key(), first, mistakes)));
            } else {
                before.ifPresent(first -> twice(parameter, parameter.key(), first, mistakes));
            }
        }
    }

    private static void twice(YamlNode.Entry entry, String field, YamlNode first, List<Mistake> mistakes) {
        mistakes.add(new Mistake(entry.at(), field,
                "is already in " + first.at().file() + ", line " + first.at().line()));
    }
}
