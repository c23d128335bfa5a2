package dev.caveat.document;

import java.util.List;
import java.util.Optional;

/**
 * The fields that stand before a Markdown article, or the metadata of an HTML page under the same names
 * ({@code title}, {@code description}, {@code author}, {@code published}, {@code reviewed}, {@code tags}).
 *
 * @param span the whole of it in the source; empty where there is none
 * @param fields in order
 */
public record FrontMatter(Span span, List<Field> fields) {
    public static final FrontMatter NONE = new FrontMatter(Span.at(0), List.of());

    public FrontMatter {
        fields = List.copyOf(fields);
    }

    /** The first field of that name; letter case, {@code _} and {@code -} do not matter. */
    public Optional<Field> get(String key) {
        for (Field field : fields) {
            if (field.isNamed(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The first of these names that is there with a value. */
    public Optional<Field> first(String... keys) {
        for (String key : keys) {
            Optional<Field> field = get(key).filter(found -> !found.text().isBlank());
            if (field.isPresent()) {
                return field;
            }
        }
        return Optional.empty();
    }
}
