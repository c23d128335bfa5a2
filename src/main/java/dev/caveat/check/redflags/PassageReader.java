package dev.caveat.check.redflags;

import dev.caveat.document.Span;
import dev.caveat.language.Match;
import dev.caveat.language.Scope;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads danger signs in the passages of one article, with what cues make of them. Several questions are asked of a sentence, so what
 * was read of it once is kept. For one thread.
 */
final class PassageReader {
    private final SignBooks books;
    private final List<Passage> passages;
    private final Map<Sentence, List<Direction>> directions = new IdentityHashMap<>();
    private final Map<Sentence, List<Scope>> scopes = new IdentityHashMap<>();
    private final Map<Passage, Reading> readings = new IdentityHashMap<>();

    PassageReader(SignBooks books, Article article) {
        this.books = books;
        this.passages = Passages.of(article);
    }

    /** Those of the article, in reading order. */
    List<Passage> passages() {
        return passages;
    }

    /** Where a sentence sends its reader. */
    List<Direction> directions(Sentence sentence) {
        List<Direction> known = directions.get(sentence);
        if (known == null) {
            known = books.directions().read(sentence);
            directions.put(sentence, known);
        }
        return known;
    }

    private List<Scope> scopes(Sentence sentence) {
        List<Scope> known = scopes.get(sentence);
        if (known == null) {
            known = books.cues().scopes(sentence);
            scopes.put(sentence, known);
        }
        return known;
    }

    /** Reads only the signs of the topics asked for. */
    Reading read(Passage passage, List<String> topics) {
        List<Mention> mentions = new ArrayList<>();
        List<Direction> found = new ArrayList<>();
        List<Span> vagueAt = new ArrayList<>();
        List<Reading.Minimised> minimised = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            Map<String, String> readBy = new HashMap<>();
            for (String topic : topics) {
                TopicBook book = books.topics().of(topic);
                for (Match<TopicBook.Wording> match : book.named(sentence)) {
                    // A sign of two topics is one sign.
                    if (readBy.computeIfAbsent(match.meaning().concept(), sign -> topic).equals(topic)) {
                        mentions.add(mention(sentence, match));
                    }
                }
                for (Match<Boolean> match : book.minimised(sentence)) {
                    if (scopes(sentence).stream().noneMatch(scope -> governs(scope, match))) {
                        minimised.add(new Reading.Minimised(topic, sentence.source(match.from(), match.to())));
                    }
                }
            }
            found.addAll(directions(sentence));
            for (Match<Boolean> match : books.vague().matches(sentence)) {
                vagueAt.add(sentence.source(match.from(), match.to()));
            }
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
        for (Sentence sentence : passage.sentences()) {
            if (directions(sentence).stream().anyMatch(Direction::isCare)) {
                return true;
            }
        }
        return false;
    }

    /** Reads the signs of every topic, but no minimisers. */
    Reading readAll(Passage passage) {
        return readings.computeIfAbsent(passage, this::readEverySign);
    }

    private Reading readEverySign(Passage passage) {
        List<Mention> mentions = new ArrayList<>();
        List<Direction> found = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            for (Match<TopicBook.Wording> match : books.topics().ofAll().named(sentence)) {
                mentions.add(mention(sentence, match));
            }
            found.addAll(directions(sentence));
        }
        return new Reading(passage, mentions, found, List.of(), List.of());
    }

    /** Whether it says of anything that it is nothing to worry about. */
    boolean makesLight(Passage passage) {
        for (Sentence sentence : passage.sentences()) {
            if (scopes(sentence).stream().anyMatch(scope -> status(scope.kind()) == Mention.Status.MINIMISED)) {
                return true;
            }
        }
        return false;
    }

    static boolean namesASignWithUrgentCare(Reading reading) {
        return !reading.asserted().isEmpty()
                && reading.best().filter(direction -> direction.level().compareTo(Level.URGENT) >= 0).isPresent();
    }

    private Mention mention(Sentence sentence, Match<TopicBook.Wording> match) {
        Mention.Status status = Mention.Status.ASSERTED;
        Span span = sentence.source(match.from(), match.to());
        for (Scope scope : scopes(sentence)) {
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
