package dev.caveat.check.disclaimer;

import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the wordings of a disclaimer and those that say its opposite. They stand in one book, as they share their lists of words,
 * and a sentence is read for both at once.
 */
final class SayingReader {
    private final PhraseBook<Saying> phrases;

    /** What a wording says. */
    private interface Saying {}

    /** What a disclaimer says; {@code core} wordings must speak of the text itself. */
    record Reading(String element, boolean full, boolean negative, boolean core) implements Saying {}

    /**
     * The opposite of what a disclaimer says.
     *
     * @param deniable whether a denial takes it back
     */
    record Opposite(boolean deniable) implements Saying {}

    SayingReader(Disclaimer.Parameters parameters) {
        PhraseBook.Builder<Saying> builder = PhraseBook.builder();
        parameters.slots().forEach(builder::slot);
        parameters.elements().forEach((key, element) -> {
            builder.addAll(element.phrases(), new Reading(key, true, element.negative(), element.core()));
            builder.addAll(element.negatives(), new Reading(key, true, true, element.core()));
            builder.addAll(element.partial(), new Reading(key, false, element.negative(), element.core()));
        });
        builder.addAll(parameters.contradictions(), new Opposite(true));
        this.phrases = builder.addAll(parameters.denied(), new Opposite(false)).build();
    }

    /** Reads every sentence that a reader of the page sees. */
    Sayings in(Wording wording) {
        Map<Sentence, List<Match<Saying>>> said = new IdentityHashMap<>();
        for (Sentence sentence : wording.sentences()) {
            List<Match<Saying>> matches = sentence.block().isVisible() ? phrases.matches(sentence) : List.of();
            if (!matches.isEmpty()) {
                said.put(sentence, matches);
            }
        }
        return new Sayings(wording, said);
    }

    /** The wordings that one text holds, by sentence. */
    static final class Sayings {
        private final Wording wording;
        private final Map<Sentence, List<Match<Saying>>> said;

        private Sayings(Wording wording, Map<Sentence, List<Match<Saying>>> said) {
            this.wording = wording;
            this.said = said;
        }

        Wording wording() {
            return wording;
        }

        /** What a sentence says that a disclaimer says. */
        List<Match<Reading>> readings(Sentence sentence) {
            return of(sentence, Reading.class);
        }

        /** What it says that a disclaimer denies. */
        List<Match<Opposite>> opposites(Sentence sentence) {
            return of(sentence, Opposite.class);
        }

        private <S extends Saying> List<Match<S>> of(Sentence sentence, Class<S> kind) {
            List<Match<S>> matches = List.of();
            for (Match<Saying> match : said.getOrDefault(sentence, List.of())) {
                if (kind.isInstance(match.meaning())) {
                    matches = matches.isEmpty() ? new ArrayList<>() : matches;
                    matches.add(new Match<>(kind.cast(match.meaning()), match.from(), match.to()));
                }
            }
            return matches;
        }
    }
}
