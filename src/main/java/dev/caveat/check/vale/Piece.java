package dev.caveat.check.vale;

import dev.caveat.document.Span;
import java.util.Set;

/**
 * A stretch of an article that rules look at.
 *
 * @param place what it is, in Vale's words ({@code text}, {@code heading}, {@code h1}, {@code md})
 * @param text as Vale has it: a line end is one, code is asterisks
 */
record Piece(Set<String> place, String text, Origin origin) {
    /** Where its characters stand in the source. */
    interface Origin {
        Span span(int from, int to);
    }

    Span span(int from, int to) {
        return origin.span(from, to);
    }
}
