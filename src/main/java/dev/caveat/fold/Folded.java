package dev.caveat.fold;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * An immutable value of ours, in compressed bytes in memory: articles are confidential, so that they go into no temporary
 * file. It is made again when it is asked for, and once for all who ask at the same time.
 */
public final class Folded<T> {
    /** A dictionary and its buffers are dear to make. */
    private static final ThreadLocal<Deflater> DEFLATER = ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED, true));
    private static final ThreadLocal<Inflater> INFLATER = ThreadLocal.withInitial(() -> new Inflater(true));

    private final byte[] bytes;
    /** Of the bytes before they were compressed. */
    private final int length;
    private volatile WeakReference<T> last = new WeakReference<>(null);

    private Folded(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /**
     * Folds a value: a record, a list, a set, a map, an optional, a text, a number, a day, an enumeration's constant, or
     * another class of ours that a constructor makes of its fields, of such values all through.
     *
     * @throws IllegalArgumentException when it holds anything else
     */
    public static <T> Folded<T> of(T value) {
        byte[] plain = Writing.of(value);
        return new Folded<>(deflated(plain), plain.length);
    }

    public T get() {
        T known = last.get();
        if (known != null) {
            return known;
        }
        @SuppressWarnings("unchecked")
        T value = (T) Reading.of(inflated());
        last = new WeakReference<>(value);
        return value;
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        // What cannot be compressed grows by a few bytes for each block of it.
        byte[] buffer = new byte[plain.length + plain.length / 1000 + 64];
        int size = 0;
        while (!deflater.finished()) {
            size += deflater.deflate(buffer, size, buffer.length - size);
        }
        return Arrays.copyOf(buffer, size);
    }

    private byte[] inflated() {
        Inflater inflater = INFLATER.get();
        inflater.reset();
        inflater.setInput(bytes);
        byte[] plain = new byte[length];
        try {
            int size = 0;
            while (size < length) {
                size += inflater.inflate(plain, size, length - size);
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was just compressed can be expanded", e);
        }
    }
}
