package dev.caveat.check;

import java.util.regex.Pattern;

/** Patterns that match words of a text, never a part of a word; letter case does not matter. */
final class WholeWords {
    private WholeWords() {}

    /** @param alternatives a regular expression without captures, its choices parted by {@code |} */
    static Pattern matching(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The same, faster: a text is mostly places where none of them can begin, which one look at the letter tells.
     *
     * @param first every character that one of the alternatives may begin with, in small letters where it is a letter
     */
    static Pattern matching(String first, String alternatives) {
        StringBuilder any = new StringBuilder();
        first.codePoints().distinct().forEach(c -> any.append("\\x{" + Integer.toHexString(c) + "}"));
        return Pattern.compile("(?=[" + any + "])(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
