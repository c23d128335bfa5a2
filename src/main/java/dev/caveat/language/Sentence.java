package dev.caveat.language;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import java.util.List;

/** A sentence of one block. Sentences never run over a block's end. Immutable. */
public final class Sentence {
    private final Block block;
    private final int start;
    private final int end;
    private final List<Token> tokens;
    /** Made when a book first reads the sentence; always the same, so it does not matter which thread made it. */
    private volatile TokenLine line;

    /**
     * @param start prose offset of its first character
     * @param end prose offset after its last, white space after it left out
     * @param tokens in order; offsets are prose offsets of the block
     */
    Sentence(Block block, int start, int end, List<Token> tokens) {
        this.block = block;
        this.start = start;
        this.end = end;
        this.tokens = List.copyOf(tokens);
    }

    public Block block() {
        return block;
    }

    /** Prose offset of its first character. */
    public int start() {
        return start;
    }

    /** Prose offset after its last, white space after it left out. */
    public int end() {
        return end;
    }

    /** In order; offsets are prose offsets of the block. */
    public List<Token> tokens() {
        return tokens;
    }

    TokenLine line() {
        TokenLine known = line;
        if (known == null) {
            known = new TokenLine(tokens);
            line = known;
        }
        return known;
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
        int words = 0;
        for (Token token : tokens) {
            words += token.isWord() ? 1 : 0;
        }
        return words;
    }

    public boolean isQuestion() {
        return text().stripTrailing().endsWith("?");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sentence sentence && start == sentence.start && end == sentence.end && block.equals(sentence.block);
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    @Override
    public String toString() {
        return text();
    }
}
