package dev.caveat.document;

import java.util.Arrays;

/** The line starts of a text; CR, LF and CR-LF each end a line. */
final class LineMap {
    private final int[] starts;

    private LineMap(int[] starts) {
        this.starts = starts;
    }

    static LineMap of(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (endsLine) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        return new LineMap(Arrays.copyOf(found, count));
    }

    Position position(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        int line = index >= 0 ? index : -index - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }
}
