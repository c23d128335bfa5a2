package dev.caveat.check.redflags;

import dev.caveat.check.Place;
import dev.caveat.document.Block;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stretch of an article that a reader takes in as one: a paragraph, or a list with its lead-in and afterword.
 *
 * @param heading of its section
 * @param section index of its section
 * @param parent index of the section that its section is part of; that of its own where it is part of none
 * @param position words of the article before it
 * @param boilerplate whether it is text that the site adds, which satisfies nothing
 */
record Passage(
        Optional<Block> heading, List<Block> blocks, List<Sentence> sentences, int section, int parent, int position,
        boolean boilerplate) {
    private static final Pattern URGENT = Pattern.compile("urgen|emergen|immediate|red[ -]?flag"
            + "|(?:warning|danger|alarm) sign|right away|straight away|same day|cannot wait|can.t wait"
            + "|\\b9-?1-?1\\b|\\b999\\b",
            Pattern.CASE_INSENSITIVE);

    Passage {
        blocks = List.copyOf(blocks);
        sentences = List.copyOf(sentences);
    }

    /** Where something that belongs into it should go. */
    Span end() {
        return Place.after(blocks.get(blocks.size() - 1));
    }

    /** The heading it stands under; empty under the article's title or none. */
    Optional<String> under() {
        return heading.filter(block -> block.zone() != Zone.TITLE).map(block -> block.text().strip());
    }

    /** The sentences of that heading. */
    List<Sentence> headline() {
        return heading.stream().flatMap(block -> Wording.split(block).stream()).toList();
    }

    /** Whether a heading tells the reader that what follows cannot wait. */
    static boolean saysUrgent(String heading) {
        return URGENT.matcher(heading).find();
    }

    int words() {
        return sentences.stream().mapToInt(Sentence::words).sum();
    }

    /** Whether both stand in one section, or in a section and its subsection. */
    boolean isInSectionOf(Passage other) {
        return section == other.section || parent == other.section || section == other.parent;
    }

    /** Words between this passage and another. */
    int distance(Passage other) {
        Passage first = position <= other.position ? this : other;
        Passage second = first == this ? other : this;
        return Math.max(0, second.position - first.position - first.words());
    }
}
