package dev.caveat.check.sources;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import java.util.List;

/**
 * A place in the text that points to a source.
 *
 * @param block where it stands
 * @param span the whole mark in the source
 * @param words how it points, for a person: "citation [2]", "a link"
 * @param entries of the list that it names
 * @param dangling what it names that the list does not have: numbers, labels, an author with a year
 */
record Mark(Kind kind, Block block, Span span, String words, List<SourceEntry> entries, List<String> dangling) {
    /** How it points. */
    enum Kind { NUMBER, NOTE, AUTHOR, LINK }

    Mark {
        entries = List.copyOf(entries);
        dangling = List.copyOf(dangling);
    }

    /** Whether it belongs to a system of marks and entries, so that an entry without one is never cited. */
    boolean isCitation() {
        return kind != Kind.LINK;
    }

    /** The entries it names, or itself where the list has none of them. */
    List<Span> sources() {
        return entries.isEmpty() ? List.of(span) : entries.stream().map(SourceEntry::span).toList();
    }
}
