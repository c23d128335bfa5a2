package dev.caveat.report.console;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a width. */
final class Lines {
    private Lines() {}

    /** Breaks cleaned text at spaces; a word longer than a line stays whole (addresses must stay clickable). */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : Cells.clean(text).strip().split(" +")) {
            int columns = Cells.width(word);
            if (used > 0 && used + 1 + columns > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(used > 0 ? " " : "").append(word);
            used += columns + (used > 0 ? 1 : 0);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Its beginning on one line of at most that width, cut after a word where it does not fit. */
    static String cut(String text, int width) {
        String first = wrap(text, width).get(0);
        if (Cells.width(first) == Cells.width(Cells.clean(text).strip().replaceAll(" +", " ")) && Cells.width(first) <= width) {
            return first;
        }
        first = wrap(text, width - 1).get(0);
        while (Cells.width(first) > width - 1) {
            first = first.substring(0, first.offsetByCodePoints(first.length(), -1));
        }
        return first + "…";
    }
}
