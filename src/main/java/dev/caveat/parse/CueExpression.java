package dev.caveat.parse;

import java.util.regex.Pattern;

/** A regular expression of {@code zones.yml}, compiled when it is first tried: most never are. */
final class CueExpression {
    private final String written;
    private volatile Pattern pattern;

    CueExpression(String written) {
        this.written = written;
    }

    /** @param whole whether it is all of the text, or somewhere in it */
    boolean isIn(String text, boolean whole) {
        if (pattern == null) {
            pattern = Pattern.compile(written, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        }
        return whole ? pattern.matcher(text).matches() : pattern.matcher(text).find();
    }
}
