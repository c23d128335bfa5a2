package dev.caveat.check.vale;

import dev.caveat.language.regex.SafePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Something that asks for something else: an acronym for its definition. */
public final class Conditional implements Finder {
    private final SafePattern first;
    private final SafePattern second;
    private final Optional<SafePattern> exceptions;
    private final Action action;

    /**
     * @param first what asks
     * @param second what is asked for; its groups name what it settles, and without one it settles the piece it stands in
     * @throws IllegalArgumentException for an expression that cannot be read
     */
    public Conditional(String first, String second, boolean ignoreCase, List<String> exceptions, Action action) {
        this.first = Dialect.compile(first, ignoreCase);
        this.second = Dialect.compile(second, ignoreCase);
        this.exceptions = Expressions.exceptions(exceptions);
        this.action = action;
    }

    @Override
    public List<Alert> find(Piece piece, Reading reading) {
        List<MatchResult> settled = reading.matches(second, piece.text());
        if (second.groups() == 0 && !settled.isEmpty()) {
            return List.of();
        }
        for (MatchResult match : settled) {
            for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null && !match.group(group).isEmpty()) {
                    reading.met().add(match.group(group));
                }
            }
        }
        List<Alert> alerts = new ArrayList<>();
        for (MatchResult match : reading.matches(first, piece.text())) {
            if (!reading.met().contains(match.group()) && !reading.isExcepted(exceptions, match.group())) {
                alerts.add(action.alert(match.start(), match.end(), match.group()));
            }
        }
        return alerts;
    }
}
