package dev.caveat.language;

/**
 * Where a phrase stands in a sentence.
 *
 * @param meaning what the phrase was filed under
 * @param from index of its first token
 * @param to index after its last token
 */
public record Match<T>(T meaning, int from, int to) {
    public int length() {
        return to - from;
    }

    public boolean contains(Match<?> other) {
        return from <= other.from && other.to <= to;
    }

    public boolean overlaps(int otherFrom, int otherTo) {
        return from < otherTo && otherFrom < to;
    }
}
