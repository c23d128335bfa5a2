package dev.caveat.document;

import java.util.List;
import java.util.Locale;

/**
 * One field of the front matter.
 *
 * @param key its path, dotted for nested maps ({@code redFlags.reason}); a list of maps gives the same key repeatedly
 * @param values one for a scalar, several for a list; an empty value is one empty string
 * @param span key and values in the source
 */
public record Field(String key, List<Value> values, Span span) {
    /**
     * A scalar.
     *
     * @param text decoded
     * @param span in the source, quotes left out where the value stands there verbatim
     */
    public record Value(String text, Span span) {}

    public Field {
        values = List.copyOf(values);
    }

    /** The key as it is compared: letter case, {@code _} and {@code -} do not matter ({@code reviewedBy}, {@code reviewed-by}). */
    public static String fold(String key) {
        return key.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    public boolean isNamed(String name) {
        return fold(key).equals(fold(name));
    }

    /** The first value's text. */
    public String text() {
        return values.isEmpty() ? "" : values.get(0).text();
    }
}
