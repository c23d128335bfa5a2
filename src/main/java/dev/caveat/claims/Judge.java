package dev.caveat.claims;

import dev.caveat.document.Span;
import dev.caveat.language.Match;
import dev.caveat.language.Sentence;
import dev.caveat.language.Token;
import dev.caveat.rule.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Decides which matches of one rule in one sentence are claims, and how much each counts. */
final class Judge {
    private static final int NEAR = 2;
    private static final int MOST_LOWERED = 2;

    /** The longest, of those the first, of those the gravest. */
    private static final Comparator<Match<Role>> ORDER = Comparator.<Match<Role>>comparingInt(Match::length).reversed()
            .thenComparing(Comparator.comparingInt(Match::from))
            .thenComparing(Comparator.<Match<Role>>comparingInt(match -> match.meaning().steps()).reversed());

    private final String fault;
    private final Claim claim;
    private final List<Passage> passages;
    private final List<Match<Role>> claims;
    private final ClaimBooks.Reading reading;
    private final int at;
    private final Surroundings surroundings;
    private final Map<String, Effect> effects;
    private final Sentence sentence;

    Judge(String fault, Claim claim, List<Passage> passages, List<Match<Role>> claims, ClaimBooks.Reading reading, int at,
            Surroundings surroundings, Map<String, Effect> effects) {
        this.fault = fault;
        this.claim = claim;
        this.passages = passages;
        this.claims = claims;
        this.reading = reading;
        this.at = at;
        this.surroundings = surroundings;
        this.effects = effects;
        this.sentence = passages.get(at).sentence();
    }

    List<Hit> hits() {
        List<Match<Role>> claimed = claims.stream()
                .filter(match -> match.meaning().fault().equals(fault) && !isExcepted(match)).sorted(ORDER).toList();
        List<Hit> hits = new ArrayList<>();
        List<Match<Role>> taken = new ArrayList<>();
        for (Match<Role> match : claimed) {
            if (taken.stream().noneMatch(other -> other.overlaps(match.from(), match.to()))) {
                int grave = claimed.stream().filter(other -> other.overlaps(match.from(), match.to()))
                        .mapToInt(other -> other.meaning().steps()).max().orElse(0);
                judge(match, grave).ifPresent(hit -> {
                    hits.add(hit);
                    taken.add(match);
                });
            }
        }
        return hits;
    }

    private Optional<Hit> judge(Match<Role> match, int steps) {
        List<String> considered = new ArrayList<>();
        int lowered = 0;
        for (Map.Entry<String, String> around : surroundings.of(passages, at, match, claim.isInverted()).entrySet()) {
            Effect effect = claim.surroundings().getOrDefault(around.getKey(), effects.get(around.getKey()));
            String words = around.getKey() + ": “" + around.getValue() + "”";
            if (effect == Effect.SILENT) {
                return Optional.empty();
            }
            lowered += effect == Effect.LOWER && lowered < MOST_LOWERED ? 1 : 0;
            considered.add(effect == Effect.LOWER ? words : words + " does not lessen it");
        }
        for (String negation : surroundings.missedNegations(sentence, match)) {
            considered.add("negation does not apply: “" + negation + "”");
        }
        Span span = sentence.source(match.from(), match.to());
        return Optional.of(new Hit(fault, span, Map.of(), steps - lowered, considered, List.of()));
    }

    private boolean isExcepted(Match<Role> match) {
        return has(at, Role.Part.NOT, other -> other.overlaps(match.from(), match.to()))
                || has(at, Role.Part.UNLESS, other -> !other.overlaps(match.from(), match.to()))
                || IntStream.rangeClosed(Math.max(0, at - NEAR), Math.min(passages.size() - 1, at + NEAR))
                        .filter(i -> passages.get(i).isNear(passages.get(at)))
                        .anyMatch(i -> has(i, Role.Part.NEAR,
                                other -> i != at || !other.overlaps(match.from(), match.to())))
                || !claim.needs().isEmpty()
                        && !has(at, Role.Part.NEEDS, other -> isOneClause(other, match));
    }

    private boolean has(int passage, Role.Part part, Predicate<Match<Role>> where) {
        return reading.deciding(passage).stream().anyMatch(match ->
                match.meaning().part() == part && match.meaning().concerns(fault) && where.test(match));
    }

    private boolean isOneClause(Match<Role> one, Match<Role> other) {
        return IntStream.range(Math.min(one.to(), other.to()), Math.max(one.from(), other.from()))
                .noneMatch(i -> sentence.tokens().get(i).kind() == Token.Kind.CLAUSE_END);
    }
}
