package dev.caveat.check.redflags;

import dev.caveat.document.Zone;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Numbers that a reader is told to dial in an emergency and that are none here: each of them, wherever it stands. */
final class NumberFaults {
    private static final Set<String> JOINS = Set.of("or", "and", "/", ",");

    private final RedFlags.Parameters parameters;
    /** Every region's numbers; true for those of other regions. */
    private final PhraseBook<Boolean> numbers;

    NumberFaults(RedFlags.Parameters parameters) {
        this.parameters = parameters;
        Region here = parameters.here();
        List<String> own = numbersOf(here).toList();
        PhraseBook.Builder<Boolean> builder = PhraseBook.builder();
        builder.addAll(own, false);
        builder.addAll(parameters.regions().values().stream().flatMap(NumberFaults::dialled)
                .filter(number -> !own.contains(number)).distinct().toList(), true);
        this.numbers = builder.build();
    }

    private static Stream<String> dialled(Region region) {
        return Stream.concat(region.emergency().stream(), region.spoken().stream());
    }

    private static Stream<String> numbersOf(Region region) {
        return Stream.concat(dialled(region), region.advice().stream());
    }

    /** Those of a passage of the article's own; an advice line is one where an emergency sign has nothing better. */
    List<Hit> hits(Reading reading) {
        List<Hit> hits = new ArrayList<>();
        boolean emergency = reading.asserted().stream()
                .anyMatch(mention -> parameters.concepts().get(mention.concept()).tier() == Tier.EMERGENCY);
        List<Direction> care = reading.directions().stream()
                .filter(direction -> direction.kind() == Direction.Kind.CARE).toList();
        boolean right = care.stream().anyMatch(direction -> direction.level() == Level.EMERGENCY);
        boolean other = care.stream().anyMatch(direction -> direction.level().compareTo(Level.URGENT) >= 0);
        for (Direction direction : reading.directions()) {
            List<Hit> found = new ArrayList<>(foreign(direction));
            if (direction.kind() == Direction.Kind.ADVICE_LINE && emergency && !right) {
                number(direction).ifPresent(match -> found.add(hit(direction.sentence(), match)));
            }
            found.forEach(hit -> hits.add(other ? hit : hit.moved(1, WordingFaults.ONLY_DIRECTION)));
        }
        return hits;
    }

    /** Those of the whole article, whatever its topic: what the site adds is dialled as well. */
    List<Hit> elsewhere(Article article, PassageReader reader) {
        List<Hit> hits = new ArrayList<>();
        for (Sentence sentence : article.wording().sentences()) {
            if (sentence.block().isVisible() && sentence.block().zone() != Zone.SOURCES) {
                reader.directions(sentence).forEach(direction -> hits.addAll(foreign(direction)));
            }
        }
        return hits;
    }

    /** The number of another region that a direction names, and those joined to a direction's number. */
    private List<Hit> foreign(Direction direction) {
        if (speaksOfElsewhere(direction.sentence())) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        Optional<Match<Boolean>> at = number(direction);
        while (at.isPresent()) {
            at.filter(Match::meaning).ifPresent(match -> hits.add(hit(direction.sentence(), match)));
            at = joined(direction.sentence(), at.get());
        }
        return hits;
    }

    private Optional<Match<Boolean>> number(Direction direction) {
        return numbers.matches(direction.sentence()).stream()
                .filter(match -> match.from() >= direction.from() && match.to() == direction.to())
                .max(Comparator.comparingInt(Match::length));
    }

    private Optional<Match<Boolean>> joined(Sentence sentence, Match<Boolean> before) {
        int at = before.to();
        return at >= sentence.tokens().size() || !JOINS.contains(sentence.tokens().get(at).form()) ? Optional.empty()
                : numbers.matches(sentence).stream().filter(match -> match.from() == at + 1)
                        .max(Comparator.comparingInt(Match::length));
    }

    private Hit hit(Sentence sentence, Match<Boolean> number) {
        return Hit.of("wrong-emergency-number", sentence.source(number.from(), number.to()),
                        Map.of("number", String.join(" or ", parameters.here().emergency())))
                .suggesting(new Suggestion(parameters.here().written(), false));
    }

    /** "In the UK, call 999" is right wherever it is read; a place that another region shares with this one is here. */
    private boolean speaksOfElsewhere(Sentence sentence) {
        String text = " " + sentence.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
        return parameters.regions().entrySet().stream().filter(region -> !region.getKey().equals(parameters.region()))
                .flatMap(region -> region.getValue().places().stream()).filter(place -> !parameters.here().places().contains(place))
                .anyMatch(place -> text.contains(" " + place.toLowerCase(Locale.ROOT) + " "));
    }
}
