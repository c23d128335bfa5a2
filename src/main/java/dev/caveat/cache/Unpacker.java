package dev.caveat.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link Packer} wrote. Bytes that it did not write make an exception, or another value: never more than these. */
public final class Unpacker {
    private final byte[] bytes;
    private final int end;
    private int at;
    private final List<String> texts = new ArrayList<>();

    public Unpacker(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private Unpacker(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    /** Leaves out what another packer wrote, to be read later. */
    public Supplier<Unpacker> part() {
        int length = count();
        int start = take(length);
        return () -> new Unpacker(bytes, start, start + length);
    }

    /** What another packer wrote, or other bytes. */
    public byte[] bytes() {
        int length = count();
        int start = take(length);
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    /** @throws MisreadException as every other method here, where the bytes do not fit */
    public int count() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = raw();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw new MisreadException("no number");
    }

    public boolean flag() {
        return raw() != 0;
    }

    public double number() {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << 8 | raw();
        }
        return Double.longBitsToDouble(bits);
    }

    /** @param values of the enumeration, in its order */
    public <E extends Enum<E>> E constant(E[] values) {
        int ordinal = count();
        if (ordinal >= values.length) {
            throw new MisreadException("no constant");
        }
        return values[ordinal];
    }

    public String text() {
        int form = raw();
        int length = count();
        if (form == Packer.AGAIN) {
            if (length >= texts.size()) {
                throw new MisreadException("no text before");
            }
            return texts.get(length);
        }
        String text = form == Packer.LATIN ? new String(bytes, take(length), length, StandardCharsets.ISO_8859_1) : wide(length);
        texts.add(text);
        return text;
    }

    public List<String> texts() {
        return list(this::text);
    }

    public <T> List<T> list(Supplier<T> each) {
        int size = count();
        if (size > end - at) {
            throw new MisreadException("no list");
        }
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(each.get());
        }
        return values;
    }

    public <T> Optional<T> optional(Supplier<T> present) {
        return flag() ? Optional.of(present.get()) : Optional.empty();
    }

    private String wide(int length) {
        if (length > Integer.MAX_VALUE / 2) {
            throw new MisreadException("no text");
        }
        int from = take(2 * length);
        char[] units = new char[length];
        for (int i = 0; i < length; i++) {
            units[i] = (char) ((bytes[from + 2 * i] & 0xFF) << 8 | bytes[from + 2 * i + 1] & 0xFF);
        }
        return new String(units);
    }

    /** Where the next so many bytes begin. */
    private int take(int length) {
        if (length > end - at) {
            throw new MisreadException("ends early");
        }
        at += length;
        return at - length;
    }

    private int raw() {
        return bytes[take(1)] & 0xFF;
    }
}
