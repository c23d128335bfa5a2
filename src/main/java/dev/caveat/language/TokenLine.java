package dev.caveat.language;

import java.util.List;

/**
 * A sentence as the automaton reads it: its tokens without quotation marks and brackets, which never keep words apart.
 * Made once for each sentence, whatever the number of books that read it.
 */
final class TokenLine {
    /** Which tokens are read, ascending. */
    private final int[] indices;
    private final Token.Kind[] kinds;
    private final Lexeme[] words;
    private volatile Symbolised symbolised;
    private volatile ReadBooks.Concerned concerned;

    /**
     * @param symbols of each position
     * @param sketches of each position, see {@link #sketch}
     * @param of how many symbols there were
     */
    record Symbolised(int[][] symbols, long[] sketches, int of) {}

    TokenLine(List<Token> tokens) {
        int size = 0;
        for (Token token : tokens) {
            size += token.kind() == Token.Kind.ENCLOSURE ? 0 : 1;
        }
        indices = new int[size];
        kinds = new Token.Kind[size];
        words = new Lexeme[size];
        int position = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.ENCLOSURE) {
                indices[position] = i;
                kinds[position] = token.kind();
                words[position++] = token.lexeme();
            }
        }
    }

    int size() {
        return indices.length;
    }

    /** The index in the sentence of the token read at a position. */
    int token(int position) {
        return indices[position];
    }

    /** The word, number or mark read at a position. */
    Lexeme word(int position) {
        return words[position];
    }

    /** The first position whose token is not before one of the sentence; the size if there is none. */
    int positionOf(int token) {
        int position = 0;
        while (position < indices.length && indices[position] < token) {
            position++;
        }
        return position;
    }

    boolean isWord(int position) {
        return kinds[position] == Token.Kind.WORD || kinds[position] == Token.Kind.NUMBER;
    }

    /** Whether a gap may run over it. */
    boolean isSkippable(int position) {
        return kinds[position] != Token.Kind.CLAUSE_END && kinds[position] != Token.Kind.SENTENCE_END;
    }

    /** What each word can be to phrases, of all that have been compiled so far. */
    Symbolised symbolised() {
        Symbolised now = symbolised;
        if (now == null || now.of != Symbols.count()) {
            int of = Symbols.count();
            int[][] symbols = new int[words.length][];
            long[] sketches = new long[words.length];
            for (int i = 0; i < symbols.length; i++) {
                symbols[i] = words[i].symbols();
                for (int symbol : symbols[i]) {
                    sketches[i] |= sketch(symbol);
                }
            }
            now = new Symbolised(symbols, sketches, of);
            symbolised = now;
        }
        return now;
    }

    /** Whether any word is looked for by a book that has a number. */
    boolean concerns(int book) {
        ReadBooks.Concerned now = concerned;
        if (now == null || now.of() != ReadBooks.count()) {
            int of = ReadBooks.count();
            long[] books = new long[(of + Long.SIZE - 1) / Long.SIZE];
            for (Lexeme word : words) {
                long[] own = word.books();
                for (int at = 0; at < own.length && at < books.length; at++) {
                    books[at] |= own[at];
                }
            }
            now = new ReadBooks.Concerned(books, of);
            concerned = now;
        }
        return ReadBooks.has(now.books(), book);
    }

    /** One bit of 64 for a symbol: two sets whose bits do not meet have no symbol in common. */
    static long sketch(int symbol) {
        return 1L << (symbol * 0x9E3779B9 >>> 26);
    }
}
