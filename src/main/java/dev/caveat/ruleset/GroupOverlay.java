package dev.caveat.ruleset;

import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.Overlay;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An overlay of a rule group. In an overlay {@code rules:} is a map from rule to changed fields, as nobody repeats a
 * list to change one line of it; here it becomes the full list again, with the rules that the overlay adds at its end.
 */
final class GroupOverlay {
    private GroupOverlay() {}

    static YamlNode rulesById(YamlNode over, YamlNode under, List<Mistake> mistakes) {
        if (!(over instanceof YamlNode.Mapping mapping)) {
            mistakes.add(new Mistake(over.at(), "overlay", over.describe() + " where a map is expected"));
            return under;
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            if (entry.key().equals("rules")) {
                entries.add(new YamlNode.Entry("rules", entry.at(), list(entry.value(), under, mistakes)));
            } else {
                entries.add(entry);
            }
        }
        return new YamlNode.Mapping(entries, mapping.at());
    }

    private static YamlNode list(YamlNode changes, YamlNode under, List<Mistake> mistakes) {
        List<YamlNode> items = rules(under);
        if (!(changes instanceof YamlNode.Mapping byId)) {
            mistakes.add(new Mistake(changes.at(), "overlay.rules", changes.describe() + " where a map of rules is expected"));
            return new YamlNode.Sequence(items, changes.at());
        }
        List<String> ids = items.stream().map(GroupOverlay::id).toList();
        List<YamlNode> changed = new ArrayList<>();
        for (YamlNode item : items) {
            Optional<YamlNode> over = byId.get(id(item));
            changed.add(over.isPresent() ? Overlay.lay(over.get(), item) : item);
        }
        for (YamlNode.Entry entry : byId.entries()) {
            if (ids.contains(entry.key())) {
                continue;
            }
            if (entry.value() instanceof YamlNode.Mapping rule && rule.get("summary").isPresent()) {
                changed.add(named(entry.key(), entry.at(), rule));
            } else {
                mistakes.add(new Mistake(entry.at(), "overlay.rules." + entry.key(), "no such rule" + Nearest.hint(entry.key(), ids)));
            }
        }
        return new YamlNode.Sequence(changed, changes.at());
    }

    /** A rule that the group does not have yet: it brings all its fields, the summary among them. */
    private static YamlNode named(String id, Place at, YamlNode.Mapping rule) {
        List<YamlNode.Entry> fields = new ArrayList<>();
        fields.add(new YamlNode.Entry("id", at, new YamlNode.Scalar(id, true, at)));
        fields.addAll(rule.entries());
        return new YamlNode.Mapping(fields, rule.at());
    }

    private static List<YamlNode> rules(YamlNode group) {
        return group instanceof YamlNode.Mapping mapping && mapping.get("rules").orElse(null) instanceof YamlNode.Sequence sequence
                ? sequence.items() : List.of();
    }

    private static String id(YamlNode rule) {
        return rule.textAt("id").orElse("");
    }
}
