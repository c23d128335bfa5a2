package dev.caveat.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.caveat.document.Field;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** YAML front matter as fields with the exact source spans of their values. */
final class YamlFields {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final Pattern OWN_NAMES = Pattern.compile(", from `[^`]*+`|, got this instead: <.*");

    /** A map or list that is being read: the key it stands under, and for a list the scalars so far. */
    private record Open(String key, boolean isList, int start, List<Field.Value> values) {}

    private final String text;
    private final Span body;
    private final List<Field> fields = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private String key = "";
    private int keyStart;
    /** The code point of the body that {@code offset} is at. */
    private int reached;
    private int offset;

    private YamlFields(String text, Span body) {
        this.text = text;
        this.body = body;
        this.offset = body.start();
    }

    /** {@link FrontMatter#NONE} when it is no map: then the lines were dividers round ordinary text. */
    static FrontMatter read(String text, Span whole, Span body) {
        try (JsonParser parser = YAML.createParser(body.of(text))) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return new FrontMatter(whole, List.of());
            }
            if (first != JsonToken.START_OBJECT) {
                return FrontMatter.NONE;
            }
            YamlFields reader = new YamlFields(text, body);
            reader.fields(parser);
            return new FrontMatter(whole, reader.fields);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1L;
            throw new Unreadable(
                    "front matter, line " + line + ": not valid YAML: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new Unreadable("front matter: " + e.getMessage());
        }
    }

    private void fields(JsonParser parser) throws IOException {
        open.push(new Open("", false, body.start(), List.of()));
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (open.isEmpty()) {
                throw new Unreadable("front matter, line " + (parser.currentTokenLocation().getLineNr() + 1L)
                        + ": not valid YAML: another document begins here; a line that ends front matter holds nothing but ---");
            }
            int start = offset((int) parser.currentTokenLocation().getCharOffset());
            int end = offset((int) parser.currentLocation().getCharOffset());
            switch (token) {
                case FIELD_NAME -> {
                    String parent = open.peek().key;
                    key = parent.isEmpty() ? parser.currentName() : parent + "." + parser.currentName();
                    keyStart = start;
                }
                case START_OBJECT -> open.push(new Open(here(), false, start, List.of()));
                case START_ARRAY -> open.push(new Open(here(), true, keyStart, new ArrayList<>()));
                case END_OBJECT -> open.pop();
                case END_ARRAY -> endList();
                default -> scalar(parser, new Span(start, Math.max(start, end)));
            }
        }
    }

    /** The key of what starts here: a list's elements stand under the list's own. */
    private String here() {
        return open.peek().isList ? open.peek().key : key;
    }

    private void scalar(JsonParser parser, Span raw) throws IOException {
        String decoded = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        Field.Value value = new Field.Value(decoded, inside(raw));
        Open parent = open.peek();
        if (parent.isList) {
            parent.values.add(value);
        } else {
            fields.add(new Field(key, List.of(value), new Span(keyStart, Math.max(keyStart, value.span().end()))));
        }
    }

    private void endList() {
        Open list = open.pop();
        if (!list.values.isEmpty()) {
            int last = list.values.get(list.values.size() - 1).span().end();
            fields.add(new Field(list.key, list.values, new Span(list.start, Math.max(list.start, last))));
        }
    }

    /** Without quotes or a block scalar's mark, and without the line ends after it. */
    private Span inside(Span raw) {
        int start = raw.start();
        int end = raw.end();
        String source = raw.of(text);
        if (!source.isEmpty() && "\"'".indexOf(source.charAt(0)) >= 0 && source.length() > 1) {
            return new Span(start + 1, end - 1);
        }
        if (!source.isEmpty() && "|>".indexOf(source.charAt(0)) >= 0) {
            int line = source.indexOf('\n');
            start += line < 0 ? 0 : line + 1;
            while (start < end && text.charAt(start) == ' ') {
                start++;
            }
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** SnakeYAML counts code points. It goes on from the last one asked for: a count from the start each time is quadratic. */
    private int offset(int codePoints) {
        while (reached < codePoints && offset < body.end()) {
            offset += Character.charCount(text.codePointAt(offset));
            reached++;
        }
        while (reached > codePoints && offset > body.start()) {
            offset -= Character.charCount(text.codePointBefore(offset));
            reached--;
        }
        return Math.min(offset, body.end());
    }

    /** What is wrong, without the parser's own names for it. */
    static String firstLine(String message) {
        return OWN_NAMES.matcher(message.lines().findFirst().orElse("").strip()).replaceAll("");
    }
}
