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
}
