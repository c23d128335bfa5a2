package dev.caveat.check.vale;

import dev.caveat.language.regex.SafePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Something that should not be there. */
public final class Existence implements Finder {
    private final SafePattern pattern;
    private final Optional<SafePattern> exceptions;
    private final Action action;

    /**
     * @param tokens alternatives
     * @param raw pieces of one expression, put together as they are, before the tokens
     * @param append whether they go after the tokens instead
     * @param nonword whether tokens may be part of a word
     * @throws IllegalArgumentException for an expression that cannot be read
     */
    public Existence(List<String> tokens, List<String> raw, boolean append, boolean nonword, boolean ignoreCase,
            List<String> exceptions, Action action) {
        List<String> written = tokens.stream().filter(token -> !token.isBlank()).toList();
        if (written.isEmpty() && raw.isEmpty()) {
            throw new IllegalArgumentException("neither tokens nor raw says what to look for");
        }
        written.forEach(token -> Dialect.compile(token, ignoreCase));
        String words = written.isEmpty() ? "" : Expressions.any(written, !nonword);
        String whole = String.join("", raw);
        this.pattern = Dialect.compile(append ? words + whole : whole + words, ignoreCase);
        this.exceptions = Expressions.exceptions(exceptions);
        this.action = action;
    }

    @Override
    public List<Alert> find(Piece piece, Reading reading) {
        List<Alert> alerts = new ArrayList<>();
        for (MatchResult match : reading.matches(pattern, piece.text())) {
            if (!reading.isExcepted(exceptions, match.group().strip())) {
                alerts.add(action.alert(match.start(), match.end(), match.group()));
            }
        }
        return alerts;
    }
}
