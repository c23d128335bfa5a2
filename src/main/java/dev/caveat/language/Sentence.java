package dev.caveat.language;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import java.util.List;

/**
 * A sentence of one block. Sentences never run over a block's end.
 *
 * @param start prose offset of its first character
 * @param end prose offset after its last, white space after it left out
 * @param tokens in order; offsets are prose offsets of the block
 */
public record Sentence(Block block, int start, int end, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** What a reader reads of it. */
    public String text() {
        return block.text().substring(start, end);
    }

    /** Where the sentence stands in the source. */
    public Span source() {
        return block.source(start, end);
    }

    /** Where tokens {@code [from, to)} stand in the source. */
    public Span source(int from, int to) {
        return block.source(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** What a reader reads of tokens {@code [from, to)}. */
    public String text(int from, int to) {
        return block.text().substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The folded forms of its words, marks left out. */
    public List<String> forms() {
        return tokens.stream().filter(Token::isWord).map(Token::form).toList();
    }

    /** How many words it has. */
    public int words() {
        return (int) tokens.stream().filter(Token::isWord).count();
    }

    public boolean isQuestion() {
        return text().stripTrailing().endsWith("?");
    }
}
