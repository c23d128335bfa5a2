package dev.caveat.check.vale;

import dev.caveat.language.regex.SafePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** Two ways to write the same, of which an article keeps to one. */
public final class Consistency implements Finder {
    private final List<Pair> pairs = new ArrayList<>();
    private final Action action;

    /**
     * One line of {@code either:}.
     *
     * @param second number of the group of the second way
     */
    private record Pair(String id, SafePattern pattern, int second) {}

    /**
     * @param either from one way to the other
     * @throws IllegalArgumentException for an expression that cannot be read
     */
    public Consistency(Map<String, String> either, boolean nonword, boolean ignoreCase, Action action) {
        if (either.isEmpty()) {
            throw new IllegalArgumentException("either names no pair");
        }
        either.forEach((one, other) -> pairs.add(new Pair(one,
                Dialect.compile(Expressions.any(List.of("(" + one + ")", "(" + other + ")"), !nonword), ignoreCase),
                Dialect.compile(one, ignoreCase).groups() + 2)));
        this.action = action;
    }

    @Override
    public List<Alert> find(Piece piece, Reading reading) {
        List<Alert> alerts = new ArrayList<>();
        for (Pair pair : pairs) {
            List<MatchResult> matches = reading.matches(pair.pattern, piece.text());
            matches.forEach(match -> reading.met().add((match.start(pair.second) >= 0 ? "2 " : "1 ") + pair.id));
            if (!matches.isEmpty() && reading.met().containsAll(List.of("1 " + pair.id, "2 " + pair.id))) {
                MatchResult last = matches.get(matches.size() - 1);
                alerts.add(action.alert(last.start(), last.end(), last.group()));
            }
        }
        return alerts;
    }
}
