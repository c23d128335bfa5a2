package dev.caveat.language;

/** What stretches of a sentence are besides words: members of slots, by the position they start at. */
final class SlotReadings {
    static final SlotReadings NONE = new SlotReadings(0);

    private final Triples[] byStart;
    private boolean any;

    /** @param positions of the sentence */
    SlotReadings(int positions) {
        byStart = new Triples[positions];
    }

    /**
     * @param symbol the slot's number
     * @param from first position
     * @param to position after its last
     */
    void add(int symbol, int from, int to) {
        if (byStart[from] == null) {
            byStart[from] = new Triples();
        }
        byStart[from].add(symbol, to, 0);
        any = true;
    }

    boolean isEmpty() {
        return !any;
    }

    /** Those that start at a position, each its symbol and end; null where there are none. */
    Triples at(int position) {
        return any ? byStart[position] : null;
    }

    /** The bits of words, by position, with those of the slots that start there. */
    long[] added(long[] words) {
        long[] all = words.clone();
        for (int position = 0; position < byStart.length; position++) {
            Triples here = byStart[position];
            for (int i = 0; here != null && i < here.size(); i++) {
                all[position] |= TokenLine.sketch(here.first(i));
            }
        }
        return all;
    }
}
