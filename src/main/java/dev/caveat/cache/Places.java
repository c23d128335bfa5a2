package dev.caveat.cache;

/** Where in a file each key's record stands, by the first eight bytes of the key; of two records of one key the later one. */
final class Places {
    private static final long NONE = -1;

    private long[] prefixes = new long[64];
    private long[] positions = new long[64];
    private int size;

    void put(long prefix, long position) {
        if (2 * size >= prefixes.length) {
            grow();
        }
        int slot = slot(prefix);
        size += prefixes[slot] == 0 ? 1 : 0;
        prefixes[slot] = prefix;
        positions[slot] = position;
    }

    /** Negative where there is none. */
    long get(long prefix) {
        int slot = slot(prefix);
        return prefixes[slot] == 0 ? NONE : positions[slot];
    }

    int size() {
        return size;
    }

    /** Keys are digests: their bits are as good as random. */
    private int slot(long prefix) {
        int slot = (int) prefix & prefixes.length - 1;
        while (prefixes[slot] != 0 && prefixes[slot] != prefix) {
            slot = slot + 1 & prefixes.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = prefixes;
        long[] there = positions;
        prefixes = new long[2 * before.length];
        positions = new long[2 * before.length];
        size = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                put(before[i], there[i]);
            }
        }
    }
}
