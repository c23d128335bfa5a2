package dev.caveat.check.vale;

import dev.caveat.language.regex.SafePattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Something that should be written otherwise. */
public final class Substitution implements Finder {
    private static final Pattern CAPTURE = Pattern.compile("(?<!\\\\)\\((?!\\?)|(?<!\\\\)\\(\\?P?<[A-Za-z_]\\w*>");

    private final SafePattern pattern;
    private final List<Swap> swaps = new ArrayList<>();
    private final Optional<SafePattern> exceptions;
    private final boolean capitalize;
    private final Action action;

    /**
     * One line of {@code swap:}.
     *
     * @param groups the expression as it was written, for a replacement that names its groups; empty for others
     */
    private record Swap(String replacement, Optional<SafePattern> groups) {}

    /**
     * @param swap from an expression to what to write, of which {@code |} separates several
     * @param capitalize whether what is written with a capital is to be replaced with one
     * @throws IllegalArgumentException for an expression that cannot be read
     */
    public Substitution(Map<String, String> swap, boolean nonword, boolean ignoreCase, boolean capitalize, List<String> exceptions,
            Action action) {
        if (swap.isEmpty()) {
            throw new IllegalArgumentException("swap says nothing to look for");
        }
        List<String> terms = Expressions.longestFirst(List.copyOf(swap.keySet()));
        List<String> tokens = new ArrayList<>();
        for (String term : terms) {
            String replacement = swap.get(term);
            Dialect.compile(term, ignoreCase);
            boolean named = replacement.matches("(?s).*\\$\\d.*");
            swaps.add(new Swap(replacement, named ? Optional.of(Dialect.compile(term, ignoreCase)) : Optional.empty()));
            tokens.add("(" + CAPTURE.matcher(term).replaceAll("(?:") + ")");
        }
        this.pattern = Dialect.compile(Expressions.any(tokens, !nonword), ignoreCase);
        if (pattern.groups() != terms.size()) {
            throw new IllegalArgumentException("a group of swap cannot be told from its line; write (?:…) for it");
        }
        this.capitalize = capitalize;
        this.exceptions = Expressions.exceptions(exceptions);
        this.action = action;
    }

    @Override
    public List<Alert> find(Piece piece, Reading reading) {
        List<Alert> alerts = new ArrayList<>();
        for (MatchResult match : reading.matches(pattern, piece.text())) {
            for (int group = 1; group <= swaps.size(); group++) {
                if (match.start(group) >= 0) {
                    String observed = match.group(group).strip();
                    String expected = expected(swaps.get(group - 1), observed, reading);
                    if (!isSame(expected, observed, reading) && !reading.isExcepted(exceptions, observed)) {
                        alerts.add(alert(match.start(group), match.end(group), expected, observed));
                    }
                }
            }
        }
        return alerts;
    }

    private Alert alert(int from, int to, String expected, String observed) {
        if (action.name().equals("replace") && action.params().isEmpty()) {
            List<String> texts = alternatives(expected).stream().map(each -> cased(each, observed)).toList();
            return new Alert(from, to, List.of(Action.oneOf(texts), observed), texts);
        }
        List<String> texts = action.suggestions(observed);
        return new Alert(from, to, List.of(expected, observed), texts.isEmpty() ? alternatives(expected) : texts);
    }

    /** A backslash before the bar keeps the two sides together. */
    private static List<String> alternatives(String expected) {
        return Arrays.stream(expected.split("(?<!\\\\)\\|")).map(each -> each.replace("\\|", "|")).filter(each -> !each.isEmpty()).toList();
    }

    private String expected(Swap swap, String observed, Reading reading) {
        String expected = cased(swap.replacement, observed);
        if (swap.groups.isEmpty()) {
            return expected;
        }
        return reading.matches(swap.groups.get(), observed).stream().findFirst()
                .map(match -> observed.substring(0, match.start()) + Action.filled(expected, match) + observed.substring(match.end()))
                .orElse(expected);
    }

    private String cased(String text, String observed) {
        return capitalize && observed.equals(capital(observed)) ? capital(text) : text;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** What to write may be an expression itself; then what it matches is right as it stands. */
    private static boolean isSame(String expected, String observed, Reading reading) {
        boolean plain = expected.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-');
        if (plain || expected.equals(observed)) {
            return expected.equals(observed);
        }
        try {
            return !reading.matches(Dialect.compile("^(?:" + expected + ")$", false), observed).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
