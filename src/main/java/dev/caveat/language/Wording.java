package dev.caveat.language;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The sentences of a document, in reading order. */
public final class Wording {
    private final List<Sentence> sentences;
    private final Map<Block, List<Sentence>> byBlock = new IdentityHashMap<>();

    private Wording(Document document) {
        List<Sentence> all = new ArrayList<>();
        document.blocks().forEach(block -> {
            List<Sentence> own = List.copyOf(Sentences.of(block));
            byBlock.put(block, own);
            all.addAll(own);
        });
        sentences = List.copyOf(all);
    }

    /** Splits every block of a document, metadata and alternative texts included. */
    public static Wording of(Document document) {
        return new Wording(document);
    }

    /** The sentences of a block that no document holds, such as a field of the front matter. */
    public static List<Sentence> split(Block block) {
        return Sentences.of(block);
    }

    /** The folded words of a text, as sentences have them. */
    public static List<String> forms(String text) {
        return Words.of(text, 0, text.length()).stream().filter(Token::isWord).map(Token::form).toList();
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** The sentences of one block of the document (the same object, not an equal one). */
    public List<Sentence> sentences(Block block) {
        return byBlock.getOrDefault(block, List.of());
    }
}
