package dev.caveat.rule;

import dev.caveat.document.Span;
import java.util.Objects;

/**
 * Where a check did not finish looking for a fault: the article is then not checked, whatever else was found.
 *
 * @param fault the rule's name within its group
 * @param span what it looked at, in the source
 * @param why what happened, and what to do about it; a phrase
 */
public record Unchecked(String fault, Span span, String why) {
    public Unchecked {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(why, "why");
    }
}
