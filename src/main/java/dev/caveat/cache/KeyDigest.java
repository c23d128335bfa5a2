package dev.caveat.cache;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a key of values: each with its sort and its length before it, so that no two different lists of values look alike.
 *
 * <p>A record counts with every one of its components: one that is added later is not forgotten.
 */
public final class KeyDigest {
    private final MessageDigest digest;

    private KeyDigest(MessageDigest digest) {
        this.digest = digest;
    }

    /** @throws IllegalArgumentException where a value is neither plain, nor a list, map, optional or record of such */
    public static KeyDigest of(Object... values) {
        return new KeyDigest(sha256()).and(values);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private KeyDigest and(Object... values) {
        for (Object value : values) {
            add(value);
        }
        return this;
    }

    public Key key() {
        return new Key(digest.digest());
    }

    private void add(Object value) {
        if (value instanceof String text) {
            // In UTF-8 all lone surrogates would look alike.
            bytes('s', Packer.units(text));
        } else if (value instanceof Key key) {
            bytes('k', key.bytes());
        } else if (value instanceof Enum<?> constant) {
            bytes('e', constant.name().getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Number || value instanceof Boolean || value instanceof LocalDate) {
            bytes('v', value.toString().getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Optional<?> optional) {
            head('o', optional.isPresent() ? 1 : 0);
            optional.ifPresent(this::add);
        } else if (value instanceof List<?> list) {
            head('l', list.size());
            list.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            head('m', map.size());
            // In an order of its own: a map has another in each process.
            new TreeMap<>(map).forEach((key, each) -> and(key, each));
        } else if (value instanceof Record holder) {
            parts(holder);
        } else {
            throw new IllegalArgumentException("cannot be part of a key: " + value.getClass().getName());
        }
    }

    private void parts(Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        head('r', components.length);
        bytes('c', value.getClass().getName().getBytes(StandardCharsets.UTF_8));
        for (RecordComponent component : components) {
            try {
                component.getAccessor().setAccessible(true);
                add(component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
    }

    private void bytes(char sort, byte[] bytes) {
        head(sort, bytes.length);
        digest.update(bytes);
    }

    private void head(char sort, int size) {
        digest.update(new byte[] {(byte) sort, (byte) (size >>> 24), (byte) (size >>> 16), (byte) (size >>> 8), (byte) size});
    }
}
