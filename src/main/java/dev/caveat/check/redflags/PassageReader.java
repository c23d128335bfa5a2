package dev.caveat.check.redflags;

import dev.caveat.document.Span;
import dev.caveat.language.CueBook;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Scope;
import dev.caveat.language.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads danger signs in passages, with what cues make of them. */
final class PassageReader {
    private final PhraseBook<Wording> signs;
    private final PhraseBook<Boolean> vague;
    private final CueBook cues;
    private final DirectionReader directions;

    /** What a phrase is to a sign. */
    private record Wording(String concept, Role role) {}

    private enum Role { ANY, EARLY, NEAR, EXCEPT }

    PassageReader(RedFlags.Parameters parameters) {
        PhraseBook.Builder<Wording> builder = PhraseBook.builder();
        parameters.slots().forEach(builder::slot);
        parameters.concepts().forEach((id, concept) -> {
            builder.addAll(concept.any(), new Wording(id, Role.ANY));
            builder.addAll(concept.early(), new Wording(id, Role.EARLY));
            builder.addAll(concept.nearPhrases(), new Wording(id, Role.NEAR));
            builder.addAll(concept.except(), new Wording(id, Role.EXCEPT));
        });
        this.signs = builder.build();
        this.vague = PhraseBook.<Boolean>builder().addAll(parameters.vague(), true).build();
        this.cues = new CueBook(parameters.cues());
        this.directions = new DirectionReader(parameters);
    }

    /** Reads only the signs asked for. */
    Reading read(Passage passage, Set<String> concepts) {
        List<Mention> mentions = new ArrayList<>();
        List<Direction> found = new ArrayList<>();
        List<Span> vagueAt = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Scope> scopes = cues.scopes(sentence);
            for (Match<Wording> match : named(sentence, concepts)) {
                mentions.add(mention(sentence, match, scopes));
            }
            found.addAll(directions.read(sentence));
            vague.matches(sentence).forEach(match -> vagueAt.add(sentence.source(match.from(), match.to())));
        }
        return new Reading(passage, mentions, found, vagueAt);
    }

    private List<Match<Wording>> named(Sentence sentence, Set<String> concepts) {
        List<Match<Wording>> all = signs.matches(sentence).stream()
                .filter(match -> concepts.contains(match.meaning().concept)).toList();
        return all.stream().filter(match -> match.meaning().role != Role.EXCEPT && isBest(match, all))
                .sorted(Comparator.<Match<Wording>>comparingInt(Match::from).thenComparingInt(Match::to)).toList();
    }

    /** Of wordings in full the longest, of pairs the tightest; a wording in full speaks for the pairs it touches. */
    private static boolean isBest(Match<Wording> match, List<Match<Wording>> all) {
        Wording wording = match.meaning();
        return all.stream().filter(other -> other != match && other.meaning().concept.equals(wording.concept)
                && other.overlaps(match.from(), match.to())).noneMatch(other -> switch (other.meaning().role) {
                    case EXCEPT -> true;
                    case NEAR -> wording.role == Role.NEAR && match.contains(other) && other.length() < match.length();
                    case ANY -> wording.role == Role.NEAR || wording.role == Role.ANY && other.contains(match)
                            && other.length() > match.length();
                    case EARLY -> wording.role == Role.NEAR
                            || wording.role == Role.EARLY && other.contains(match) && other.length() > match.length();
                });
    }

    private static Mention mention(Sentence sentence, Match<Wording> match, List<Scope> scopes) {
        Mention.Status status = Mention.Status.ASSERTED;
        Span span = sentence.source(match.from(), match.to());
        for (Scope scope : scopes) {
            if (match.overlaps(scope.from(), scope.to())) {
                Mention.Status said = status(scope.kind());
                if (rank(said) > rank(status)) {
                    status = said;
                    span = sentence.source(Math.min(scope.cueFrom(), match.from()),
                            Math.max(scope.cueTo(), match.to()));
                }
            }
        }
        boolean early = match.meaning().role == Role.EARLY;
        return new Mention(match.meaning().concept, status, early, sentence, match.from(), match.to(), span);
    }

    private static int rank(Mention.Status status) {
        return switch (status) {
            case ASSERTED -> 0;
            case NEGATED -> 1;
            case PLAYED_DOWN -> 2;
            case MINIMISED -> 3;
        };
    }

    static Mention.Status status(String kind) {
        return switch (kind) {
            case "negated" -> Mention.Status.NEGATED;
            case "minimised" -> Mention.Status.MINIMISED;
            case "played-down" -> Mention.Status.PLAYED_DOWN;
            default -> throw new IllegalArgumentException(
                    "cues: no such kind “" + kind + "” (valid: negated, minimised, played-down)");
        };
    }
}
