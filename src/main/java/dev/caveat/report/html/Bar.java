package dev.caveat.report.html;

import dev.caveat.report.Counted;
import java.util.ArrayList;
import java.util.List;

/**
 * One part of a whole that is drawn as a bar, with the words that say the same.
 *
 * @param id names the look in the style sheet
 * @param words what is counted
 * @param count how many
 * @param start where it begins, in thousandths of the whole
 * @param width in thousandths of the whole; at least 4 where there is any, so that one in a thousand is still seen
 */
public record Bar(String id, String words, int count, int start, int width) {
    private static final int WHOLE = 1000;
    private static final int LEAST = 4;

    /** What is counted, before it has a place. */
    record Part(String id, String words, int count) {}

    static List<Bar> of(List<Part> parts) {
        long whole = Math.max(1, parts.stream().mapToLong(Part::count).sum());
        List<Bar> bars = new ArrayList<>();
        int start = 0;
        for (Part part : parts) {
            int width = part.count() == 0 ? 0 : Math.max(LEAST, (int) (part.count() * (long) WHOLE / whole));
            bars.add(new Bar(part.id(), part.words(), part.count(), start, Math.min(width, WHOLE - start)));
            start = Math.min(WHOLE, start + width);
        }
        return bars;
    }

    /** With its thousands apart. */
    public String counted() {
        return Counted.of(count);
    }
}
