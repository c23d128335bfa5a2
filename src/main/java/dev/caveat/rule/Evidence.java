package dev.caveat.rule;

import dev.caveat.document.Span;

/**
 * A passage that satisfies part of a requirement.
 *
 * @param element which part, such as {@code not-advice}
 * @param span the passage in the source
 */
public record Evidence(String element, Span span) {}
