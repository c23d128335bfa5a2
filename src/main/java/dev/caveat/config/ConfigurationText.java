package dev.caveat.config;

import dev.caveat.files.Ground;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.WrittenFile;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One {@code caveat.yml} as it was read, before others are laid under it.
 *
 * @param path as the user knows it
 * @param sound its keys that can be used: what is wrong is noted and left out, so that the rest is looked at all the same
 * @param isRoot whether nothing above it counts
 */
record ConfigurationText(Path path, String text, YamlNode.Mapping sound, boolean isRoot) {
    /** The same of one that was found, not named: a link in its place is followed only as far as {@link Ground} goes. */
    static ConfigurationText found(Path path, List<Mistake> mistakes) {
        Path absolute = path.toAbsolutePath();
        if (!Ground.leadsOut(absolute.getParent(), absolute)) {
            return read(path, mistakes);
        }
        Place start = Place.startOf(name(path));
        mistakes.add(new Mistake(start, "", Ground.LEADS_OUT + "; give the file it leads to with --config"));
        return new ConfigurationText(path, "", new YamlNode.Mapping(List.of(), start), false);
    }

    /** @param mistakes receives what is wrong with it */
    static ConfigurationText read(Path path, List<Mistake> mistakes) {
        String name = name(path);
        Place start = Place.startOf(name);
        YamlNode.Mapping none = new YamlNode.Mapping(List.of(), start);
        String text;
        try {
            text = WrittenFile.read(path);
        } catch (IOException e) {
            mistakes.add(new Mistake(start, "", "“" + name + "” cannot be read: " + why(path)));
            return new ConfigurationText(path, "", none, false);
        }
        Optional<YamlNode> node = YamlReader.read(name, text.startsWith("\uFEFF") ? text.substring(1) : text, mistakes);
        if (node.isPresent() && !(node.get() instanceof YamlNode.Mapping)) {
            mistakes.add(new Mistake(node.get().at(), "", node.get().describe() + " where a map is expected"));
        }
        YamlNode.Mapping sound = node.filter(YamlNode.Mapping.class::isInstance)
                .map(all -> sound((YamlNode.Mapping) all, mistakes)).orElse(none);
        return new ConfigurationText(path, text, sound, sound.textAt("root").filter("true"::equals).isPresent());
    }

    /** A path as messages write it. */
    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    static String why(Path path) {
        return WrittenFile.why(path, WrittenFile.USUAL);
    }

    /** Each key is read by itself: a mistake under one hides none under another. */
    private static YamlNode.Mapping sound(YamlNode.Mapping all, List<Mistake> mistakes) {
        List<YamlNode.Entry> sound = new ArrayList<>();
        for (YamlNode.Entry entry : all.entries()) {
            int before = mistakes.size();
            if (holdsNul(entry.value())) {
                mistakes.add(new Mistake(entry.at(), entry.key(), "holds the character U+0000, which no name or pattern can have"));
            } else {
                new Binder(mistakes).bind(new YamlNode.Mapping(List.of(entry), all.at()), ConfigurationFile.class, "");
            }
            boolean nothing = entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull();
            if (mistakes.size() == before && !nothing) {
                sound.add(entry);
            }
        }
        return new YamlNode.Mapping(sound, all.at());
    }

    private static boolean holdsNul(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text().indexOf('\0') >= 0;
        }
        return node instanceof YamlNode.Sequence list ? list.items().stream().anyMatch(ConfigurationText::holdsNul)
                : ((YamlNode.Mapping) node).entries().stream().anyMatch(each -> each.key().indexOf('\0') >= 0 || holdsNul(each.value()));
    }
}
