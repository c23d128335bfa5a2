package dev.caveat.report;

/** Text in which no character is left that XML 1.0, a terminal or a spreadsheet refuses or hides. */
public final class Legible {
    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char DELETE = '\u007F';
    private static final char REPLACEMENT = '\uFFFD';

    private Legible() {}

    /**
     * Control characters become their pictures (U+0007 is shown as U+2407), halves of surrogate pairs and non-characters
     * the replacement character; tab and line ends stay.
     */
    public static String of(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                legible.append((char) (PICTURES + c));
            } else if (c == DELETE) {
                legible.append(PICTURE_OF_DELETE);
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || (c & 0xFFFE) == 0xFFFE) {
                legible.append(REPLACEMENT);
            } else {
                legible.appendCodePoint(c);
            }
        });
        return legible.toString();
    }

    /** The same on one line: every run of white space one space, none at either end. */
    public static String onOneLine(String text) {
        return of(text).replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
