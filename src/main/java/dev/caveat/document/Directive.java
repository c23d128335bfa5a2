package dev.caveat.document;

import java.util.Objects;

/**
 * A comment of the source that speaks to the tool, not to the reader, such as {@code <!-- caveat-disable … -->}.
 *
 * @param span the whole comment in the source, its marks included
 * @param words what stands between the marks, white space around them left out; they begin with {@value #MARK}
 */
public record Directive(Span span, String words) {
    /** How such a comment begins. */
    public static final String MARK = "caveat-";

    public Directive {
        Objects.requireNonNull(span);
        Objects.requireNonNull(words);
    }
}
