package dev.caveat.report.console;

import dev.caveat.report.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A source line with carets under what is meant; a long line is cut around it.
 *
 * @param text what to print
 * @param indent columns before the carets
 * @param carets at least one
 */
record Excerpt(String text, int indent, int carets) {
    private static final String CUT = "…";

    /**
     * One code point of the line.
     *
     * @param meant whether it belongs to what the excerpt shows
     */
    private record Cell(String shown, int width, boolean meant) {}

    /** @param width columns that may be used, at least 20 */
    static Excerpt of(Place place, int width) {
        List<Cell> cells = cells(place);
        int first = firstMeant(place);
        int margin = margin(cells, first);
        int from = margin;
        int room = Math.max(width, 20);
        if (width(cells, margin, cells.size()) > room) {
            from = Math.max(margin, start(cells, first, room));
        }
        StringBuilder text = new StringBuilder(from > margin ? CUT : "");
        int used = from > margin ? 1 : 0;
        int indent = used;
        int carets = 0;
        for (int i = from; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int reserve = i + 1 < cells.size() ? 1 : 0;
            if (used + cell.width > room - reserve) {
                text.append(CUT);
                break;
            }
            text.append(cell.shown);
            used += cell.width;
            indent += i < first ? cell.width : 0;
            carets += cell.meant ? cell.width : 0;
        }
        return new Excerpt(text.toString().stripTrailing(), indent, Math.max(1, carets));
    }

    /** The blanks a source line begins with say nothing to a writer. */
    private static int margin(List<Cell> cells, int first) {
        int margin = 0;
        while (margin < first && cells.get(margin).shown.isBlank()) {
            margin++;
        }
        return margin;
    }

    private static List<Cell> cells(Place place) {
        List<Cell> cells = new ArrayList<>();
        String line = place.line();
        int before = 0;
        for (int i = 0; i < line.length();) {
            int c = line.codePointAt(i);
            String shown = Cells.shown(c);
            int width = shown.length() > 2 ? shown.length() : Cells.width(shown.codePointAt(0), before);
            cells.add(new Cell(shown, width, i >= place.from() && i < place.to()));
            before = c;
            i += Character.charCount(c);
        }
        return cells;
    }

    private static int firstMeant(Place place) {
        return place.line().codePointCount(0, Math.min(place.from(), place.line().length()));
    }

    /** Leaves about a third of the room for what stands before, and begins at a word where one begins nearby. */
    private static int start(List<Cell> cells, int first, int room) {
        int meant = first;
        while (meant < cells.size() && cells.get(meant).meant) {
            meant++;
        }
        int lead = Math.max(room / 3, Math.min(room - 2 - width(cells, first, meant), room * 2 / 3));
        int from = first;
        int used = 1;
        while (from > 0 && used + cells.get(from - 1).width <= lead) {
            from--;
            used += cells.get(from).width;
        }
        if (from == 0) {
            return 0;
        }
        for (int i = from; i < Math.min(first, from + 12); i++) {
            if (cells.get(i).shown.equals(" ")) {
                return i + 1;
            }
        }
        return from;
    }

    private static int width(List<Cell> cells, int from, int to) {
        return cells.subList(from, to).stream().mapToInt(Cell::width).sum();
    }
}
