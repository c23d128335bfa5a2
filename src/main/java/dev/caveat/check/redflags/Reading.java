package dev.caveat.check.redflags;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a passage says about danger signs and where to go.
 *
 * @param directions those that are meant; one that is taken back is left out
 * @param vague where it speaks of danger signs without naming one
 * @param minimised where it makes light of what a topic warns of
 */
record Reading(Passage passage, List<Mention> mentions, List<Direction> directions, List<Span> vague,
        List<Minimised> minimised) {
    /** Words that make light of a topic's danger signs, with the topic's id. */
    record Minimised(String topic, Span span) {}

    Reading {
        mentions = List.copyOf(mentions);
        directions = List.copyOf(directions);
        vague = List.copyOf(vague);
        minimised = List.copyOf(minimised);
    }

    List<Mention> asserted() {
        for (Mention mention : mentions) {
            if (!mention.isAsserted()) {
                return mentions.stream().filter(Mention::isAsserted).toList();
            }
        }
        return mentions;
    }

    /** The most urgent direction to care; of equals the text's before the heading's, then the first. */
    Optional<Direction> best() {
        return best(directions.stream().filter(Direction::isCare).toList());
    }

    /** The same for one sign: a crisis line is a place for some. */
    Optional<Direction> best(Concept concept) {
        return best(directions.stream().filter(direction -> isCareFor(direction, concept)).toList());
    }

    private static Optional<Direction> best(List<Direction> directions) {
        return directions.stream().max(Comparator.comparing(Direction::level)
                .thenComparing(direction -> !direction.isInHeading())
                        .thenComparing(Comparator.<Direction>comparingInt(directions::indexOf).reversed()));
    }

    /** The directions of the sign's own sentence: where it has some, no other goes with it. */
    List<Direction> own(Mention mention) {
        return new OwnDirections(this).of(mention);
    }

    /** The best of the sign's own directions; empty where its sentence gives none or none that leads to care. */
    Optional<Direction> bestOwn(Mention mention, Concept concept) {
        return best(own(mention).stream().filter(direction -> isCareFor(direction, concept)).toList());
    }

    private static boolean isCareFor(Direction direction, Concept concept) {
        return direction.isCare() || concept.crisis() && direction.kind() == Direction.Kind.CRISIS_LINE;
    }

    /**
     * The direction that goes with a sign: its own sentence's, else a passage's best; in a list, even a weak one of its
     * lead-in.
     */
    Optional<Direction> towards(Mention mention) {
        List<Direction> own = own(mention).stream()
                .filter(direction -> direction.kind() != Direction.Kind.CRISIS_LINE).toList();
        if (!own.isEmpty()) {
            return best(own.stream().filter(Direction::isCare).toList());
        }
        Optional<Direction> best = best();
        boolean strong = best.filter(direction -> direction.level().compareTo(Level.PROMPT) >= 0).isPresent();
        boolean list = mention.sentence().block().kind() != Block.Kind.PARAGRAPH;
        return strong ? best : best(directions.stream().filter(direction -> direction.isCare()
                && direction.kind() != Direction.Kind.SELF_CARE
                && (list || direction.sentence() == mention.sentence())).toList());
    }

    /** Whether it sends the reader anywhere that is more than a weak hint. */
    boolean isDirected() {
        return best().filter(direction -> direction.level().compareTo(Level.SOFT_URGENT) >= 0).isPresent();
    }
}
