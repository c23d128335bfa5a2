package dev.caveat.yaml;

import java.util.Comparator;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param field dotted path of the field; empty for the whole file
 * @param what the bad value and the valid ones
 */
public record Mistake(Place at, String field, String what) implements Comparable<Mistake> {
    private static final int LONGEST = 2000;
    private static final Comparator<Mistake> ORDER = Comparator.comparing(Mistake::at).thenComparing(Mistake::field).thenComparing(Mistake::what);

    @Override
    public int compareTo(Mistake other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return at + ": " + (field.isEmpty() ? "" : shown(field) + ": ") + shown(what);
    }

    /** A key or value can be as long as its file. */
    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }
}
