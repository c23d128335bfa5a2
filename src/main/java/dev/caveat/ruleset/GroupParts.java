package dev.caveat.ruleset;

import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Overlay;
import dev.caveat.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parameters of a group that stand in files of their own. A part adds entries to the group's {@code with:}; it changes
 * none, so that the order of parts does not matter.
 */
final class GroupParts {
    private GroupParts() {}

    /** The group with all its parts. */
    static YamlNode join(YamlNode group, Function<String, Optional<YamlNode>> read, List<Mistake> mistakes) {
        if (!(group instanceof YamlNode.Mapping mapping)
                || !(mapping.get("parts").orElse(null) instanceof YamlNode.Sequence parts)) {
            return group;
        }
        YamlNode with = mapping.get("with").orElse(new YamlNode.Mapping(List.of(), mapping.at()));
        for (YamlNode item : parts.items()) {
            Optional<YamlNode> part = item instanceof YamlNode.Scalar name ? read.apply(name.text()) : Optional.empty();
            if (part.isPresent()) {
                clashes(part.get(), with, mistakes);
                with = Overlay.lay(part.get(), with);
            }
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        mapping.entries().stream().filter(entry -> !entry.key().equals("with")).forEach(entries::add);
        entries.add(new YamlNode.Entry("with", with.at(), with));
        return new YamlNode.Mapping(entries, mapping.at());
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
