package dev.caveat.check.redflags;

import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The danger signs of one topic with its minimisers, compiled. */
final class TopicBook {
    private final PhraseBook<Wording> signs;
    private final PhraseBook<Boolean> minimisers;

    /** What a phrase is to a sign. */
    record Wording(String concept, Role role) {}

    /** How it names it. */
    enum Role { ANY, EARLY, NEAR, EXCEPT }

    TopicBook(Set<String> concepts, List<String> minimisers, RedFlags.Parameters parameters) {
        PhraseBook.Builder<Wording> builder = PhraseBook.builder();
        Map<String, List<String>> slots = new LinkedHashMap<>(parameters.slots());
        slots.put("crisis-number", parameters.here().crisis());
        slots.forEach(builder::slot);
        for (String id : concepts) {
            Concept concept = parameters.concepts().get(id);
            builder.addAll(concept.any(), new Wording(id, Role.ANY));
            builder.addAll(concept.early(), new Wording(id, Role.EARLY));
            builder.addAll(concept.nearPhrases(), new Wording(id, Role.NEAR));
            builder.addAll(concept.except(), new Wording(id, Role.EXCEPT));
        }
        this.signs = builder.build();
        PhraseBook.Builder<Boolean> light = PhraseBook.builder();
        slots.forEach(light::slot);
        this.minimisers = light.addAll(minimisers, true).build();
    }

    /** Where a sentence names signs, by place. */
    List<Match<Wording>> named(Sentence sentence) {
        List<Match<Wording>> all = signs.matches(sentence);
        return all.isEmpty() ? all : all.stream().filter(match -> match.meaning().role != Role.EXCEPT && isBest(match, all))
                .sorted(Comparator.<Match<Wording>>comparingInt(Match::from).thenComparingInt(Match::to)).toList();
    }

    /** Where it makes light of them. */
    List<Match<Boolean>> minimised(Sentence sentence) {
        return minimisers.matches(sentence);
    }

    /** Of wordings in full the longest, of pairs the tightest; a wording in full speaks for the pairs it touches. */
    private static boolean isBest(Match<Wording> match, List<Match<Wording>> all) {
        Wording wording = match.meaning();
        return all.stream().filter(other -> other != match && other.meaning().concept.equals(wording.concept)
                && other.overlaps(match.from(), match.to())).noneMatch(other -> switch (other.meaning().role) {
                    case EXCEPT -> true;
                    case NEAR -> wording.role == Role.NEAR && other.length() < match.length();
                    case ANY -> wording.role == Role.NEAR || wording.role == Role.ANY && other.contains(match)
                            && other.length() > match.length();
                    case EARLY -> wording.role == Role.NEAR
                            || wording.role == Role.EARLY && other.contains(match) && other.length() > match.length();
                });
    }
}
