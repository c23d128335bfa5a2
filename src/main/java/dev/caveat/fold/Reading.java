package dev.caveat.fold;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value on its way out of bytes. */
final class Reading {
    private final byte[] bytes;
    private int at;

    private Reading(byte[] bytes) {
        this.bytes = bytes;
    }

    static Object of(byte[] bytes) {
        return new Reading(bytes).value();
    }

    private Object value() {
        return switch (Tag.at(bytes[at++])) {
            case TEXT -> text();
            case INT -> number();
            case LONG -> wide();
            case DOUBLE -> Double.longBitsToDouble(wide());
            case TRUE -> true;
            case FALSE -> false;
            case LIST -> List.of(values());
            case SET -> set();
            case MAP -> map();
            case PRESENT -> Optional.of(value());
            case EMPTY -> Optional.empty();
            case INTS -> ints();
            case DAY -> LocalDate.ofEpochDay(number());
            case CONSTANT -> Shape.at(number()).type().getEnumConstants()[number()];
            case OURS -> ours();
            case SHARED -> SharedValues.at(number());
        };
    }

    private Object ours() {
        Shape shape = Shape.at(number());
        Object[] parts = new Object[shape.fields().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = value();
        }
        return shape.made(parts);
    }

    private Object[] values() {
        Object[] values = new Object[number()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value();
        }
        return values;
    }

    private Set<Object> set() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(values())));
    }

    private Map<Object, Object> map() {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int left = number(); left > 0; left--) {
            Object key = value();
            map.put(key, value());
        }
        return Collections.unmodifiableMap(map);
    }

    private int[] ints() {
        int[] numbers = new int[number()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    private String text() {
        char[] text = new char[number()];
        for (int i = 0; i < text.length; i++) {
            int first = bytes[at++];
            if (first >= 0) {
                text[i] = (char) first;
            } else if ((first & 0xE0) == 0xC0) {
                text[i] = (char) ((first & 0x1F) << 6 | bytes[at++] & 0x3F);
            } else {
                int second = bytes[at++] & 0x3F;
                text[i] = (char) ((first & 0x0F) << 12 | second << 6 | bytes[at++] & 0x3F);
            }
        }
        return new String(text);
    }

    private long wide() {
        long high = number();
        return high << 32 | number() & 0xFFFF_FFFFL;
    }

    private int number() {
        int number = 0;
        for (int shift = 0;; shift += 7) {
            int each = bytes[at++];
            number |= (each & 0x7F) << shift;
            if (each >= 0) {
                return number;
            }
        }
    }
}
