package dev.caveat.language;

import java.util.List;

/**
 * A sentence as the automaton reads it: its tokens without quotation marks and brackets, which never keep words apart.
 *
 * @param tokens the sentence's tokens
 * @param indices which of them are read, ascending
 * @param symbolsOf what each of the read ones can be
 */
record TokenLine(List<Token> tokens, int[] indices, List<List<String>> symbolsOf) {
    int size() {
        return indices.length;
    }

    List<String> symbols(int position) {
        return symbolsOf.get(position);
    }

    /** The index in the sentence of the token read at a position. */
    int token(int position) {
        return indices[position];
    }

    boolean isWord(int position) {
        return tokens.get(indices[position]).isWord();
    }

    /** Whether a gap may run over it. */
    boolean isSkippable(int position) {
        Token.Kind kind = tokens.get(indices[position]).kind();
        return kind != Token.Kind.CLAUSE_END && kind != Token.Kind.SENTENCE_END;
    }
}
