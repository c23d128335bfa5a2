package dev.caveat.report.console;

/**
 * Text as a terminal shows it: how many columns it takes, and with nothing in it that could steer the terminal.
 *
 * <p>Widths follow Unicode's East Asian Width for the wide blocks; joined emoji count as their first part.
 */
public final class Cells {
    private static final int JOINER = 0x200D;
    private static final int TAB_WIDTH = 4;

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
        boolean steers = Character.isISOControl(codePoint) || codePoint >= 0xD800 && codePoint <= 0xDFFF
                || codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        return steers ? "\uFFFD" : Character.toString(codePoint);
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
        if (before == JOINER && isWide(codePoint) || isSkinTone(codePoint)) {
            return 0;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isSkinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1F64F || c >= 0x1F680 && c <= 0x1F6FF
                || c >= 0x1F900 && c <= 0x1FAFF || c >= 0x20000 && c <= 0x3FFFD;
    }
}
