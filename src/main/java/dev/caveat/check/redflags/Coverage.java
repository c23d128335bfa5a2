package dev.caveat.check.redflags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which danger signs an article names together with a direction that one topic finds good enough. */
final class Coverage {
    private final List<Reading> readings;
    private final Map<String, Concept> concepts;
    private final TopicProfile topic;
    private final int reach;
    /** Several faults and the evidence ask for the same signs. */
    private final Map<String, Optional<Covered>> known = new HashMap<>();

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
    Coverage(List<Reading> readings, Map<String, Concept> concepts, TopicProfile topic, int reach) {
        this.readings = List.copyOf(readings);
        this.concepts = concepts;
        this.topic = topic;
        this.reach = reach;
    }

    /** The best case for a sign; empty where it is not named. */
    Optional<Covered> of(String concept) {
        return known.computeIfAbsent(concept, this::read);
    }

    private Optional<Covered> read(String concept) {
        List<Covered> all = new ArrayList<>();
        for (Reading reading : readings) {
            for (Mention mention : reading.asserted()) {
                if (mention.concept().equals(concept)) {
                    all.add(covered(mention, reading));
                }
            }
        }
        return best(all);
    }

    /** Of equals the first, and one passage before two. */
    private Optional<Covered> best(List<Covered> all) {
        return all.stream().max(Comparator.<Covered, Boolean>comparing(this::isMet)
                .thenComparing(covered -> !covered.scattered)
                .thenComparing(covered -> covered.direction.isPresent()).thenComparing(Covered::level)
                .thenComparing(Comparator.<Covered>comparingInt(all::indexOf).reversed()));
    }

    boolean isMet(Covered covered) {
        return covered.direction.isPresent() && isEnough(covered.mention, covered.level());
    }

    private boolean isEnough(Mention mention, Level level) {
        return level.compareTo(topic.least(mention.concept(), concepts.get(mention.concept()).tier())) >= 0;
    }

    boolean isMet(String concept) {
        return of(concept).filter(this::isMet).isPresent();
    }

    /** The best cases for a need, as many as it asks for; fewer where fewer are named. */
    List<Covered> best(Need need) {
        List<Covered> left = new ArrayList<>(need.of().stream().flatMap(concept -> of(concept).stream()).toList());
        List<Covered> best = new ArrayList<>();
        while (best.size() < need.least() && !left.isEmpty()) {
            Covered next = best(left).get();
            left.remove(next);
            best.add(next);
        }
        return best;
    }

    boolean isMet(Need need) {
        return need.of().stream().filter(this::isMet).count() >= need.least();
    }

    private Covered covered(Mention mention, Reading reading) {
        Concept concept = concepts.get(mention.concept());
        Optional<Direction> said = reading.bestOwn(mention, concept);
        boolean toClinic = said.isEmpty() && concept.tier() != Tier.PROMPT && reading.own(mention).stream()
                .anyMatch(direction -> direction.kind() == Direction.Kind.CLINIC);
        if (said.isPresent() || toClinic) {
            return new Covered(mention, said, reading, false);
        }
        Optional<Direction> own = reading.best(concept);
        if (own.filter(direction -> isEnough(mention, direction.level())).isPresent()) {
            return new Covered(mention, own, reading, false);
        }
        Optional<Direction> near = readings.stream()
                .filter(other -> other != reading && other.passage().isInSectionOf(reading.passage())
                        && other.passage().distance(reading.passage()) <= reach)
                .flatMap(other -> other.best(concept).stream())
                .filter(direction -> direction.level().compareTo(Level.SOFT_URGENT) >= 0)
                .max(Comparator.comparing(Direction::level));
        return near.isPresent() && near.get().level().compareTo(own.map(Direction::level).orElse(Level.WEAK)) > 0
                ? new Covered(mention, near, reading, true) : new Covered(mention, own, reading, false);
    }
}
