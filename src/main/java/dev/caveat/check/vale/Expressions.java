package dev.caveat.check.vale;

import dev.caveat.language.regex.SafePattern;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How Vale makes one regular expression of a rule's tokens. */
final class Expressions {
    private static final Comparator<String> LONGEST_FIRST = Comparator.comparingInt((String each) -> -each.length());

    private Expressions() {}

    /** The tokens as words of their own, or anywhere. */
    static String any(List<String> tokens, boolean words) {
        String choice = "(?:" + String.join("|", tokens) + ")";
        return words ? "\\b" + choice + "\\b" : choice;
    }

    /** Exceptions mind letter case unless they say {@code (?i)} themselves. */
    static Optional<SafePattern> exceptions(List<String> written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Dialect.compile(exceptionRegex(written), false));
    }

    static String exceptionRegex(List<String> written) {
        List<String> each = longestFirst(written).stream()
                .map(term -> term.startsWith("(?i)") ? "(?:" + term + ")" : term).toList();
        return any(each, true);
    }

    static List<String> longestFirst(List<String> written) {
        return written.stream().sorted(LONGEST_FIRST).toList();
    }
}
