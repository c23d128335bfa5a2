package dev.caveat.hostile;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How hostile files are made: a little, very often. */
final class Made {
    static final int MANY = 100_000;
    /** So many characters of one kind are nearly as large a file as is read. */
    static final int FULL = 1_900_000;

    static final String HONEST = "# Low back pain\n\nSome text about back pain and our clinic. We cure everything.\n\n";

    private Made() {}

    /** Repeated up to nearly the largest file that is read. */
    static String full(String text) {
        return text.repeat(FULL / text.getBytes(StandardCharsets.UTF_8).length);
    }

    static String each(int many, IntFunction<String> made) {
        return IntStream.range(0, many).mapToObj(made).collect(Collectors.joining());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A text of which one place, {@code QQ}, is other bytes. */
    static byte[] with(String text, int... values) {
        byte[] before = bytes(text.substring(0, text.indexOf("QQ")));
        byte[] after = bytes(text.substring(text.indexOf("QQ") + 2));
        byte[] all = new byte[before.length + values.length + after.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(bytes(values), 0, all, before.length, values.length);
        System.arraycopy(after, 0, all, before.length + values.length, after.length);
        return all;
    }
}
