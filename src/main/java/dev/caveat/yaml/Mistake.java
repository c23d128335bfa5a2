package dev.caveat.yaml;

import dev.caveat.document.Position;
import java.util.Comparator;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param file as the user knows it
 * @param field dotted path of the field; empty for the whole file
 * @param what the bad value and the valid ones
 */
public record Mistake(String file, Position at, String field, String what) implements Comparable<Mistake> {
    private static final Comparator<Mistake> ORDER = Comparator.comparing(Mistake::file)
            .thenComparingInt(mistake -> mistake.at().line()).thenComparingInt(mistake -> mistake.at().column())
            .thenComparing(Mistake::field).thenComparing(Mistake::what);

    @Override
    public int compareTo(Mistake other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + at + ": " + (field.isEmpty() ? "" : field + ": ") + what;
    }
}
