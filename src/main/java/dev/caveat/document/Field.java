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

    private static final int ASCII = 128;

    public Field {
        values = List.copyOf(values);
    }

    /** The key as it is compared: letter case, {@code _} and {@code -} do not matter ({@code reviewedBy}, {@code reviewed-by}). */
    public static String fold(String key) {
        return key.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    public boolean isNamed(String name) {
        int at = next(key, 0);
        int other = next(name, 0);
        while (at < key.length() && other < name.length()) {
            char one = key.charAt(at);
            char two = name.charAt(other);
            if (one >= ASCII || two >= ASCII) {
                return fold(key).equals(fold(name));
            }
            if (Character.toLowerCase(one) != Character.toLowerCase(two)) {
                return false;
            }
            at = next(key, at + 1);
            other = next(name, other + 1);
        }
        return at == key.length() && other == name.length();
    }

    /** The next character that counts, from {@code at} on. */
    private static int next(String key, int at) {
        int next = at;
        while (next < key.length() && (key.charAt(next) == '_' || key.charAt(next) == '-')) {
            next++;
        }
        return next;
    }

    /** The first value's text. */
    public String text() {
        return values.isEmpty() ? "" : values.get(0).text();
    }
}
