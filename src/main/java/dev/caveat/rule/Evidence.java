package dev.caveat.rule;

import dev.caveat.document.Span;
import java.util.List;
import java.util.Objects;

/**
 * A passage that satisfies part of a requirement.
 *
 * @param element which part, such as {@code not-advice}
 * @param span the passage in the source
 * @param detail what a reviewer should know of it, in words; empty for nothing
 * @param leadsTo what it relies on elsewhere: the direction that goes with a sign
 */
public record Evidence(String element, Span span, String detail, List<Evidence> leadsTo) {
    public Evidence {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(detail, "detail");
        leadsTo = List.copyOf(leadsTo);
    }

    public Evidence(String element, Span span) {
        this(element, span, "", List.of());
    }
}
