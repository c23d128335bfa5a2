package dev.caveat.language;

import dev.caveat.document.Block;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.List;

/** A paragraph of plain text, for tests of what reads prose. */
final class Text {
    private Text() {}

    static Block block(String text) {
        return new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Prose.verbatim(text, 0), Zone.BODY, List.of());
    }

    static List<Sentence> sentences(String text) {
        return Sentences.of(block(text));
    }

    static Sentence sentence(String text) {
        List<Sentence> sentences = sentences(text);
        if (sentences.size() != 1) {
            throw new IllegalArgumentException(sentences.size() + " sentences: " + text);
        }
        return sentences.get(0);
    }
}
