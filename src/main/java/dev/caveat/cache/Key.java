package dev.caveat.cache;

import java.util.Arrays;

/** The SHA-256 of all that a kept value depends on. */
@SuppressWarnings("InconsistentHashCode") // The prefix, of which the hash is made, is the digest's own beginning.
public final class Key {
    /** How many bytes it has. */
    static final int BYTES = 32;

    private final byte[] digest;
    private final long prefix;

    Key(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException(digest.length + " bytes");
        }
        this.digest = digest.clone();
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            first = first << Byte.SIZE | digest[i] & 0xFF;
        }
        this.prefix = first;
    }

    /** Its first eight bytes, by which it is looked for; never zero, which stands for nothing. */
    long prefix() {
        return prefix == 0 ? 1 : prefix;
    }

    byte[] bytes() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(digest, key.digest);
    }

    @Override
    public int hashCode() {
        return (int) prefix;
    }
}
