package dev.caveat.language;

/** A word or a mark of punctuation. Immutable. */
public final class Token {
    private final int start;
    private final int end;
    private final Kind kind;
    private final Lexeme lexeme;

    /**
     * @param start prose offset in its block
     * @param end prose offset after it
     * @param kind word, number or which sort of mark
     * @param lexeme what it is to phrases
     */
    Token(int start, int end, Kind kind, Lexeme lexeme) {
        this.start = start;
        this.end = end;
        this.kind = kind;
        this.lexeme = lexeme;
    }

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

    /** Prose offset in its block. */
    public int start() {
        return start;
    }

    /** Prose offset after it. */
    public int end() {
        return end;
    }

    /** Folded: lower case, look-alikes and invisible characters gone, one national spelling. */
    public String form() {
        return lexeme.form();
    }

    /** Word, number or which sort of mark. */
    public Kind kind() {
        return kind;
    }

    public boolean isWord() {
        return kind == Kind.WORD || kind == Kind.NUMBER;
    }

    Lexeme lexeme() {
        return lexeme;
    }

    @Override
    public String toString() {
        return kind + " " + form() + " " + start + "-" + end;
    }
}
