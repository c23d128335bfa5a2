package dev.caveat.language.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Which of many literals stand in a text, told in one pass over it: the automaton of Aho and Corasick (1975,
 * doi 10.1145/360825.360855) as a dense table.
 */
final class LiteralScan {
    /** By character, before folding: its column; 0 for one that stands in no literal. */
    private final char[] columnOf = new char[Character.MAX_VALUE + 1];
    private final int columns;
    private final int[] next;
    /** By state: the indices whose literal ends in it; null for none. */
    private final BitSet[] endsHere;

    /** @param literals folded; those at an index are told by that index */
    LiteralScan(List<List<String>> literals) {
        List<String> all = literals.stream().flatMap(List::stream).distinct().sorted().toList();
        int width = 1;
        for (int c : all.stream().flatMapToInt(String::chars).distinct().sorted().toArray()) {
            columnOf[c] = (char) width++;
        }
        for (int c = 0; c < columnOf.length; c++) {
            columnOf[c] = columnOf[RequiredLiterals.fold((char) c)];
        }
        columns = width;
        List<int[]> rows = new ArrayList<>(List.of(row()));
        List<BitSet> ends = new ArrayList<>(List.of(new BitSet()));
        for (int id = 0; id < literals.size(); id++) {
            for (String literal : literals.get(id)) {
                add(literal, id, rows, ends);
            }
        }
        complete(rows, ends);
        next = rows.stream().flatMapToInt(Arrays::stream).toArray();
        endsHere = ends.stream().map(set -> set.isEmpty() ? null : set).toArray(BitSet[]::new);
    }

    /** The indices of which a literal stands in the text, letter case aside. */
    BitSet in(String text) {
        BitSet found = new BitSet();
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = next[state * columns + columnOf[text.charAt(i)]];
            if (endsHere[state] != null) {
                found.or(endsHere[state]);
            }
        }
        return found;
    }

    private void add(String literal, int id, List<int[]> rows, List<BitSet> ends) {
        int state = 0;
        for (int i = 0; i < literal.length(); i++) {
            int column = columnOf[literal.charAt(i)];
            if (rows.get(state)[column] < 0) {
                rows.get(state)[column] = rows.size();
                rows.add(row());
                ends.add(new BitSet());
            }
            state = rows.get(state)[column];
        }
        ends.get(state).set(id);
    }

    /** Fills in where a reading falls back to when the next character does not go on with it. */
    private void complete(List<int[]> rows, List<BitSet> ends) {
        int[] fallback = new int[rows.size()];
        Deque<Integer> waiting = new ArrayDeque<>(List.of(0));
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            int[] row = rows.get(state);
            for (int column = 0; column < columns; column++) {
                int otherwise = state == 0 ? 0 : rows.get(fallback[state])[column];
                if (row[column] < 0) {
                    row[column] = otherwise;
                } else {
                    fallback[row[column]] = otherwise;
                    ends.get(row[column]).or(ends.get(otherwise));
                    waiting.add(row[column]);
                }
            }
        }
    }

    private int[] row() {
        int[] row = new int[columns];
        Arrays.fill(row, -1);
        return row;
    }
}
