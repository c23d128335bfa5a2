package dev.caveat.yaml;

import java.util.List;
import java.util.Optional;

/** A value of a YAML file with its place. */
public sealed interface YamlNode {
    Place at();

    /** What it is, for an error message. */
    String describe();

    /** A map's scalar under a key, as written; empty for whatever is no map, lacks the key, or has a list or map there. */
    default Optional<String> textAt(String key) {
        return this instanceof Mapping map && map.get(key).orElse(null) instanceof Scalar scalar
                ? Optional.of(scalar.text) : Optional.empty();
    }

    /** A string, number, boolean or nothing, as written. */
    record Scalar(String text, boolean quoted, Place at) implements YamlNode {
        /** Whether it is an unquoted nothing: {@code key:}, {@code ~} or {@code null}. */
        public boolean isNull() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String describe() {
            return isNull() ? "nothing" : "“" + text + "”";
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, Place at) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** Keys and values, in order. */
    record Mapping(List<Entry> entries, Place at) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<YamlNode> get(String key) {
            for (Entry entry : entries) {
                if (entry.key.equals(key)) {
                    return Optional.of(entry.value);
                }
            }
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "a map";
        }
    }

    /** A key with its place, and its value. */
    record Entry(String key, Place at, YamlNode value) {}
}
