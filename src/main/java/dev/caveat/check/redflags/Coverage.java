package dev.caveat.check.redflags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which danger signs an article names together with a direction. */
final class Coverage {
    private final List<Reading> readings;
    private final Map<String, Tier> tiers = new TreeMap<>();
    private final int reach;

    /**
     * A sign with the best direction it has.
     *
     * @param direction empty where it has none
     * @param scattered whether the two stand in different passages
     */
    record Covered(Mention mention, Optional<Direction> direction, Reading reading, boolean scattered) {
        Level level() {
            return direction.map(Direction::level).orElse(Level.WEAK);
        }
    }

    /**
     * @param readings those that count, site boilerplate left out
     * @param reach words that may stand between sign and direction in one section
     */
    Coverage(List<Reading> readings, Map<String, Concept> concepts, int reach) {
        this.readings = List.copyOf(readings);
        concepts.forEach((id, concept) -> tiers.put(id, concept.tier()));
        this.reach = reach;
    }

    /** The best case for a sign; empty where it is not named. */
    Optional<Covered> of(String concept) {
        List<Covered> all = new ArrayList<>();
        for (Reading reading : readings) {
            for (Mention mention : reading.asserted()) {
                if (mention.concept().equals(concept)) {
                    all.add(covered(mention, reading));
                }
            }
        }
        // Of equals the first, and one passage before two.
        return all.stream().max(Comparator.<Covered, Boolean>comparing(this::isMet)
                .thenComparing(covered -> !covered.scattered)
                .thenComparing(covered -> covered.direction.isPresent()).thenComparing(Covered::level)
                .thenComparing(Comparator.<Covered>comparingInt(all::indexOf).reversed()));
    }

    boolean isMet(Covered covered) {
        return covered.direction.isPresent() && tiers.get(covered.mention.concept()).isMetBy(covered.level());
    }

    boolean isMet(String concept) {
        return of(concept).filter(this::isMet).isPresent();
    }

    /** The sign of a list that is best covered; empty where none is named. */
    Optional<Covered> best(List<String> anyOf) {
        List<Covered> all = anyOf.stream().flatMap(concept -> of(concept).stream()).toList();
        return all.stream().max(Comparator.<Covered, Boolean>comparing(this::isMet)
                .thenComparing(covered -> !covered.scattered)
                .thenComparing(Covered::level)
                        .thenComparing(Comparator.<Covered>comparingInt(all::indexOf).reversed()));
    }

    boolean isMet(List<String> anyOf) {
        return anyOf.stream().anyMatch(this::isMet);
    }

    private Covered covered(Mention mention, Reading reading) {
        Optional<Direction> own = reading.best();
        if (own.filter(direction -> tiers.get(mention.concept()).isMetBy(direction.level())).isPresent()) {
            return new Covered(mention, own, reading, false);
        }
        Optional<Direction> near = readings.stream()
                .filter(other -> other != reading && other.passage().section() == reading.passage().section()
                        && other.passage().distance(reading.passage()) <= reach)
                .filter(Reading::isDirected).flatMap(other -> other.best().stream())
                .max(Comparator.comparing(Direction::level));
        return near.isPresent() ? new Covered(mention, near, reading, true) : new Covered(mention, own, reading, false);
    }
}
