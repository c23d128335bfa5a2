package dev.caveat.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A heading and what follows it up to the next heading of any level.
 *
 * @param heading absent for what stands before the first heading
 * @param level 1 to 6; 0 without a heading
 * @param blocks what follows, the heading left out
 */
public record Section(Optional<Block> heading, int level, List<Block> blocks) {
    public Section {
        if (level < 0 || level > 6 || heading.isPresent() != (level > 0)) {
            throw new IllegalArgumentException("level " + level + (heading.isPresent() ? " with" : " without") + " a heading");
        }
        blocks = List.copyOf(blocks);
    }

    /** The heading's words, or the empty string. */
    public String title() {
        return heading.map(Block::text).orElse("").strip();
    }

    /** The heading, then what follows. */
    public Stream<Block> all() {
        return inOrder().stream();
    }

    /** The same as a list. */
    public List<Block> inOrder() {
        if (heading.isEmpty()) {
            return blocks;
        }
        List<Block> all = new ArrayList<>(blocks.size() + 1);
        all.add(heading.get());
        all.addAll(blocks);
        return all;
    }
}
