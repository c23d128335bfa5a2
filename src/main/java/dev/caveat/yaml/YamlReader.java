package dev.caveat.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML text into nodes. Only data: no tags, no objects, bounded aliases. */
public final class YamlReader {
    /** Beyond any register or ruleset. */
    private static final int MOST_VALUES = 500_000;

    private final String file;
    private final List<Mistake> mistakes;
    private int values;
    /** What is being read: a collection may not hold itself. */
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlReader(String file, List<Mistake> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /**
     * The content of a file.
     *
     * @param file its name for messages
     * @param mistakes receives what is wrong with it
     * @return empty if it is no YAML, or empty
     */
    public static Optional<YamlNode> read(String file, String text, List<Mistake> mistakes) {
        return new YamlReader(file, mistakes).read(text);
    }

    private Optional<YamlNode> read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(40);
        options.setCodePointLimit(8 * 1024 * 1024);
        try {
            Composer composer = new Composer(new ParserImpl(new StreamReader(new StringReader(text)), options),
                    new Resolver(), options);
            Node root = composer.getSingleNode();
            if (root == null) {
                mistakes.add(new Mistake(Place.startOf(file), "", "the file is empty"));
                return Optional.empty();
            }
            return Optional.of(node(root, ""));
        } catch (MarkedYAMLException e) {
            Place at = e.getProblemMark() == null ? Place.startOf(file) : place(e.getProblemMark());
            mistakes.add(new Mistake(at, "", "not YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            mistakes.add(new Mistake(Place.startOf(file), "", "not YAML: " + e.getMessage().lines().findFirst().orElse("")));
        }
        return Optional.empty();
    }

    private YamlNode node(Node node, String path) {
        Place at = place(node.getStartMark());
        if (++values > MOST_VALUES) {
            // A few aliases of aliases stand for more than any memory holds.
            throw new YAMLException("it holds more than " + MOST_VALUES + " values, aliases written out");
        }
        if (!open.add(node)) {
            mistakes.add(new Mistake(at, path, "an alias stands for what it is part of"));
            return new YamlNode.Mapping(List.of(), at);
        }
        YamlNode read = read(node, path, at);
        open.remove(node);
        return read;
    }

    private YamlNode read(Node node, String path, Place at) {
        if (node instanceof ScalarNode scalar) {
            return new YamlNode.Scalar(scalar.getValue(), scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN, at);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(node(item, path + "[" + items.size() + "]"));
            }
            return new YamlNode.Sequence(items, at);
        }
        return mapping((MappingNode) node, path, at);
    }

    private YamlNode mapping(MappingNode mapping, String path, Place at) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place keyAt = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                mistakes.add(new Mistake(keyAt, path, "a key must be a plain word"));
                continue;
            }
            String key = scalar.getValue();
            String inner = path.isEmpty() ? key : path + "." + key;
            Place before = seen.putIfAbsent(key, keyAt);
            if (before != null) {
                mistakes.add(new Mistake(keyAt, inner, "the key stands twice (first in line " + before.line() + ")"));
                continue;
            }
            entries.add(new YamlNode.Entry(key, keyAt, node(tuple.getValueNode(), inner)));
        }
        return new YamlNode.Mapping(entries, at);
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
