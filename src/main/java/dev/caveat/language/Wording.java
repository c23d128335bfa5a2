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

    private Wording(List<Sentence> sentences) {
        this.sentences = List.copyOf(sentences);
        for (Sentence sentence : sentences) {
            byBlock.computeIfAbsent(sentence.block(), block -> new ArrayList<>()).add(sentence);
        }
    }

    /** Splits every block of a document, metadata and alternative texts included. */
    public static Wording of(Document document) {
        List<Sentence> sentences = new ArrayList<>();
        document.blocks().forEach(block -> sentences.addAll(Sentences.of(block)));
        return new Wording(sentences);
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** The sentences of one block of the document (the same object, not an equal one). */
    public List<Sentence> sentences(Block block) {
        return List.copyOf(byBlock.getOrDefault(block, List.of()));
    }
}
