package dev.caveat.document;

/**
 * A link of a block.
 *
 * @param span the whole link in the source, markup included
 * @param target where it points, as written (entities decoded); never fetched
 * @param prose prose offsets of the words that carry it
 */
public record Link(Span span, String target, Span prose) {}
