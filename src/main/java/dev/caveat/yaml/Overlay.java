package dev.caveat.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays one node over another: maps are merged key by key, anything else is replaced. */
public final class Overlay {
    private Overlay() {}

    /** {@code over} upon {@code under}; values keep the place they were written at. */
    public static YamlNode lay(YamlNode over, YamlNode under) {
        if (!(over instanceof YamlNode.Mapping upper) || !(under instanceof YamlNode.Mapping lower)) {
            return over;
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : lower.entries()) {
            Optional<YamlNode> replacement = upper.get(entry.key());
            entries.add(replacement.isEmpty() ? entry
                    : new YamlNode.Entry(entry.key(), entry.at(), lay(replacement.get(), entry.value())));
        }
        for (YamlNode.Entry entry : upper.entries()) {
            if (lower.get(entry.key()).isEmpty()) {
                entries.add(entry);
            }
        }
        return new YamlNode.Mapping(entries, lower.at());
    }
}
