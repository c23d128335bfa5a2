package dev.caveat.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.caveat.document.Field;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TOML front matter as fields. Jackson reads the values but not where they stand; the lines that assign them are
 * found again by their keys, and a value that is not on such a line gets the span of the whole block.
 */
final class TomlFields {
    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t]*(?:\\[+[ \\t]*([^\\[\\]\\n]+?)[ \\t]*\\]+|((?:[\\w.-]+|\"[^\"\\n]*\")+)[ \\t]*=[ \\t]*(.*))$");
    private static final Pattern STRING = Pattern.compile(
            "(?s)\"\"\"(.*?)\"\"\"|'''(.*?)'''|\"((?:\\\\.|[^\"\\\\\\n])*)\"|'([^'\\n]*)'");

    private final String text;
    private final Span body;
    private final Map<String, Span> places = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final List<Field> fields = new ArrayList<>();

    private TomlFields(String text, Span body) {
        this.text = text;
        this.body = body;
    }

    static FrontMatter read(String text, Span whole, Span body) {
        try {
            JsonNode root = new TomlMapper().readTree(body.of(text));
            TomlFields reader = new TomlFields(text, body);
            reader.findPlaces();
            reader.add("", root);
            return new FrontMatter(whole, reader.fields);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1L;
            throw new Unreadable("front matter, line " + line + ": not valid TOML: "
                    + YamlFields.firstLine(e.getOriginalMessage()));
        }
    }

    /** From a key's {@code =} to the next assignment: long strings and lists go over several lines. */
    private void findPlaces() {
        Matcher line = LINE.matcher(text).region(body.start(), body.end());
        String table = "";
        String key = "";
        int start = -1;
        while (line.find()) {
            place(key, start, line.start());
            start = -1;
            if (line.group(1) != null) {
                table = line.group(1) + ".";
            } else {
                key = table + line.group(2).replace("\"", "");
                start = line.start(3);
                keys.putIfAbsent(key, line.start(2));
            }
        }
        place(key, start, body.end());
    }

    private void place(String key, int start, int end) {
        if (start >= 0) {
            int last = end;
            while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            places.putIfAbsent(key, new Span(start, last));
        }
    }

    private void add(String key, JsonNode node) {
        if (node.isObject()) {
            String prefix = key.isEmpty() ? "" : key + ".";
            node.properties().forEach(entry -> add(prefix + entry.getKey(), entry.getValue()));
        } else if (node.isArray() && !node.isEmpty() && !node.get(0).isValueNode()) {
            node.forEach(element -> add(key, element));
        } else {
            Span place = places.getOrDefault(key, body);
            List<Field.Value> values = new ArrayList<>();
            int from = place.start();
            for (JsonNode value : node.isArray() ? node : List.of(node)) {
                Field.Value found = value(value.asText(), new Span(from, place.end()));
                values.add(found);
                from = found.span().equals(place) ? from : Math.min(place.end(), found.span().end() + 1);
            }
            if (!values.isEmpty()) {
                fields.add(new Field(key, values, new Span(keys.getOrDefault(key, place.start()), place.end())));
            }
        }
    }

    /** The next string in the rest of the place, quotes left out; what is no string is the rest itself. */
    private Field.Value value(String decoded, Span rest) {
        Matcher string = STRING.matcher(text).region(rest.start(), rest.end());
        boolean quoted = string.find();
        for (int group = 1; quoted && group <= 4; group++) {
            if (string.group(group) != null) {
                return new Field.Value(decoded, new Span(string.start(group), string.end(group)));
            }
        }
        return new Field.Value(decoded, rest);
    }
}
