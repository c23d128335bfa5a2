package dev.caveat.language.regex;

/** A regular expression that is refused; the message quotes it and says where. */
public final class BadPatternException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param at index of the character that is wrong, or negative for the whole of it */
    BadPatternException(String regex, int at, String what) {
        super("regular expression “" + regex + "”" + (at < 0 ? "" : ", column " + (at + 1)) + ": " + what);
    }
}
