package dev.caveat.fold;

/** What sort of value follows in a folded one. */
enum Tag {
    TEXT, INT, LONG, DOUBLE, TRUE, FALSE, LIST, SET, MAP, PRESENT, EMPTY, INTS, DAY, CONSTANT, OURS, SHARED;

    private static final Tag[] ALL = values();

    static Tag at(int ordinal) {
        return ALL[ordinal];
    }
}
