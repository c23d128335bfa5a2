package dev.caveat.check.vale;

import dev.caveat.language.regex.SafePattern;
import java.util.List;
import java.util.regex.MatchResult;

/** Something that stands too often in a piece, or not often enough. */
public final class Occurrence implements Finder {
    private final SafePattern pattern;
    private final int min;
    private final int max;
    private final Action action;

    /**
     * @param min fewest; 0 for no limit
     * @param max most; 0 for no limit
     * @throws IllegalArgumentException for an expression that cannot be read, or where there is no limit
     */
    public Occurrence(String token, int min, int max, boolean ignoreCase, Action action) {
        if (min <= 0 && max <= 0) {
            throw new IllegalArgumentException("neither min nor max sets a limit above 0");
        }
        this.pattern = Dialect.compile("(?:" + token + ")", ignoreCase);
        this.min = min;
        this.max = max;
        this.action = action;
    }

    @Override
    public List<Alert> find(Piece piece, Reading reading) {
        List<MatchResult> matches = reading.matches(pattern, piece.text());
        int count = matches.size();
        if (!(max > 0 && count > max) && !(min > 0 && count < min)) {
            return List.of();
        }
        if (count == 0) {
            return List.of(Alert.ofFile("0"));
        }
        return matches.stream().filter(match -> !match.group().isBlank() && !isCode(match.group())).findFirst()
                .map(match -> new Alert(match.start(), match.end(), List.of(String.valueOf(count)), action.suggestions(match.group())))
                .stream().toList();
    }

    private static boolean isCode(String text) {
        return text.chars().allMatch(c -> c == '*' || c == '@');
    }
}
