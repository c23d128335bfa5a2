package dev.caveat.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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

    private IntRows(int[] ends, int[] values) {
        this.ends = ends;
        this.values = values;
        this.rows = ends.length;
        this.size = values.length;
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

    /** All values, row by row; not to be changed. For loops in which even a call costs. */
    int[] values() {
        return values;
    }

    boolean isEmpty(int row) {
        return from(row) == to(row);
    }

    int rows() {
        return rows;
    }

    void write(DataOutputStream out) throws IOException {
        write(ends, rows, out);
        write(values, size, out);
    }

    static void write(int[] numbers, int count, DataOutputStream out) throws IOException {
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            out.writeInt(numbers[i]);
        }
    }

    static IntRows read(ByteBuffer from) {
        return new IntRows(numbers(from), numbers(from));
    }

    /** As {@link #write(int[], int, DataOutputStream)} wrote them. */
    static int[] numbers(ByteBuffer from) {
        int[] numbers = new int[from.getInt()];
        from.asIntBuffer().get(numbers);
        from.position(from.position() + numbers.length * Integer.BYTES);
        return numbers;
    }
}
