package dev.caveat.check;

import dev.caveat.rule.ArticleTypes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** What parameters of a check must be like; every message names the field. */
public final class Require {
    private Require() {}

    public static <T> List<T> notEmpty(List<T> list, String field) {
        if (list == null || list.isEmpty()) {
            throw new IllegalArgumentException(field + " is empty");
        }
        return list;
    }

    public static List<String> lowerCase(List<String> list) {
        return list.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }

    /** Types of articles; clinical where none is named. */
    public static List<String> types(List<String> types, String field) {
        List<String> unknown = types.stream().filter(type -> !ArticleTypes.VALID.contains(type)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(field + ": no type of article is “" + unknown.get(0) + "” (valid: "
                    + String.join(", ", ArticleTypes.VALID) + ")");
        }
        return types.isEmpty() ? ArticleType.ASKED_OF : types;
    }

    public static Pattern pattern(String text, String field) {
        try {
            Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
            if (pattern.matcher("").find()) {
                throw new IllegalArgumentException(field + ": “" + text + "” matches the empty text");
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(field + " is no regular expression: " + e.getDescription());
        }
    }

    /** Matches any of these as whole words; nothing if there are none. */
    public static Pattern anyWord(List<String> words) {
        if (words.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an empty word would match everywhere");
        }
        String any = words.stream().sorted((a, b) -> b.length() - a.length()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String first = words.stream().map(word -> Character.toString(word.codePointAt(0))).collect(Collectors.joining());
        return words.isEmpty() ? Pattern.compile("(?!)") : WholeWords.matching(first, any);
    }
}
