package dev.caveat.report.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.caveat.report.compare.Difference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The fields in which two JSON reports differ, read side by side, so that a large archive's report need not be held as a
 * tree. Reading ends where one has a field or an item that the other has not.
 */
final class FieldDifferences {
    private static final int MOST = 20;
    private static final int LONGEST = 120;
    private static final JsonFactory JSON = new JsonFactory();

    private final Set<String> ignored;
    private final List<Difference> found = new ArrayList<>();

    private FieldDifferences(Set<String> ignored) {
        this.ignored = ignored;
    }

    /** @param ignored JSON pointers of what does not count, such as {@code /manifest} */
    static List<Difference> of(byte[] before, byte[] after, Set<String> ignored) {
        FieldDifferences differences = new FieldDifferences(ignored);
        try (JsonParser left = JSON.createParser(before); JsonParser right = JSON.createParser(after)) {
            differences.read(left, right);
        } catch (IOException e) {
            throw new IllegalStateException("both were read before", e);
        }
        return List.copyOf(differences.found);
    }

    private void read(JsonParser left, JsonParser right) throws IOException {
        JsonToken one = left.nextToken();
        JsonToken other = right.nextToken();
        while (one != null && other != null && found.size() < MOST) {
            String place = left.getParsingContext().pathAsPointer().toString();
            if (isValue(one) && isValue(other) && ignored.contains(place)) {
                left.skipChildren();
                right.skipChildren();
            } else if (one != other && !(one.isScalarValue() && other.isScalarValue())) {
                add(place, text(left), text(right));
                return;
            } else if (!text(left).equals(text(right))) {
                add(place, text(left), text(right));
                if (one == JsonToken.FIELD_NAME) {
                    return;
                }
            }
            one = left.nextToken();
            other = right.nextToken();
        }
    }

    private static boolean isValue(JsonToken token) {
        return token.isScalarValue() || token.isStructStart();
    }

    private static String text(JsonParser parser) throws IOException {
        return parser.currentToken().isStructEnd() ? "" : parser.currentToken().isStructStart() ? "…" : parser.getText();
    }

    private void add(String place, String before, String after) {
        found.add(new Difference(place, shortened(before), shortened(after)));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + " …";
    }
}
