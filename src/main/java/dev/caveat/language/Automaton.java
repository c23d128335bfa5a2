package dev.caveat.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads a sentence once for all phrases of a book. States, symbols and meanings are numbers in flat arrays, and which words
 * begin a phrase is remembered, so that a sentence in which nothing begins costs one array read a word. Safe to share.
 */
final class Automaton {
    private static final int ROOT = 0;

    /** Of each state: pairs of a symbol and the state it leads to, ascending by symbol. */
    private final IntRows edges;
    /** Of each state: those that may be reached over words in between. */
    private final IntRows gaps;
    /** Of each state: what has been read in full there. */
    private final IntRows meanings;
    /** Of each state: how many words may be skipped before the next step. */
    private final int[] gap;
    /** Made when a sentence is first read: many books of a start read none. Always the same, whoever made it. */
    private volatile Sketches known;
    /** The words that phrases can begin with. */
    private final Carriers beginners;
    /** Where the root's edges for each of their symbols begin, ascending by symbol. */
    private final int[] beginnings;

    Automaton(IntRows edges, IntRows gaps, IntRows meanings, int[] gap) {
        this.edges = edges;
        this.gaps = gaps;
        this.meanings = meanings;
        this.gap = gap;
        int[] first = new int[edges.to(ROOT) / 2];
        int distinct = 0;
        for (int edge = 0; edge < first.length; edge++) {
            first[edge] = edges.value(edge * 2);
            distinct += edge == 0 || first[edge] != first[edge - 1] ? 1 : 0;
        }
        beginners = new Carriers(first);
        beginnings = new int[distinct];
        int row = 0;
        for (int edge = 0; edge < first.length; edge++) {
            if (edge == 0 || first[edge] != first[edge - 1]) {
                beginnings[row++] = edge * 2;
            }
        }
    }

    /**
     * What can be told of states at a glance.
     *
     * @param of of each: the bits of all its edges' symbols, see {@link TokenLine#sketch}
     * @param special of each: whether something has been read in full there, or gaps lead on; most have neither
     */
    private record Sketches(long[] of, boolean[] special) {}

    private Sketches sketches() {
        Sketches now = known;
        if (now == null) {
            long[] bits = new long[gap.length];
            boolean[] special = new boolean[gap.length];
            int[] values = edges.values();
            int from = 0;
            for (int state = 0; state < bits.length; state++) {
                int to = edges.to(state);
                for (int at = from; at < to; at += 2) {
                    bits[state] |= TokenLine.sketch(values[at]);
                }
                from = to;
                special[state] = !meanings.isEmpty(state) || !gaps.isEmpty(state);
            }
            now = new Sketches(bits, special);
            known = now;
        }
        return now;
    }

    void write(DataOutputStream out) throws IOException {
        edges.write(out);
        gaps.write(out);
        meanings.write(out);
        IntRows.write(gap, gap.length, out);
    }

    static Automaton read(ByteBuffer from) {
        return new Automaton(IntRows.read(from), IntRows.read(from), IntRows.read(from), IntRows.numbers(from));
    }

    boolean isEmpty() {
        return edges.isEmpty(ROOT);
    }

    /**
     * Every reading of every phrase, in order of their ends: its meaning, first position and the position after its last.
     *
     * @param slots what the words of the sentence are besides, by the position it starts at: symbol, end
     */
    Triples matches(TokenLine line, SlotReadings slots) {
        int first = first(line, slots);
        if (first == line.size()) {
            return Triples.NONE;
        }
        Run run = new Run(line, slots);
        run.read(first);
        return run.found;
    }

    /** The first position where a phrase may begin; the size if there is none. */
    private int first(TokenLine line, SlotReadings slots) {
        int position = 0;
        if (beginners.is(Symbols.START)) {
            return position;
        }
        while (position < line.size() && !beginners.has(line.word(position)) && !begins(slots.at(position))) {
            position++;
        }
        return position;
    }

    private boolean begins(Triples here) {
        for (int i = 0; here != null && i < here.size(); i++) {
            if (beginners.is(here.first(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where the root's edges for a symbol begin, or -1. */
    private int beginning(int symbol) {
        int rank = beginners.rank(symbol);
        return rank < 0 ? -1 : beginnings[rank];
    }

    /** One reading of one sentence. */
    private final class Run {
        private final TokenLine line;
        private final SlotReadings slots;
        private final int size;
        private final int[][] symbols;
        private final long[] sketches = sketches().of;
        private final boolean[] special = sketches().special;
        /** What words and slots can be, by position. */
        private final long[] readable;
        private final Triples found = new Triples();
        /** Readings in progress by position: state, start, words that may still be skipped. */
        private Triples[] paths;

        Run(TokenLine line, SlotReadings slots) {
            this.line = line;
            this.slots = slots;
            this.size = line.size();
            this.symbols = line.symbolised().symbols();
            this.readable = slots.isEmpty() ? line.symbolised().sketches() : slots.added(line.symbolised().sketches());
        }

        void read(int from) {
            begin();
            for (int position = from; position < size; position++) {
                if (beginners.has(line.word(position))) {
                    for (int symbol : symbols[position]) {
                        enter(ROOT, beginning(symbol), symbol, position, position + 1);
                    }
                }
                if (!slots.isEmpty()) {
                    followSlots(ROOT, position, position);
                }
                if (paths != null && paths[position] != null) {
                    goOn(paths[position], position);
                    paths[position] = null;
                }
            }
        }

        /** What must stand at the beginning is read from the first word on: a bullet or a tick in front of it is no word. */
        private void begin() {
            if (!beginners.is(Symbols.START)) {
                return;
            }
            int first = 0;
            while (first < size && !line.isWord(first)) {
                first++;
            }
            for (int at = beginning(Symbols.START); at < edges.to(ROOT) && edges.value(at) == Symbols.START; at += 2) {
                if (first < size && (sketches[edges.value(at + 1)] & readable[first]) != 0) {
                    reach(first, edges.value(at + 1), first, 0);
                }
            }
        }

        private void goOn(Triples here, int position) {
            int word = line.isWord(position) ? 1 : 0;
            boolean skippable = line.isSkippable(position);
            for (int i = 0; i < here.size(); i++) {
                int state = here.first(i);
                int start = here.second(i);
                int left = here.third(i);
                if (skippable && gap[state] > 0 && left >= word) {
                    reach(position + 1, state, start, left - word);
                }
                long meeting = sketches[state] & readable[position];
                if (meeting != 0) {
                    for (int symbol : symbols[position]) {
                        if ((meeting & TokenLine.sketch(symbol)) != 0) {
                            enter(state, find(state, symbol), symbol, start, position + 1);
                        }
                    }
                    followSlots(state, start, position);
                }
            }
        }

        private void followSlots(int state, int start, int position) {
            Triples here = slots.at(position);
            if (here != null) {
                for (int i = 0; i < here.size(); i++) {
                    if ((sketches[state] & TokenLine.sketch(here.first(i))) != 0) {
                        enter(state, find(state, here.first(i)), here.first(i), start, here.second(i));
                    }
                }
            }
        }

        /** Takes every edge of a state for a symbol, the first of which is known. */
        private void enter(int from, int edge, int symbol, int start, int position) {
            if (edge < 0) {
                return;
            }
            int[] values = edges.values();
            int to = edges.to(from);
            long next = position < size ? readable[position] : 0;
            for (int at = edge; at < to && values[at] == symbol; at += 2) {
                int state = values[at + 1];
                // Most words do not go on with it: then there is nothing to remember.
                if ((sketches[state] & next) != 0) {
                    reach(position, state, start, 0);
                }
                if (special[state]) {
                    told(state, start, position);
                }
            }
        }

        /** What has been read in full, and what may go on over words in between. */
        private void told(int state, int start, int position) {
            for (int i = meanings.from(state); i < meanings.to(state); i++) {
                found.add(meanings.value(i), start, position);
            }
            for (int i = gaps.from(state); i < gaps.to(state) && position < size; i++) {
                int child = gaps.value(i);
                if (goesOnAfterGap(child, position)) {
                    reach(position, child, start, gap[child]);
                }
            }
        }

        /** Whether any word that a gap reaches may be one of those that follow it. */
        private boolean goesOnAfterGap(int state, int position) {
            int left = gap[state];
            for (int at = position; at < size; at++) {
                if ((sketches[state] & readable[at]) != 0) {
                    return true;
                }
                left -= line.isWord(at) ? 1 : 0;
                if (left < 0 || !line.isSkippable(at)) {
                    return false;
                }
            }
            return false;
        }

        private void reach(int position, int state, int start, int left) {
            if (position >= size) {
                return;
            }
            if (paths == null) {
                paths = new Triples[size];
            }
            if (paths[position] == null) {
                paths[position] = new Triples();
            }
            paths[position].add(state, start, left);
        }
    }

    /** The first edge of a state for a symbol, or -1. */
    private int find(int state, int symbol) {
        int[] values = edges.values();
        int low = edges.from(state) / 2;
        int high = edges.to(state) / 2 - 1;
        int first = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int here = values[middle * 2];
            if (here < symbol) {
                low = middle + 1;
            } else {
                first = here == symbol ? middle * 2 : first;
                high = middle - 1;
            }
        }
        return first;
    }
}
