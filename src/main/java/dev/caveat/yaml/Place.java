package dev.caveat.yaml;

/**
 * Where something stands in a file that a person wrote. A node keeps it through overlays, so that a mistake is told
 * where it was made.
 *
 * @param file as the user knows it
 * @param line 1-based
 * @param column 1-based, in code points
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    /** The beginning of a file, for what concerns the whole of it. */
    public static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public int compareTo(Place other) {
        // By hand: every start compares places, and the JDK would make classes for a chain of comparators first.
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
