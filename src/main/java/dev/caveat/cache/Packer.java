package dev.caveat.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes values one after the other as bytes, which {@link Unpacker} reads in the same order. A text that comes again is a number. */
public final class Packer {
    /** How a text is written. */
    static final int AGAIN = 0;
    static final int LATIN = 1;
    static final int WIDE = 2;

    private byte[] bytes = new byte[4096];
    private int length;
    private final Map<String, Integer> texts = new HashMap<>();

    /** A whole number from 0 on in few bytes where it is small. */
    public Packer count(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("below zero: " + value);
        }
        int rest = value;
        while (rest >= 0x80) {
            raw(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        raw(rest);
        return this;
    }

    public Packer flag(boolean value) {
        raw(value ? 1 : 0);
        return this;
    }

    public Packer number(double value) {
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            raw((int) (bits >>> shift));
        }
        return this;
    }

    public Packer constant(Enum<?> value) {
        return count(value.ordinal());
    }

    /** Any text, lone surrogates included. */
    public Packer text(String value) {
        Integer before = texts.putIfAbsent(value, texts.size());
        if (before != null) {
            raw(AGAIN);
            return count(before);
        }
        boolean latin = isLatin(value);
        raw(latin ? LATIN : WIDE);
        count(value.length());
        append(latin ? value.getBytes(StandardCharsets.ISO_8859_1) : units(value));
        return this;
    }

    public Packer texts(Collection<String> values) {
        return list(values, this::text);
    }

    public <T> Packer list(Collection<T> values, Consumer<T> each) {
        count(values.size());
        values.forEach(each);
        return this;
    }

    public <T> Packer optional(Optional<T> value, Consumer<T> present) {
        flag(value.isPresent());
        value.ifPresent(present);
        return this;
    }

    /** What another packer wrote, as one value that can be left out when reading. */
    public Packer bytes(byte[] value) {
        count(value.length);
        append(value);
        return this;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** The UTF-16 units of a text as they are. */
    static byte[] units(String text) {
        byte[] units = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            units[2 * i] = (byte) (text.charAt(i) >>> 8);
            units[2 * i + 1] = (byte) text.charAt(i);
        }
        return units;
    }

    private void raw(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }

    private void append(byte[] more) {
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }
}
