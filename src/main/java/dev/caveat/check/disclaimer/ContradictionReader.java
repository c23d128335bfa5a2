package dev.caveat.check.disclaimer;

import dev.caveat.check.disclaimer.SayingReader.Opposite;
import dev.caveat.check.disclaimer.SayingReader.Sayings;
import dev.caveat.document.Span;
import dev.caveat.language.CueBook;
import dev.caveat.language.Match;
import dev.caveat.language.Scope;
import dev.caveat.language.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Tells what says the opposite of a disclaimer: "this article is medical advice", "not only general information". */
final class ContradictionReader {
    private final CueBook denials;

    ContradictionReader(Disclaimer.Parameters parameters) {
        this.denials = new CueBook(parameters.denials());
    }

    /** In reading order, the longest of those that overlap. */
    List<Span> contradictions(Sayings sayings) {
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : sayings.wording().sentences()) {
            List<Match<Opposite>> matches = StatementReader.isRead(sentence.block()) ? sayings.opposites(sentence) : List.of();
            if (!matches.isEmpty() && !sentence.isQuestion()) {
                List<Scope> scopes = denials.scopes(sentence);
                matches.stream().filter(match -> !match.meaning().deniable() || !isDenied(match, scopes))
                        .map(match -> sentence.source(match.from(), match.to())).forEach(spans::add);
            }
        }
        return spans.stream()
                .filter(span -> spans.stream().noneMatch(other -> !other.equals(span) && other.contains(span)))
                .distinct().toList();
    }

    /** A cue that begins the wording is part of it ("no need to see a doctor"). */
    private static boolean isDenied(Match<Opposite> match, List<Scope> scopes) {
        return scopes.stream().anyMatch(scope -> match.overlaps(scope.from(), scope.to())
                && scope.cueFrom() != match.from());
    }
}
