package dev.caveat.check.disclaimer;

import dev.caveat.document.Span;
import dev.caveat.language.CueBook;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Scope;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import java.util.ArrayList;
import java.util.List;

/** Finds what says the opposite of a disclaimer: "this article is medical advice", "not only general information". */
final class ContradictionReader {
    /** Filed under whether a denial takes the wording back. */
    private final PhraseBook<Boolean> phrases;
    private final CueBook denials;

    ContradictionReader(Disclaimer.Parameters parameters) {
        PhraseBook.Builder<Boolean> builder = PhraseBook.builder();
        parameters.slots().forEach(builder::slot);
        builder.addAll(parameters.contradictions(), true);
        this.phrases = builder.addAll(parameters.denied(), false).build();
        this.denials = new CueBook(parameters.denials());
    }

    /** In reading order, the longest of those that overlap. */
    List<Span> contradictions(Wording wording) {
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : wording.sentences()) {
            List<Match<Boolean>> matches = StatementReader.isRead(sentence.block()) ? phrases.matches(sentence) : List.of();
            if (!matches.isEmpty() && !sentence.isQuestion()) {
                List<Scope> scopes = denials.scopes(sentence);
                matches.stream().filter(match -> !match.meaning() || !isDenied(match, scopes))
                        .map(match -> sentence.source(match.from(), match.to())).forEach(spans::add);
            }
        }
        return spans.stream()
                .filter(span -> spans.stream().noneMatch(other -> !other.equals(span) && other.contains(span)))
                .distinct().toList();
    }

    /** A cue that begins the wording is part of it ("no need to see a doctor"). */
    private static boolean isDenied(Match<Boolean> match, List<Scope> scopes) {
        return scopes.stream().anyMatch(scope -> match.overlaps(scope.from(), scope.to())
                && scope.cueFrom() != match.from());
    }
}
