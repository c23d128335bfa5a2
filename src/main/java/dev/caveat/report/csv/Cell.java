package dev.caveat.report.csv;

import dev.caveat.report.Legible;

/**
 * A text as one cell of a spreadsheet, which takes some texts for formulas and runs them.
 *
 * <p>What begins like a formula gets an apostrophe before it, as OWASP's page on CSV injection asks: {@code = + - @}, tab
 * and line ends, their full-width forms, and any of them after what is not seen.
 */
final class Cell {
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /** UTF-16 units that the common spreadsheets hold in one cell. */
    private static final int MOST = 32_767;
    private static final String CUT = " …";

    private Cell() {}

    /** Line ends stay: quotes hold them together. */
    static String of(String text) {
        String legible = Legible.of(text);
        String cell = startsFormula(legible) ? "'" + legible : legible;
        if (cell.length() <= MOST) {
            return cell;
        }
        int end = MOST - CUT.length();
        return cell.substring(0, Character.isHighSurrogate(cell.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        int begin = 0;
        while (begin < text.length() && isUnseen(text.charAt(begin))) {
            begin++;
        }
        return first == '\t' || first == '\r' || first == '\n' || begin < text.length() && FORMULA.indexOf(text.charAt(begin)) >= 0;
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
