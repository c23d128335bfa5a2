package dev.caveat.fix;

import dev.caveat.document.Span;
import java.util.Objects;

/**
 * Text to put in place of a stretch of source.
 *
 * @param span UTF-16 offsets into the source; empty to insert
 * @param text in the article's format, its line ends the article's own; empty to take out
 */
public record Edit(Span span, String text) implements Comparable<Edit> {
    public Edit {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
    }

    /** Whether both cannot be made at once: they share a character, or it would matter which came first. */
    public boolean isInWayOf(Edit other) {
        boolean touches = span.start() <= other.span.end() && other.span.start() <= span.end();
        return span.overlaps(other.span) || touches && (span.isEmpty() || other.span.isEmpty());
    }

    @Override
    public int compareTo(Edit other) {
        int bySpan = span.compareTo(other.span);
        return bySpan != 0 ? bySpan : text.compareTo(other.text);
    }
}
