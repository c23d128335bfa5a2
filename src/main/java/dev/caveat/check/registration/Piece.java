package dev.caveat.check.registration;

import dev.caveat.document.Block;
import dev.caveat.document.Span;

/**
 * A piece of a registration line where an article has it.
 *
 * @param key of the profession a title is of, of the college; else empty
 * @param text as it is read
 * @param block where it stands
 * @param from offset in the block's text
 */
record Piece(Kind kind, String key, String text, Block block, int from) {
    /** What a registration line is made of. */
    enum Kind {
        TITLE,
        /** A title of several people: "Registered Physiotherapists". */
        TITLES,
        /** A title's abbreviation after a name: "PT". */
        ABBREVIATION,
        /** What somebody is called that is no protected title here: "Osteopath". */
        OCCUPATION,
        COLLEGE,
        /** A college that is none of the ruleset's: another place's, or one that no longer exists. */
        OTHER_COLLEGE,
        NUMBER,
        /** Membership of an association: what people of a profession without a college have. */
        ASSOCIATION,
        /** An occupation that promises no health advice: "journalist". */
        LAY
    }

    boolean isTitle() {
        return kind == Kind.TITLE || kind == Kind.TITLES || kind == Kind.ABBREVIATION;
    }

    int to() {
        return from + text.length();
    }

    Span span() {
        return block.source(from, to());
    }
}
