package dev.caveat.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays one node over another: maps are merged key by key, anything else is replaced. A key that is given nothing
 * ({@code key: ~}) is taken away; {@code "*": ~} takes away all that stand under it, so that a map can be told anew.
 */
public final class Overlay {
    private static final String ALL = "*";

    private Overlay() {}

    /** {@code over} upon {@code under}; values keep the place they were written at. */
    public static YamlNode lay(YamlNode over, YamlNode under) {
        if (!(over instanceof YamlNode.Mapping upper) || !(under instanceof YamlNode.Mapping lower)) {
            return over;
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        List<YamlNode.Entry> kept = takesAllAway(upper) ? List.of() : lower.entries();
        for (YamlNode.Entry entry : kept) {
            Optional<YamlNode> replacement = upper.get(entry.key());
            entries.add(replacement.isEmpty() ? entry
                    : new YamlNode.Entry(entry.key(), entry.at(), lay(replacement.get(), entry.value())));
        }
        for (YamlNode.Entry entry : upper.entries()) {
            if (kept.isEmpty() || lower.get(entry.key()).isEmpty()) {
                entries.add(entry);
            }
        }
        return new YamlNode.Mapping(entries.stream().filter(entry -> !isNothing(entry.value())).toList(), lower.at());
    }

    private static boolean takesAllAway(YamlNode.Mapping upper) {
        return upper.get(ALL).filter(Overlay::isNothing).isPresent();
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.isNull();
    }
}
