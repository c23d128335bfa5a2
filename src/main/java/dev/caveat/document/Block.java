package dev.caveat.document;

import java.util.List;
import java.util.Objects;

/**
 * The smallest piece of an article that is read as one: a paragraph, a heading, one list item, one table cell.
 *
 * @param kind what it is in the source
 * @param span the whole block in the source, markup included
 * @param prose what a reader reads of it
 * @param zone the part it plays
 * @param links its links, in order
 */
public record Block(Kind kind, Span span, Prose prose, Zone zone, List<Link> links) {
    /** What a block is in the source. */
    public enum Kind implements Spelled {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE,
        TABLE_CELL,
        FOOTNOTE,
        /** The alternative text of an image: a claim there counts, a required piece there is not seen. */
        IMAGE_ALT,
        /** Front matter or page metadata that is published (title, description); not part of the visible text. */
        METADATA
    }

    public Block {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(span);
        Objects.requireNonNull(prose);
        Objects.requireNonNull(zone);
        links = List.copyOf(links);
    }

    public Block in(Zone other) {
        return new Block(kind, span, prose, other, links);
    }

    /**
     * What a reader reads.
     *
     * @throws GivenUp on a thread that was interrupted: no check goes on for long without asking a block for its text
     */
    public String text() {
        GivenUp.check();
        return prose.text();
    }

    /** The source span of prose offsets {@code [from, to)}. */
    public Span source(int from, int to) {
        return prose.source(from, to);
    }

    public boolean isHeading() {
        return kind == Kind.HEADING;
    }

    /** Whether a reader of the page sees it as text: only then can it satisfy a requirement. */
    public boolean isVisible() {
        return kind != Kind.IMAGE_ALT && kind != Kind.METADATA && zone != Zone.FURNITURE;
    }
}
