package dev.caveat.yaml;

import java.util.Comparator;

/**
 * Where something stands in a file that a person wrote. A node keeps it through overlays, so that a mistake is told
 * where it was made.
 *
 * @param file as the user knows it
 * @param line 1-based
 * @param column 1-based, in code points
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** The beginning of a file, for what concerns the whole of it. */
    public static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
