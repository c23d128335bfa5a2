package dev.caveat.report.console;

/**
 * What a report is printed on.
 *
 * @param colour whether to colour
 * @param width columns
 * @param rows lines that are seen at once
 */
public record Screen(boolean colour, int width, int rows) {
    private static final int NARROWEST = 40;
    private static final int LOWEST = 24;
    /** More than this is no glance any more, however high the window. */
    private static final int HIGHEST = 50;

    /** A pipe or a file: the same on every machine. */
    public static final Screen PIPE = new Screen(false, 100, 40);

    public Screen {
        width = Math.max(NARROWEST, width);
        rows = Math.min(HIGHEST, Math.max(LOWEST, rows));
    }

    Ink ink() {
        return new Ink(colour);
    }

    /** How many lines of the screen a printed line takes. */
    int rowsOf(String line) {
        return Math.max(1, (Cells.width(Ink.plain(line)) + width - 1) / width);
    }
}
