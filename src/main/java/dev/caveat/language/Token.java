package dev.caveat.language;

/**
 * A word or a mark of punctuation.
 *
 * @param start prose offset in its block
 * @param end prose offset after it
 * @param form folded: lower case, look-alikes and invisible characters gone, one national spelling
 * @param kind word, number or which sort of mark
 */
public record Token(int start, int end, String form, Kind kind) {
    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        /** Parts of a clause: comma, dash. */
        COMMA,
        /** Ends a clause: semicolon, colon. */
        CLAUSE_END,
        /** Ends a sentence: full stop, question mark, exclamation mark, ellipsis. */
        SENTENCE_END,
        /** A quotation mark or bracket. */
        ENCLOSURE,
        /** Anything else: symbols, emoji, {@link dev.caveat.document.Prose#OPAQUE}. */
        SYMBOL
    }

    public boolean isWord() {
        return kind == Kind.WORD || kind == Kind.NUMBER;
    }
}
