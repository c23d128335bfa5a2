package dev.caveat.fold;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value on its way into bytes. */
final class Writing {
    private byte[] bytes = new byte[16 << 10];
    private int length;

    static byte[] of(Object value) {
        Writing writing = new Writing();
        writing.value(value);
        return Arrays.copyOf(writing.bytes, writing.length);
    }

    private void value(Object value) {
        if (value instanceof String text) {
            tag(Tag.TEXT);
            text(text);
        } else if (value instanceof Integer number) {
            tag(Tag.INT);
            number(number);
        } else if (value instanceof Long number) {
            tag(Tag.LONG);
            number((int) (number >>> 32));
            number(number.intValue());
        } else if (value instanceof Double number) {
            tag(Tag.DOUBLE);
            long bits = Double.doubleToRawLongBits(number);
            number((int) (bits >>> 32));
            number((int) bits);
        } else if (value instanceof Boolean is) {
            tag(is ? Tag.TRUE : Tag.FALSE);
        } else if (value instanceof List<?> list) {
            tag(Tag.LIST);
            number(list.size());
            list.forEach(this::value);
        } else if (value instanceof Set<?> set) {
            tag(Tag.SET);
            number(set.size());
            set.forEach(this::value);
        } else if (value instanceof Map<?, ?> map) {
            tag(Tag.MAP);
            number(map.size());
            map.forEach((key, each) -> {
                value(key);
                value(each);
            });
        } else if (value instanceof Optional<?> optional) {
            tag(optional.isPresent() ? Tag.PRESENT : Tag.EMPTY);
            optional.ifPresent(this::value);
        } else if (value instanceof int[] numbers) {
            tag(Tag.INTS);
            number(numbers.length);
            for (int each : numbers) {
                number(each);
            }
        } else if (value instanceof LocalDate day) {
            tag(Tag.DAY);
            number((int) day.toEpochDay());
        } else if (value instanceof Enum<?> constant) {
            tag(Tag.CONSTANT);
            number(Shape.of(constant.getDeclaringClass()).number());
            number(constant.ordinal());
        } else {
            ours(value);
        }
    }

    private void ours(Object value) {
        Shape shape = Shape.of(value.getClass());
        if (shape.shared()) {
            tag(Tag.SHARED);
            number(SharedValues.number(value));
            return;
        }
        tag(Tag.OURS);
        number(shape.number());
        for (Object part : shape.parts(value)) {
            value(part);
        }
    }

    private void tag(Tag tag) {
        put(tag.ordinal());
    }

    /** UTF-16 units as they are, lone surrogates too, in one to three bytes each. */
    private void text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                put(c);
            } else if (c < 0x800) {
                put(0xC0 | c >> 6);
                put(0x80 | c & 0x3F);
            } else {
                put(0xE0 | c >> 12);
                put(0x80 | c >> 6 & 0x3F);
                put(0x80 | c & 0x3F);
            }
        }
    }

    /** Seven bits a byte, the lowest first. */
    private void number(int number) {
        int left = number;
        while ((left & ~0x7F) != 0) {
            put(left & 0x7F | 0x80);
            left >>>= 7;
        }
        put(left);
    }

    private void put(int each) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) each;
    }
}
