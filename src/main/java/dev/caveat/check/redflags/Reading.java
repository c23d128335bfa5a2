package dev.caveat.check.redflags;

import dev.caveat.document.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a passage says about danger signs and where to go.
 *
 * @param directions those that are meant; one that is taken back is left out
 * @param vague where it speaks of danger signs without naming one
 */
record Reading(Passage passage, List<Mention> mentions, List<Direction> directions, List<Span> vague) {
    Reading {
        mentions = List.copyOf(mentions);
        directions = List.copyOf(directions);
        vague = List.copyOf(vague);
    }

    List<Mention> asserted() {
        return mentions.stream().filter(Mention::isAsserted).toList();
    }

    /** The most urgent direction to care; of equals the text's before the heading's, then the first. */
    Optional<Direction> best() {
        return directions.stream().filter(Direction::isCare)
                .max(Comparator.comparing(Direction::level).thenComparing(direction -> !direction.isInHeading())
                        .thenComparing(Comparator.<Direction>comparingInt(directions::indexOf).reversed()));
    }

    /** Whether it sends the reader anywhere that is more than a weak hint. */
    boolean isDirected() {
        return best().filter(direction -> direction.level().compareTo(Level.SOFT_URGENT) >= 0).isPresent();
    }
}
