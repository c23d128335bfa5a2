package dev.caveat.check.disclaimer;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.CueBook;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Scope;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import java.util.ArrayList;
import java.util.List;

/** Finds what a disclaimer says, and what contradicts it, in visible text outside the list of sources. */
final class StatementReader {
    private final PhraseBook<Reading> phrases;
    private final PhraseBook<Boolean> contradictions;
    private final CueBook negations;

    private record Reading(String element, boolean full, boolean negative) {}

    StatementReader(Disclaimer.Parameters parameters) {
        PhraseBook.Builder<Reading> builder = PhraseBook.builder();
        parameters.slots().forEach(builder::slot);
        parameters.elements().forEach((key, element) -> {
            builder.addAll(element.phrases(), new Reading(key, true, element.negative()));
            builder.addAll(element.partial(), new Reading(key, false, element.negative()));
        });
        this.phrases = builder.build();
        PhraseBook.Builder<Boolean> contrary = PhraseBook.builder();
        parameters.slots().forEach(contrary::slot);
        this.contradictions = contrary.addAll(parameters.contradictions(), true).build();
        this.negations = new CueBook(parameters.negations());
    }

    /** In reading order. */
    List<Statement> statements(Wording wording) {
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : wording.sentences()) {
            if (isRead(sentence.block())) {
                List<Scope> scopes = negations.scopes(sentence);
                for (Match<Reading> match : phrases.matches(sentence)) {
                    Reading reading = match.meaning();
                    if (reading.negative || !isNegated(match, scopes)) {
                        statements.add(new Statement(reading.element, reading.full, sentence.block(),
                                sentence.source(match.from(), match.to())));
                    }
                }
            }
        }
        return statements;
    }

    /**
     * What says the opposite of a disclaimer ("this article is medical advice"), in reading order,
     * the longest first.
     */
    List<Span> contradictions(Wording wording) {
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : wording.sentences()) {
            if (isRead(sentence.block()) && !sentence.isQuestion()) {
                List<Scope> scopes = negations.scopes(sentence);
                contradictions.matches(sentence).stream()
                        .filter(match -> scopes.stream().noneMatch(scope -> scope.cueTo() <= match.from()
                                && match.overlaps(scope.from(), scope.to())))
                        .map(match -> sentence.source(match.from(), match.to()))
                        .forEach(spans::add);
            }
        }
        return spans.stream()
                .filter(span -> spans.stream().noneMatch(other -> !other.equals(span) && other.contains(span)))
                .distinct().toList();
    }

    private static boolean isNegated(Match<Reading> match, List<Scope> scopes) {
        return scopes.stream().anyMatch(scope -> match.overlaps(scope.from(), scope.to()));
    }

    private static boolean isRead(Block block) {
        return block.isVisible() && block.zone() != Zone.SOURCES;
    }
}
