package dev.caveat.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written as bytes is read again as it was, and a key tells all values apart. */
class PackerTest {
    private record Pair(String one, List<String> many) {}

    @Test
    void textsNumbersAndListsComeBack() {
        List<String> texts = List.of("", "knee", "Ménière", "“quoted”", "\uD800 alone", "😀", "knee", "\0");
        Packer to = new Packer();
        to.texts(texts).count(0).count(127).count(128).count(Integer.MAX_VALUE).number(-0.1).flag(true)
                .optional(Optional.of("x"), to::text).optional(Optional.<String>empty(), to::text);
        Unpacker from = new Unpacker(to.bytes());
        assertEquals(texts, from.texts());
        assertEquals(List.of(0, 127, 128, Integer.MAX_VALUE), List.of(from.count(), from.count(), from.count(), from.count()));
        assertEquals(-0.1, from.number());
        assertEquals(true, from.flag());
        assertEquals(Optional.of("x"), from.optional(from::text));
        assertEquals(Optional.empty(), from.optional(from::text));
        assertThrows(MisreadException.class, from::count);
    }

    @Test
    void anyBytesAreReadOrRefused() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            try {
                new Unpacker(bytes).texts();
            } catch (MisreadException e) {
                // Refused: nothing else may be thrown.
            }
        }
    }

    @Test
    void differentValuesHaveDifferentKeys() {
        assertNotEquals(KeyDigest.of("ab", "c").key(), KeyDigest.of("a", "bc").key());
        assertNotEquals(KeyDigest.of(List.of("a"), List.of("b")).key(), KeyDigest.of(List.of("a", "b"), List.of()).key());
        assertNotEquals(KeyDigest.of(Optional.empty()).key(), KeyDigest.of(List.of()).key());
        assertNotEquals(KeyDigest.of("1").key(), KeyDigest.of(1).key());
        assertNotEquals(KeyDigest.of("\uD800").key(), KeyDigest.of("\uD801").key());
        assertNotEquals(KeyDigest.of(new Pair("a", List.of())).key(), KeyDigest.of(new Pair("a", List.of(""))).key());
        assertEquals(KeyDigest.of(new Pair("a", List.of("b")), Map.of("x", 1, "y", 2)).key(),
                KeyDigest.of(new Pair("a", List.of("b")), Map.of("y", 2, "x", 1)).key());
        assertThrows(IllegalArgumentException.class, () -> KeyDigest.of(new Object()));
    }
}
