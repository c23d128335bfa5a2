package dev.caveat.yaml;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** YAML that is being written: one value a line, each with where it comes from as a comment. */
public final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z./][A-Za-z0-9 ./_-]*[A-Za-z0-9]|[A-Za-z]");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "y", "n");
    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();

    public void comment(String sentence) {
        text.append("# ").append(sentence.replaceAll("\\s+", " ")).append('\n');
    }

    /** A key whose list or map follows. */
    public void key(String key) {
        text.append(quoted(key)).append(":\n");
    }

    public void scalar(String key, String value, String origin) {
        line(quoted(key) + ": " + quoted(value), origin);
    }

    /** An item of the list that was begun. */
    public void item(String value, String origin) {
        line(STEP + "- " + quoted(value), origin);
    }

    /** An entry of the map that was begun. */
    public void entry(String key, String value, String origin) {
        line(STEP + quoted(key) + ": " + quoted(value), origin);
    }

    /** A key with an empty list or map. */
    public void empty(String key, String brackets, String origin) {
        line(quoted(key) + ": " + brackets, origin);
    }

    /** A key with whatever it holds. */
    public void node(String key, YamlNode node, Function<Place, String> origin) {
        node(quoted(key) + ":", node, "", origin);
    }

    private void node(String start, YamlNode node, String indent, Function<Place, String> origin) {
        if (node instanceof YamlNode.Scalar scalar) {
            line(indent + start + " " + (scalar.isNull() ? "~" : quoted(scalar.text())), origin.apply(scalar.at()));
        } else if (node instanceof YamlNode.Sequence list) {
            line(indent + start + (list.items().isEmpty() ? " []" : ""), list.items().isEmpty() ? origin.apply(list.at()) : "");
            list.items().forEach(item -> node("-", item, indent + STEP, origin));
        } else if (node instanceof YamlNode.Mapping map) {
            line(indent + start + (map.entries().isEmpty() ? " {}" : ""), map.entries().isEmpty() ? origin.apply(map.at()) : "");
            map.entries().forEach(entry -> node(quoted(entry.key()) + ":", entry.value(), indent + STEP, origin));
        }
    }

    private void line(String line, String origin) {
        text.append(line).append(origin.isEmpty() ? "" : "  # " + origin.replaceAll("\\s+", " ")).append('\n');
    }

    private static String quoted(String value) {
        if (PLAIN.matcher(value).matches() && !WORDS.contains(value)) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' || c == 0x7F ? "\\x" + hex(c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return digits.length() < 2 ? "0" + digits : digits;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
