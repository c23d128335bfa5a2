package dev.caveat.ruleset;

import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of one ruleset and all it extends, and remembers what it read for the digest. */
final class RulesetFiles {
    private final List<Mistake> mistakes;
    private final MessageDigest digest;
    private final Map<String, Map<String, RulesetPacker.Packed>> packed = new HashMap<>();
    private Place extendsAt = Place.startOf("");

    RulesetFiles(List<Mistake> mistakes) {
        this.mistakes = mistakes;
        this.digest = RulesetText.sha256();
    }

    /** The nodes of a file; empty, with the mistake noted, if it cannot be had. */
    Optional<YamlNode> read(RulesetFolder folder, String file) {
        Optional<RulesetText> text = packed(folder, file).or(() -> written(folder, file));
        if (text.isEmpty()) {
            mistakes.add(new Mistake(Place.startOf(folder.name(file)), "",
                    "the file is missing, larger than 8 MB, no UTF-8, or a link that leads out of the repository"));
            return Optional.empty();
        }
        digest.update((file + "\0" + text.get().digest() + "\0").getBytes(StandardCharsets.UTF_8));
        return text.get().node();
    }

    private Optional<RulesetText> packed(RulesetFolder folder, String file) {
        if (!(folder instanceof RulesetFolder.Bundled bundled)) {
            return Optional.empty();
        }
        return Optional.ofNullable(packed.computeIfAbsent(bundled.id(), RulesetPacker::files).get(file))
                .map(found -> found.text(folder.name(file)));
    }

    private Optional<RulesetText> written(RulesetFolder folder, String file) {
        return folder.read(file).map(text ->
                new RulesetText(RulesetText.digest(text), YamlReader.read(folder.name(file), text, mistakes)));
    }

    /** The head of a ruleset. {@code extends} is no Java name, so it is read under another. */
    Optional<RulesetFile> head(RulesetFolder folder, String file) {
        return read(folder, file).map(this::renameExtends)
                .flatMap(node -> new Binder(mistakes).bind(node, RulesetFile.class, ""));
    }

    /** Where the last head that was read names what it extends. */
    Place extendsAt() {
        return extendsAt;
    }

    String digest() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private YamlNode renameExtends(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return node;
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            boolean parent = entry.key().equals("extends");
            extendsAt = parent ? entry.value().at() : extendsAt;
            entries.add(parent ? new YamlNode.Entry("parent", entry.at(), entry.value()) : entry);
        }
        return new YamlNode.Mapping(entries, mapping.at());
    }
}
