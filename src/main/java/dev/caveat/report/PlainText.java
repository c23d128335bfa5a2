package dev.caveat.report;

/** Text of articles and rules as messages of other programs may hold it: nothing in it that steers whoever shows it. */
public final class PlainText {
    private static final String CUT = "…";
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** The same on one line: every run of white space one space, none at either end; what steers, as U+FFFD. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!isSpace(c)) {
                line.appendCodePoint(steers(c) ? REPLACEMENT : c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString().strip();
    }

    /** The same characters; a half of a surrogate pair that stands alone, which no UTF-8 file can hold, as U+FFFD. */
    public static String encodable(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(isSurrogate(c) ? REPLACEMENT : c));
        return whole.toString();
    }

    /** At most so many UTF-16 units, the last an ellipsis where something was cut; no pair is cut in two. */
    public static String limited(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = units - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Control characters, halves of pairs, and the characters that turn the direction of text around. */
    private static boolean steers(int c) {
        return Character.isISOControl(c) || isSurrogate(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
