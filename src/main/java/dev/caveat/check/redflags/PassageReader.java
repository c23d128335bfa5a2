package dev.caveat.check.redflags;

import dev.caveat.document.Span;
import dev.caveat.language.CueBook;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Scope;
import dev.caveat.language.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads danger signs in passages, with what cues make of them. */
final class PassageReader {
    private final PhraseBook<Boolean> vague;
    private final CueBook cues;
    private final DirectionReader directions;
    private final TopicBooks books;

    PassageReader(RedFlags.Parameters parameters) {
        this.vague = PhraseBook.<Boolean>builder().addAll(parameters.vague(), true).build();
        this.cues = new CueBook(parameters.cues());
        this.directions = new DirectionReader(parameters);
        this.books = new TopicBooks(parameters);
    }

    void prepare() {
        books.prepare();
    }

    List<Direction> directions(Sentence sentence) {
        return directions.read(sentence);
    }

    /** Reads only the signs of the topics asked for. */
    Reading read(Passage passage, List<String> topics) {
        List<Mention> mentions = new ArrayList<>();
        List<Direction> found = new ArrayList<>();
        List<Span> vagueAt = new ArrayList<>();
        List<Reading.Minimised> minimised = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Scope> scopes = cues.scopes(sentence);
            Map<String, String> readBy = new HashMap<>();
            for (String topic : topics) {
                TopicBook book = books.of(topic);
                for (Match<TopicBook.Wording> match : book.named(sentence)) {
                    // A sign of two topics is one sign.
                    if (readBy.computeIfAbsent(match.meaning().concept(), sign -> topic).equals(topic)) {
                        mentions.add(mention(sentence, match, scopes));
                    }
                }
                book.minimised(sentence).stream()
                        .filter(match -> scopes.stream().noneMatch(scope -> governs(scope, match)))
                        .forEach(match -> minimised.add(
                                new Reading.Minimised(topic, sentence.source(match.from(), match.to()))));
            }
            found.addAll(directions.read(sentence));
            vague.matches(sentence).forEach(match -> vagueAt.add(sentence.source(match.from(), match.to())));
        }
        return new Reading(passage, mentions, found, vagueAt, minimised);
    }

    /** "Do not walk it off" makes light of nothing. */
    private static boolean governs(Scope scope, Match<?> match) {
        boolean inside = match.from() <= scope.cueFrom() && scope.cueTo() <= match.to();
        return scope.kind().equals("negated") && !inside && match.overlaps(scope.from(), scope.to());
    }

    /** Whether a passage sends its reader anywhere at all; reading its signs is worth while only then. */
    boolean isDirected(Passage passage) {
        return passage.sentences().stream().flatMap(sentence -> directions.read(sentence).stream())
                .anyMatch(Direction::isCare);
    }

    /** Reads the signs of every topic, but no minimisers. */
    Reading readAll(Passage passage) {
        List<Mention> mentions = new ArrayList<>();
        List<Direction> found = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Scope> scopes = cues.scopes(sentence);
            books.ofAll().named(sentence).forEach(match -> mentions.add(mention(sentence, match, scopes)));
            found.addAll(directions.read(sentence));
        }
        return new Reading(passage, mentions, found, List.of(), List.of());
    }

    /** Whether it says of anything that it is nothing to worry about. */
    boolean makesLight(Passage passage) {
        return passage.sentences().stream().flatMap(sentence -> cues.scopes(sentence).stream())
                .anyMatch(scope -> status(scope.kind()) == Mention.Status.MINIMISED);
    }

    static boolean namesASignWithUrgentCare(Reading reading) {
        return !reading.asserted().isEmpty()
                && reading.best().filter(direction -> direction.level().compareTo(Level.URGENT) >= 0).isPresent();
    }

    private static Mention mention(Sentence sentence, Match<TopicBook.Wording> match, List<Scope> scopes) {
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
        boolean early = match.meaning().role() == TopicBook.Role.EARLY;
        return new Mention(match.meaning().concept(), status, early, sentence, match.from(), match.to(), span);
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
