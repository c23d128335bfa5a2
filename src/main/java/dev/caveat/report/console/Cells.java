package dev.caveat.report.console;

/**
 * Text as a terminal shows it: how many columns it takes, and with nothing in it that could steer the terminal.
 *
 * <p>Joined emoji count as their first part.
 */
public final class Cells {
    private static final int JOINER = 0x200D;
    private static final int TAB_WIDTH = 4;
    /** U+2400 and on: the pictures of the control characters from 0 to 31. */
    private static final int PICTURES = 0x2400;
    private static final String PICTURE_OF_DELETE = "\u2421";
    private static final String NOT_SHOWN = "\uFFFD";

    private Cells() {}

    /** The same text on one line; tabs as spaces; control, direction and unpaired characters as a visible sign. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.append(shown(c)));
        return clean.toString();
    }

    /** One code point as it may be printed. */
    static String shown(int codePoint) {
        if (codePoint == '\t') {
            return " ".repeat(TAB_WIDTH);
        }
        if (codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029) {
            return " ";
        }
        if (codePoint < ' ') {
            return Character.toString(PICTURES + codePoint);
        }
        if (codePoint == 0x7F) {
            return PICTURE_OF_DELETE;
        }
        // Terminals disagree whether it takes a column.
        if (codePoint == 0xAD) {
            return "-";
        }
        return steers(codePoint) ? NOT_SHOWN : Character.toString(codePoint);
    }

    /** Control characters, halves of surrogate pairs, and what turns the direction of the text (Unicode's Bidi_Control). */
    private static boolean steers(int c) {
        return Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF || c == 0x061C || c == 0x200E || c == 0x200F
                || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    static int width(String text) {
        int width = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            width += width(c, before);
            before = c;
        }
        return width;
    }

    /** Columns of a code point that follows another. */
    static int width(int codePoint, int before) {
        if (before == JOINER && WideCharacters.contain(codePoint) || isSkinTone(codePoint) || isJamoPart(codePoint)) {
            return 0;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> WideCharacters.contain(codePoint) ? 2 : 1;
        };
    }

    private static boolean isSkinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    /** The vowels and finals that a Hangul syllable is composed of stand in the columns of its first consonant. */
    private static boolean isJamoPart(int c) {
        return c >= 0x1160 && c <= 0x11FF;
    }
}
