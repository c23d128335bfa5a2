package dev.caveat.check.vale;

import dev.caveat.language.regex.SafePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The letter case of a whole piece, such as a heading. */
public final class Capitalization implements Finder {
    private static final String WORD = "[\\p{N}\\p{L}*]+[^\\s]*";

    /** Of three letters or fewer: neither style of title puts a capital on them. */
    private static final Set<String> SMALL = Set.of("a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of",
            "on", "or", "per", "the", "to", "vs", "vs.", "via", "v", "v.");
    private static final Set<String> PREPOSITIONS = Set.of("with", "from", "into", "during", "including", "until", "against", "among",
            "throughout", "despite", "towards", "upon", "concerning", "about", "over", "through", "before", "between", "after",
            "since", "without", "under", "within", "along", "following", "across", "beyond", "around", "down", "near", "above");

    private static final Pattern TITLE_WORD = Pattern.compile("[\\p{N}\\p{L}]+[^\\s\\-/]*");
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\.");

    private final String match;
    private final boolean chicago;
    private final double threshold;
    private final List<String> indicators;
    private final Optional<SafePattern> prefix;
    private final Optional<SafePattern> exceptions;
    private final SafePattern words;
    private final Optional<SafePattern> pattern;
    private final Action action;

    /**
     * @param match {@code $title}, {@code $sentence}, {@code $lower}, {@code $upper}, or an expression that must match
     * @param chicago whether longer prepositions go without a capital too
     * @param threshold share of words that must be right
     * @param indicators ends of words after which a sentence begins anew
     * @param prefix an expression for what is left out of account at the beginning; empty for none
     * @throws IllegalArgumentException for an expression that cannot be read
     */
    public Capitalization(String match, boolean chicago, double threshold, List<String> indicators, String prefix,
            List<String> exceptions, Action action) {
        this.match = match;
        this.chicago = chicago;
        this.threshold = threshold;
        this.indicators = List.copyOf(indicators);
        this.prefix = prefix.isEmpty() ? Optional.empty() : Optional.of(Dialect.compile(prefix, false));
        this.exceptions = Expressions.exceptions(exceptions);
        this.words = Dialect.compile(exceptions.isEmpty() ? WORD : Expressions.exceptionRegex(exceptions) + "|" + WORD, false);
        boolean named = Set.of("$title", "$sentence", "$lower", "$upper").contains(match);
        if (!named && match.startsWith("$")) {
            throw new IllegalArgumentException("“" + match + "” is no letter case (valid: $title, $sentence, $lower, $upper, "
                    + "or a regular expression)");
        }
        this.pattern = named ? Optional.empty() : Optional.of(Dialect.compile(match, false));
        this.action = action;
    }

    @Override
    public List<Alert> find(Piece piece, Reading reading) {
        String text = piece.text();
        String expected = expected(text, reading);
        if (text.isBlank() || isRight(text, expected, reading)) {
            return List.of();
        }
        boolean fills = action.name().equals("replace") && action.params().isEmpty() && match.matches("\\$(title|sentence)");
        List<String> suggestions = fills ? List.of(expected) : action.suggestions(text);
        return List.of(new Alert(0, text.length(), List.of(text, expected), suggestions));
    }

    private String expected(String text, Reading reading) {
        return switch (match) {
            case "$lower" -> text.toLowerCase(Locale.ROOT);
            case "$upper" -> text.toUpperCase(Locale.ROOT);
            case "$title" -> title(text, reading);
            case "$sentence" -> sentence(text, reading);
            default -> match;
        };
    }

    private boolean isRight(String text, String expected, Reading reading) {
        if (pattern.isPresent()) {
            return !reading.matches(pattern.get(), text).isEmpty() || reading.isExcepted(exceptions, text);
        }
        if (match.equals("$lower") || match.equals("$upper")) {
            return text.equals(expected) || reading.isExcepted(exceptions, text);
        }
        List<String> wanted = words(expected, reading);
        List<String> written = words(text, reading);
        int right = 0;
        for (int i = 0; i < written.size(); i++) {
            String word = written.get(i);
            boolean fits = i >= wanted.size() || word.equals(wanted.get(i)) || reading.isExcepted(exceptions, word)
                    || match.equals("$title") && word.equals(word.toUpperCase(Locale.ROOT));
            right += fits ? 1 : 0;
            boolean opens = match.equals("$sentence") && i == 0 && !fits && !word.equals(capital(word.toLowerCase(Locale.ROOT)));
            if (opens) {
                return false;
            }
        }
        return written.isEmpty() || (double) right / written.size() >= threshold;
    }

    private List<String> words(String text, Reading reading) {
        return reading.matches(words, text).stream().map(MatchResult::group).toList();
    }

    private String head(String text, Reading reading) {
        return prefix.isEmpty() ? "" : reading.matches(prefix.get(), text).stream().map(MatchResult::group)
                .filter(text::startsWith).findFirst().orElse("");
    }

    private String sentence(String whole, Reading reading) {
        String head = head(whole, reading);
        List<String> written = words(whole.substring(head.length()), reading);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String word = written.get(i);
            boolean opens = i == 0 || indicates(written.get(i - 1), i - 1);
            String lower = word.toLowerCase(Locale.ROOT);
            made.add(reading.isExcepted(exceptions, word) ? word : opens ? capital(lower) : lower);
        }
        return head + String.join(" ", made);
    }

    private boolean indicates(String word, int index) {
        return indicators.stream().anyMatch(end -> word.length() > end.length() && word.endsWith(end))
                || index == 0 && NUMBERED.matcher(word).find();
    }

    private String title(String whole, Reading reading) {
        String head = head(whole, reading);
        String text = whole.substring(head.length());
        String plain = text.replaceAll("[\u2013\u2014]", "-");
        return head + TITLE_WORD.matcher(text).replaceAll(found -> {
            String word = found.group();
            char before = at(plain, found.start() - 1);
            char beforeThat = at(plain, found.start() - 2);
            boolean border = found.start() == 0 || found.end() == text.length();
            boolean small = !border && isSmall(word.toLowerCase(Locale.ROOT))
                    && (before == ' ' || before == '-' || before == '/') && beforeThat != ':' && beforeThat != '-'
                    && (at(plain, found.end()) != '-' || before == '-');
            String made = reading.isExcepted(exceptions, word) ? word : small ? word.toLowerCase(Locale.ROOT) : capital(word);
            return java.util.regex.Matcher.quoteReplacement(made);
        });
    }

    private boolean isSmall(String word) {
        return SMALL.contains(word) || chicago && PREPOSITIONS.contains(word);
    }

    private static char at(String text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : text.charAt(0);
    }

    private static String capital(String word) {
        int first = word.codePointAt(0);
        return new StringBuilder().appendCodePoint(Character.toTitleCase(first)).append(word.substring(Character.charCount(first))).toString();
    }
}
