package dev.caveat.check.redflags;

import dev.caveat.language.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The directions that a sign's own sentence gives it, before its passage or section is asked. */
final class OwnDirections {
    /** What opens the condition of a direction: "call 9-1-1 if …", "see a doctor for …". */
    private static final Set<String> CONDITIONS = Set.of("if", "for", "when", "with", "about");

    private final Reading reading;

    OwnDirections(Reading reading) {
        this.reading = reading;
    }

    /**
     * Those that send the reader to somebody with this sign; empty where its sentence sends nobody. A weak one ("needs to be
     * looked at") gives way to the next sentence's direction, where that one has no condition of its own.
     */
    List<Direction> of(Mention mention) {
        List<Direction> all = reading.directions().stream().filter(direction ->
                direction.sentence() == mention.sentence() && direction.kind() != Direction.Kind.SELF_CARE).toList();
        List<Direction> own = runOf(mention, all);
        boolean weak = own.stream().allMatch(direction -> direction.isCare() && direction.level() == Level.WEAK);
        return weak && isFollowedUp(mention.sentence()) ? List.of() : own;
    }

    /** Runs of directions: between two of them stands a sign or the first one's condition. */
    private List<Direction> runOf(Mention mention, List<Direction> all) {
        List<List<Direction>> runs = new ArrayList<>();
        for (Direction direction : all) {
            List<Direction> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!last.isEmpty() && !isParted(last.get(last.size() - 1), direction)) {
                last.add(direction);
            } else {
                runs.add(new ArrayList<>(List.of(direction)));
            }
        }
        if (runs.size() < 2) {
            return all;
        }
        List<Mention> signs = reading.asserted().stream().filter(sign -> sign.sentence() == mention.sentence())
                .sorted(Comparator.comparingInt(Mention::from)).toList();
        boolean opens = all.get(0).from() < signs.get(0).from();
        boolean closes = all.get(all.size() - 1).from() > signs.get(signs.size() - 1).from();
        Stream<List<Direction>> before = runs.stream().filter(run -> run.get(0).from() < mention.from());
        Stream<List<Direction>> after = runs.stream().filter(run -> run.get(0).from() >= mention.from());
        // Directions on both sides of all signs ("call 911 if …, or go to the hospital") speak for each of them.
        return opens == closes ? all : (opens ? before.reduce((first, next) -> next) : after.findFirst()).orElse(all);
    }

    private boolean isParted(Direction first, Direction next) {
        boolean sign = reading.asserted().stream().anyMatch(mention -> mention.sentence() == first.sentence()
                && mention.from() >= first.to() && mention.to() <= next.from());
        return sign || hasCondition(first.sentence(), first.to(), next.from());
    }

    private static boolean hasCondition(Sentence sentence, int from, int to) {
        return from < to && sentence.tokens().subList(from, to).stream()
                .anyMatch(token -> CONDITIONS.contains(token.form()));
    }

    private boolean isFollowedUp(Sentence sentence) {
        List<Sentence> sentences = reading.passage().sentences();
        int next = sentences.indexOf(sentence) + 1;
        Optional<Sentence> following = next < sentences.size() ? Optional.of(sentences.get(next)) : Optional.empty();
        return following.filter(other -> !hasCondition(other, 0, other.tokens().size())
                && reading.asserted().stream().noneMatch(mention -> mention.sentence() == other)
                && reading.directions().stream().anyMatch(direction -> direction.sentence() == other
                        && direction.isCare() && direction.level().compareTo(Level.WEAK) > 0)).isPresent();
    }
}
