package dev.caveat.yaml;

import dev.caveat.document.Position;
import java.util.List;
import java.util.Optional;

/** A value of a YAML file with its place. */
public sealed interface YamlNode {
    Position at();

    /** What it is, for an error message. */
    String describe();

    /** A string, number, boolean or nothing, as written. */
    record Scalar(String text, boolean quoted, Position at) implements YamlNode {
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
    record Sequence(List<YamlNode> items, Position at) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** Keys and values, in order. */
    record Mapping(List<Entry> entries, Position at) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<YamlNode> get(String key) {
            return entries.stream().filter(entry -> entry.key.equals(key)).map(Entry::value).findFirst();
        }

        @Override
        public String describe() {
            return "a map";
        }
    }

    /** A key with its place, and its value. */
    record Entry(String key, Position at, YamlNode value) {}
}
