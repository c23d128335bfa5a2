package dev.caveat.config;

import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code waivers:} and {@code baseline:}, or the files of their usual names.
 *
 * @param folder what the paths in these files start from: the folder of the topmost configuration, else the current one
 */
public record ExemptionSettings(Path folder, Named waivers, Named baseline) {
    private static final String WAIVERS = "caveat-waivers.yml";
    private static final String BASELINE = "caveat-baseline.json";

    /**
     * One of the two files.
     *
     * @param text empty where there is no file
     * @param isNamed whether the configuration names it; then it must be there
     * @param at where it is named
     */
    public record Named(Path file, Optional<String> text, boolean isNamed, Place at) {}

    static ExemptionSettings of(Path folder, YamlNode.Mapping root, NamedFiles files) {
        return new ExemptionSettings(folder, named(folder, root, "waivers", WAIVERS, files), named(folder, root, "baseline", BASELINE, files));
    }

    /** A file that is not there yet is told by the command that needs it: another one writes it. */
    private static Named named(Path folder, YamlNode.Mapping root, String key, String usual, NamedFiles files) {
        Optional<YamlNode> named = root.get(key);
        Path file = named.map(NamedFiles::path).orElse(folder.resolve(usual));
        Place at = named.map(YamlNode::at).orElse(Place.startOf(ConfigurationText.name(file)));
        Optional<String> text = Files.exists(file) ? files.text(file, at, key) : Optional.empty();
        return new Named(file, text, named.isPresent(), at);
    }
}
