package dev.caveat.config;

import dev.caveat.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several {@code caveat.yml} laid over each other: a nearer file's key replaces a farther one's whole, but for
 * {@code rules} and {@code overrides}, where the nearer file's follow the farther one's, so that they win line by line.
 */
final class ConfigurationLayers {
    private static final String RULES = "rules";
    private static final String OVERRIDES = "overrides";

    private ConfigurationLayers() {}

    /** @param nearestFirst at least one */
    static YamlNode.Mapping join(List<ConfigurationText> nearestFirst) {
        YamlNode.Mapping joined = nearestFirst.get(nearestFirst.size() - 1).sound();
        for (int i = nearestFirst.size() - 2; i >= 0; i--) {
            joined = lay(nearestFirst.get(i).sound(), joined);
        }
        return joined;
    }

    private static YamlNode.Mapping lay(YamlNode.Mapping near, YamlNode.Mapping far) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : near.entries()) {
            Optional<YamlNode> under = far.get(entry.key());
            entries.add(under.isEmpty() ? entry : new YamlNode.Entry(entry.key(), entry.at(), lay(entry, under.get())));
        }
        far.entries().stream().filter(entry -> near.get(entry.key()).isEmpty()).forEach(entries::add);
        return new YamlNode.Mapping(entries, near.at());
    }

    private static YamlNode lay(YamlNode.Entry near, YamlNode far) {
        if (near.key().equals(RULES) && near.value() instanceof YamlNode.Mapping over && far instanceof YamlNode.Mapping under) {
            List<YamlNode.Entry> all = new ArrayList<>(under.entries());
            all.removeIf(entry -> over.get(entry.key()).isPresent());
            all.addAll(over.entries());
            return new YamlNode.Mapping(all, over.at());
        }
        if (near.key().equals(OVERRIDES) && near.value() instanceof YamlNode.Sequence over && far instanceof YamlNode.Sequence under) {
            List<YamlNode> all = new ArrayList<>(under.items());
            all.addAll(over.items());
            return new YamlNode.Sequence(all, over.at());
        }
        return near.value();
    }
}
