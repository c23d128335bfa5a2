package dev.caveat.fold;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldedTest {
    private enum Colour { RED, GREEN }

    private record Everything(String text, int number, long wide, double real, boolean is, List<Colour> colours, Set<Integer> set,
            Map<String, List<String>> map, Optional<Everything> inner, LocalDate day) {}

    /** No record: made of its fields by a constructor that nobody else may call. */
    private static final class Plain {
        private static final int UNRELATED = 1;

        private final int[] numbers;
        private final String name;

        private Plain(int[] numbers, String name) {
            this.numbers = numbers;
            this.name = name;
        }
    }

    private record Pattern(String text) {}

    @Shared
    private record Rule(String id) {}

    @Test
    void everySortOfValueComesBackAsItWas() {
        Everything inner = new Everything("", Integer.MIN_VALUE, Long.MIN_VALUE, Double.NEGATIVE_INFINITY, false, List.of(), Set.of(), Map.of(),
                Optional.empty(), LocalDate.MIN.withYear(-4000));
        Everything value = new Everything("a\0é–\uD83D\uDE00\uDC00 lone", -1, 1L << 40, 0.1, true, List.of(Colour.GREEN, Colour.RED),
                Set.of(1, 300, -7), Map.of("k", List.of("v", "w")), Optional.of(inner), LocalDate.of(2026, 11, 23));
        Folded<Everything> folded = Folded.of(value);
        assertEquals(value, folded.get());
        assertEquals(value, folded.get());
    }

    @Test
    void everyUnitOfATextComesBackAsItWas() {
        String all = IntStream.rangeClosed(0, 0xFFFF).mapToObj(Character::toString).reduce(new StringBuilder(), StringBuilder::append,
                StringBuilder::append).toString();
        assertEquals(all, Folded.of(all).get());
        Random random = new Random(3);
        for (int length = 0; length < 3_000; length += 97) {
            String text = random.ints(length, 0, 0x10000).collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
                    .toString();
            assertEquals(text, Folded.of(text).get());
        }
    }

    @Test
    void aClassOfOursIsMadeOfItsFields() {
        Plain plain = Folded.of(new Plain(new int[] {3, -1, 1 << 20}, "n")).get();
        assertArrayEquals(new int[] {3, -1, 1 << 20}, plain.numbers);
        assertEquals("n" + Plain.UNRELATED, plain.name + 1);
    }

    @Test
    void aSharedValueComesBackAsTheSameObject() {
        Rule rule = new Rule("claims/cure");
        List<Rule> back = Folded.of(List.of(rule, rule, new Rule("claims/cure"))).get();
        assertSame(rule, back.get(0));
        assertSame(rule, back.get(2), "the first of those that are equal");
    }

    @Test
    void whatIsNotOursIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> Folded.of(BigDecimal.ONE));
        assertThrows(IllegalArgumentException.class, () -> Folded.of(List.of(new StringBuilder())));
    }

    @Test
    void aListIsFoldedOnceAndReadsLikeAnyOther() {
        List<Pattern> plain = List.of(new Pattern("a"), new Pattern("b"));
        List<Pattern> folded = FoldedList.of(plain);
        assertEquals(plain, folded);
        assertEquals(2, folded.size());
        assertEquals(new Pattern("b"), folded.get(1));
        assertSame(folded, FoldedList.of(folded));
        assertSame(folded, FoldedList.copyOf(folded));
        assertSame(plain, FoldedList.like(plain, plain));
        assertTrue(FoldedList.like(folded, plain) instanceof FoldedList);
        assertThrows(UnsupportedOperationException.class, () -> folded.remove(0));
    }

    @Test
    void roomIsTakenUntilThereIsNone() {
        Room room = new Room(10);
        assertTrue(room.take(6));
        assertTrue(room.take(4));
        assertFalse(room.take(1));
        assertTrue(Room.ofHeap().take(1 << 10));
    }
}
