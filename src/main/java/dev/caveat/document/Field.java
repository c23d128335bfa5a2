package dev.caveat.document;

import java.util.List;

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

    /** The first value's text. */
    public String text() {
        return values.isEmpty() ? "" : values.get(0).text();
    }
}
