package dev.caveat.language;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A set of three numbers each, in the order they came; almost always of none to a few. */
final class Triples {
    /** Up to so many, looking at each is faster than a table. */
    private static final int FEW = 24;

    static final Triples NONE = new Triples();

    private int[] values = new int[12];
    private int size;
    private Set<Triple> many;

    private record Triple(int first, int second, int third) {
        /** The record's own is made at run time, and slow where only the first compiler has been at work. */
        @Override
        public int hashCode() {
            return (first * 31 + second) * 31 + third;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Triple triple && triple.first == first && triple.second == second && triple.third == third;
        }
    }

    void add(int first, int second, int third) {
        if (isKnown(first, second, third)) {
            return;
        }
        int at = size * 3;
        if (at == values.length) {
            values = Arrays.copyOf(values, at * 2);
        }
        values[at] = first;
        values[at + 1] = second;
        values[at + 2] = third;
        size++;
    }

    private boolean isKnown(int first, int second, int third) {
        if (many != null) {
            return !many.add(new Triple(first, second, third));
        }
        for (int i = 0; i < size; i++) {
            if (first(i) == first && second(i) == second && third(i) == third) {
                return true;
            }
        }
        if (size == FEW) {
            many = new HashSet<>();
            for (int i = 0; i < size; i++) {
                many.add(new Triple(first(i), second(i), third(i)));
            }
            many.add(new Triple(first, second, third));
        }
        return false;
    }

    int size() {
        return size;
    }

    int first(int index) {
        return values[index * 3];
    }

    int second(int index) {
        return values[index * 3 + 1];
    }

    int third(int index) {
        return values[index * 3 + 2];
    }
}
