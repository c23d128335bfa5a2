package dev.caveat.check.redflags;

import dev.caveat.check.Place;
import dev.caveat.document.Block;
import dev.caveat.document.Span;
import dev.caveat.language.Sentence;
import java.util.List;

/**
 * A stretch of an article that a reader takes in as one: a paragraph, or a list with its lead-in and afterword.
 *
 * @param section index of its section
 * @param position words of the article before it
 * @param boilerplate whether it is text that the site adds, which satisfies nothing
 */
record Passage(List<Block> blocks, List<Sentence> sentences, int section, int position, boolean boilerplate) {
    Passage {
        blocks = List.copyOf(blocks);
        sentences = List.copyOf(sentences);
    }

    /** Where something that belongs into it should go. */
    Span end() {
        return Place.after(blocks.get(blocks.size() - 1));
    }

    int words() {
        return sentences.stream().mapToInt(Passage::words).sum();
    }

    private static int words(Sentence sentence) {
        return (int) sentence.tokens().stream().filter(token -> token.isWord()).count();
    }

    /** Words between this passage and another. */
    int distance(Passage other) {
        Passage first = position <= other.position ? this : other;
        Passage second = first == this ? other : this;
        return Math.max(0, second.position - first.position - first.words());
    }
}
