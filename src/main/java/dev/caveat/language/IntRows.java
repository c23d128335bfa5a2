package dev.caveat.language;

import java.util.Arrays;

/** Rows of numbers of different lengths, in two arrays: written row by row, then only read. */
final class IntRows {
    private final int[] ends;
    private int[] values = new int[16];
    private int size;
    private int rows;

    /** @param rows how many there will be */
    IntRows(int rows) {
        ends = new int[rows];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void add(int first, int second) {
        add(first);
        add(second);
    }

    void endRow() {
        ends[rows++] = size;
    }

    /** Where a row's values begin. */
    int from(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Where they end. */
    int to(int row) {
        return ends[row];
    }

    int value(int at) {
        return values[at];
    }

    boolean isEmpty(int row) {
        return from(row) == to(row);
    }

    int rows() {
        return rows;
    }
}
