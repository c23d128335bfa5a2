package dev.caveat.check.redflags;

import dev.caveat.document.Span;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What weakens danger signs where they are named: sent to the clinic, played down, another country's number,
 * too many.
 */
final class WordingFaults {
    static final String ONLY_DIRECTION = "it is the only direction there";

    private final RedFlags.Parameters parameters;
    private final NumberFaults numbers;

    WordingFaults(RedFlags.Parameters parameters, NumberFaults numbers) {
        this.parameters = parameters;
        this.numbers = numbers;
    }

    List<Hit> hits(List<Reading> readings, List<Asked> asked) {
        List<Hit> hits = new ArrayList<>();
        boolean enforced = asked.stream().anyMatch(Asked::isEnforced);
        for (Reading reading : readings) {
            redirects(reading, parameters.concepts()).forEach((span, sign) ->
                    hits.add(capped(Hit.of("sent-to-clinic", span,
                            Map.of("sign", parameters.concepts().get(sign).name())), isEnforced(sign, asked))));
            minimised(reading, asked, hits);
            hits.addAll(numbers.hits(reading).stream()
                    .map(hit -> hit.considered().contains(ONLY_DIRECTION) ? capped(hit, enforced) : hit).toList());
            tooMany(reading).ifPresent(hits::add);
        }
        lists(readings).ifPresent(hits::add);
        return hits;
    }

    /**
     * By span of the redirect, the sign sent there: in one sentence with it, or in a passage that names no other way.
     * One for each sentence.
     */
    static Map<Span, String> redirects(Reading reading, Map<String, Concept> concepts) {
        Map<Span, String> found = new TreeMap<>();
        Sentence last = null;
        for (Direction direction : reading.directions()) {
            if (direction.kind() == Direction.Kind.CLINIC && direction.sentence() != last) {
                last = direction.sentence();
                reading.asserted().stream()
                        .filter(mention -> concepts.get(mention.concept()).tier() != Tier.PROMPT)
                        .filter(mention -> mention.sentence() == direction.sentence()
                                ? !isDirected(direction.sentence(), reading)
                                : !reading.isDirected())
                        .findFirst().ifPresent(mention -> found.put(direction.span(), mention.concept()));
            }
        }
        return found;
    }

    private static boolean isDirected(Sentence sentence, Reading reading) {
        return reading.directions().stream()
                .anyMatch(direction -> direction.sentence() == sentence && direction.isCare()
                && direction.level().compareTo(Level.SOFT_URGENT) >= 0);
    }

    /** Reassurance with a limit in the same passage is good writing; "nothing to worry about" has no limit. */
    private static void minimised(Reading reading, List<Asked> asked, List<Hit> hits) {
        Span last = null;
        for (Mention mention : reading.mentions()) {
            boolean plain = mention.status() == Mention.Status.MINIMISED;
            boolean played = mention.status() == Mention.Status.PLAYED_DOWN && !reading.isDirected();
            if ((plain || played) && (last == null || !last.overlaps(mention.span()))) {
                hits.add(capped(Hit.of("minimised", mention.span()), isEnforced(mention.concept(), asked)));
                last = mention.span();
            }
        }
        for (Reading.Minimised light : reading.minimised()) {
            boolean told = hits.stream().anyMatch(hit -> hit.fault().equals("minimised")
                    && hit.span().overlaps(light.span()));
            if (!told && !reading.isDirected()) {
                hits.add(capped(Hit.of("minimised", light.span()), asked.stream()
                        .anyMatch(topic -> topic.isEnforced() && topic.id().equals(light.topic()))));
            }
        }
    }

    /** Emergency signs that are made light of where no topic asks for any: such a sentence is as wrong in a news item. */
    List<Hit> untold(List<Reading> readings) {
        List<Hit> hits = new ArrayList<>();
        for (Reading reading : readings) {
            List<Mention> grave = reading.mentions().stream()
                    .filter(mention -> mention.status() == Mention.Status.MINIMISED
                            && parameters.concepts().get(mention.concept()).tier() == Tier.EMERGENCY).toList();
            minimised(new Reading(reading.passage(), grave, reading.directions(), List.of(), List.of()), List.of(), hits);
        }
        return hits;
    }

    /** Whether a topic that may weigh as an error warns of this sign. */
    private static boolean isEnforced(String sign, List<Asked> asked) {
        return asked.stream().filter(Asked::isEnforced).flatMap(topic -> topic.topic().concepts())
                .anyMatch(sign::equals);
    }

    private static Hit capped(Hit hit, boolean enforced) {
        return enforced ? hit : hit.moved(-1, Asked.UNSIGNED);
    }

    private Optional<Hit> tooMany(Reading reading) {
        long signs = reading.asserted().stream().map(Mention::concept).distinct().count();
        return signs <= parameters.mostSigns() ? Optional.empty() : Optional.of(Hit.of("too-many",
                reading.asserted().get(0).words(),
                Map.of("count", String.valueOf(signs), "what", "signs in one passage")));
    }

    private Optional<Hit> lists(List<Reading> readings) {
        List<Reading> lists = readings.stream().filter(reading -> reading.asserted().size() > 1
                && reading.best().filter(direction -> direction.level() == Level.EMERGENCY).isPresent()).toList();
        return lists.size() <= parameters.mostEmergencyLists() ? Optional.empty() : Optional.of(Hit.of("too-many",
                lists.get(lists.size() - 1).asserted().get(0).words(),
                Map.of("count", String.valueOf(lists.size()), "what", "emergency lists")));
    }
}
