package dev.caveat.check.vale;

import dev.caveat.language.regex.SafePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** The same twice in a row. */
public final class Repetition implements Finder {
    private final SafePattern pattern;
    private final int max;
    private final boolean alpha;
    private final boolean ignoreCase;
    private final Optional<SafePattern> exceptions;
    private final Action action;

    /**
     * @param tokens what is compared with what follows it
     * @param max repeats that are let pass
     * @param alpha whether only words of letters count
     * @throws IllegalArgumentException for an expression that cannot be read
     */
    public Repetition(List<String> tokens, int max, boolean alpha, boolean ignoreCase, List<String> exceptions, Action action) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("tokens says nothing to look for");
        }
        this.pattern = Dialect.compile("(?:" + String.join("|", tokens) + ")", ignoreCase);
        this.max = max;
        this.alpha = alpha;
        this.ignoreCase = ignoreCase;
        this.exceptions = Expressions.exceptions(exceptions);
        this.action = action;
    }

    @Override
    public List<Alert> find(Piece piece, Reading reading) {
        List<Alert> alerts = new ArrayList<>();
        String before = "";
        int start = 0;
        int count = 0;
        for (MatchResult match : reading.matches(pattern, piece.text())) {
            String now = match.group().strip();
            boolean same = !now.isEmpty() && (ignoreCase ? now.equalsIgnoreCase(before) : now.equals(before));
            boolean hit = same && (!alpha || now.chars().allMatch(Character::isLetter));
            count += hit ? 1 : 0;
            if (hit && count > max) {
                String both = piece.text().substring(start, match.end());
                if (!reading.isExcepted(exceptions, both)) {
                    alerts.add(new Alert(start, match.end(), List.of(now), action.suggestions(both)));
                    count = 0;
                }
            }
            start = match.start();
            before = now;
        }
        return alerts;
    }
}
