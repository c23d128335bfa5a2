package dev.caveat.language.regex;

/** A regular expression that is refused; the message quotes it and says where. */
public final class BadPatternException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Of what is quoted. */
    private static final int LONGEST = 200;

    /** @param at index of the character that is wrong, or negative for the whole of it */
    BadPatternException(String regex, int at, String what) {
        super("regular expression “" + shown(regex) + "”" + (at < 0 ? "" : ", column " + (at + 1)) + ": " + what);
    }

    private static String shown(String regex) {
        return regex.length() > LONGEST ? regex.substring(0, LONGEST) + "…" : regex;
    }
}
