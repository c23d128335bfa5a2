package dev.caveat.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes in a form that is read several times as fast as YAML, places included. It is for files that are read at every
 * start and never change after the build; nothing promises that another version can read them.
 *
 * <p>The form: a number of strings, each its length in bytes and its UTF-8; then the root. A node is a tag, its line, its
 * column, and the number of its string (scalars) or of its parts with these after it; an entry is its key's string, line and
 * column before its value. All numbers are unsigned, seven bits a byte, the lowest first.
 */
public final class PackedNodes {
    private static final int PLAIN = 0;
    private static final int QUOTED = 1;
    private static final int SEQUENCE = 2;
    private static final int MAPPING = 3;

    private PackedNodes() {}

    public static byte[] pack(YamlNode root) {
        return new Writer().write(root);
    }

    /**
     * The nodes again, equal to those that were packed but for the name of the file.
     *
     * @param file its name for messages
     * @throws IllegalArgumentException for bytes that are no packed nodes
     */
    public static YamlNode unpack(String file, byte[] packed) {
        try {
            return new Reader(file, packed).read();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(file + ": no packed nodes", e);
        }
    }

    private static final class Writer {
        private final Map<String, Integer> strings = new LinkedHashMap<>();
        private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();

        byte[] write(YamlNode root) {
            node(root);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            number(strings.size(), all);
            for (String string : strings.keySet()) {
                byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
                number(bytes.length, all);
                all.writeBytes(bytes);
            }
            all.writeBytes(nodes.toByteArray());
            return all.toByteArray();
        }

        private void node(YamlNode node) {
            if (node instanceof YamlNode.Scalar scalar) {
                head(scalar.quoted() ? QUOTED : PLAIN, node.at());
                string(scalar.text());
            } else if (node instanceof YamlNode.Sequence sequence) {
                head(SEQUENCE, node.at());
                number(sequence.items().size(), nodes);
                sequence.items().forEach(this::node);
            } else {
                List<YamlNode.Entry> entries = ((YamlNode.Mapping) node).entries();
                head(MAPPING, node.at());
                number(entries.size(), nodes);
                for (YamlNode.Entry entry : entries) {
                    string(entry.key());
                    place(entry.at());
                    node(entry.value());
                }
            }
        }

        private void head(int tag, Place at) {
            nodes.write(tag);
            place(at);
        }

        private void place(Place at) {
            number(at.line(), nodes);
            number(at.column(), nodes);
        }

        private void string(String text) {
            number(strings.computeIfAbsent(text, any -> strings.size()), nodes);
        }

        private static void number(int value, ByteArrayOutputStream to) {
            int rest = value;
            while (rest >= 0x80) {
                to.write(rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            to.write(rest);
        }
    }

    private static final class Reader {
        private final String file;
        private final byte[] bytes;
        private int next;
        private String[] strings;

        Reader(String file, byte[] bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        YamlNode read() {
            strings = new String[number()];
            for (int i = 0; i < strings.length; i++) {
                int length = number();
                strings[i] = new String(bytes, next, length, StandardCharsets.UTF_8);
                next += length;
            }
            return node();
        }

        private YamlNode node() {
            int tag = bytes[next++];
            Place at = place();
            return switch (tag) {
                case PLAIN, QUOTED -> new YamlNode.Scalar(strings[number()], tag == QUOTED, at);
                case SEQUENCE -> {
                    List<YamlNode> items = new ArrayList<>();
                    for (int left = number(); left > 0; left--) {
                        items.add(node());
                    }
                    yield new YamlNode.Sequence(items, at);
                }
                case MAPPING -> {
                    List<YamlNode.Entry> entries = new ArrayList<>();
                    for (int left = number(); left > 0; left--) {
                        String key = strings[number()];
                        Place keyAt = place();
                        entries.add(new YamlNode.Entry(key, keyAt, node()));
                    }
                    yield new YamlNode.Mapping(entries, at);
                }
                default -> throw new IllegalArgumentException(file + ": no packed nodes");
            };
        }

        private Place place() {
            return new Place(file, number(), number());
        }

        private int number() {
            int value = 0;
            int shift = 0;
            int part;
            do {
                part = bytes[next++];
                value |= (part & 0x7F) << shift;
                shift += 7;
            } while (part < 0);
            return value;
        }
    }
}
