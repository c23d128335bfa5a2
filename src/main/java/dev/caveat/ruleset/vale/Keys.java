package dev.caveat.ruleset.vale;

import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The keys of a rule file. As in Vale, letter case of keys does not matter and one value may stand for a list; a key
 * that nobody asks for is a mistake.
 */
final class Keys {
    private final Place at;
    private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();
    private final List<Mistake> mistakes;

    Keys(YamlNode.Mapping file, List<Mistake> mistakes) {
        this.at = file.at();
        this.mistakes = mistakes;
        file.entries().forEach(entry -> entries.put(entry.key().toLowerCase(Locale.ROOT), entry));
    }

    /** Where a key's value stands; the file's beginning if it does not. */
    Place at(String key) {
        return Optional.ofNullable(entries.get(key)).map(entry -> entry.value().at()).orElse(at);
    }

    boolean has(String key) {
        return node(key).isPresent();
    }

    Optional<YamlNode> node(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(YamlNode.Entry::value)
                .filter(value -> !(value instanceof YamlNode.Scalar scalar && scalar.isNull()));
    }

    String text(String key) {
        return node(key).map(node -> text(key, node)).orElse("");
    }

    /** A text that has to be there. */
    String required(String key) {
        if (node(key).isEmpty()) {
            note(at, key, "is missing");
        }
        return text(key);
    }

    boolean flag(String key) {
        String text = text(key).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true", "yes", "on", "1" -> true;
            case "", "false", "no", "off", "0" -> false;
            default -> {
                note(at(key), key, "“" + text + "” is neither true nor false");
                yield false;
            }
        };
    }

    double number(String key, double otherwise) {
        String text = text(key);
        try {
            return text.isEmpty() ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            note(at(key), key, "“" + text + "” is no number");
            return otherwise;
        }
    }

    int count(String key) {
        double number = number(key, 0);
        if (number != Math.rint(number) || Math.abs(number) > 1_000_000) {
            note(at(key), key, "“" + text(key) + "” is no whole number");
        }
        return (int) number;
    }

    List<String> list(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(item -> text(key, item)).toList();
        }
        return List.of(text(key, node.get()));
    }

    Map<String, String> map(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        node(key).ifPresent(node -> {
            if (node instanceof YamlNode.Mapping mapping) {
                mapping.entries().forEach(entry -> map.put(entry.key(), text(key + "." + entry.key(), entry.value())));
            } else {
                note(node.at(), key, node.describe() + " where a map is expected");
            }
        });
        return map;
    }

    /** The keys of a map within the file. */
    Optional<Keys> inner(String key) {
        return node(key).flatMap(node -> within(key, node));
    }

    /** The keys of an item of a list within the file. */
    Optional<Keys> within(String key, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(new Keys(mapping, mistakes));
        }
        note(node.at(), key, node.describe() + " where a map is expected");
        return Optional.empty();
    }

    /** Tells every key that was not asked for. */
    void finish() {
        entries.values().stream().filter(entry -> !asked.contains(entry.key().toLowerCase(Locale.ROOT)))
                .forEach(entry -> note(entry.at(), entry.key(), "unknown key" + Nearest.hint(entry.key(), asked)));
    }

    void note(Place place, String key, String what) {
        mistakes.add(new Mistake(place, key, what));
    }

    private String text(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.isNull() ? "" : scalar.text();
        }
        note(node.at(), key, node.describe() + " where text is expected");
        return "";
    }
}
