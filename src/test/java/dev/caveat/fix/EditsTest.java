package dev.caveat.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static Edit edit(int start, int end, String text) {
        return new Edit(new Span(start, end), text);
    }

    @Test
    void editsInAnyOrderAreMadeByPlaceAndTheRestStays() {
        assertEquals("😀 the end is nigh!", new Edits(List.of(edit(18, 18, "!"), edit(3, 6, "the"), edit(11, 13, "is")))
                .applyTo("😀 teh end iz nigh"));
    }

    @Test
    void editsThatTouchAreBothMadeUnlessOneInserts() {
        assertFalse(edit(0, 3, "a").isInWayOf(edit(3, 5, "b")));
        assertTrue(edit(0, 3, "a").isInWayOf(edit(2, 5, "b")));
        assertTrue(edit(3, 3, "a").isInWayOf(edit(3, 5, "b")));
        assertTrue(edit(3, 3, "a").isInWayOf(edit(3, 3, "b")));
        assertEquals("XY", new Edits(List.of(edit(0, 1, "X"), edit(1, 2, "Y"))).applyTo("ab"));
        assertThrows(IllegalArgumentException.class, () -> new Edits(List.of(edit(0, 2, ""), edit(1, 3, ""))));
    }

    /** What stands at a span outside every edit stands at the moved span afterwards. */
    @Test
    void everySpanOutsideTheEditsIsFoundAgain() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String text = letters(random, 40);
            List<Edit> edits = new ArrayList<>();
            for (int at = random.nextInt(4); at < 36; at += 1 + random.nextInt(9)) {
                int end = at + random.nextInt(4);
                edits.add(edit(at, end, letters(random, random.nextInt(5)).toUpperCase(java.util.Locale.ROOT)));
                at = end + 1;
            }
            Edits all = new Edits(edits);
            String made = all.applyTo(text);
            for (Edit edit : edits) {
                assertEquals(edit.text(), all.moved(edit.span()).of(made), text + " " + edits);
            }
            for (int from = 0; from < 40; from++) {
                Span span = new Span(from, Math.min(40, from + 1 + random.nextInt(3)));
                boolean apart = edits.stream().noneMatch(edit -> edit.isInWayOf(new Edit(span, "")));
                if (apart) {
                    assertEquals(span.of(text), all.moved(span).of(made), text + " " + edits + " " + span);
                }
            }
        }
    }

    private static String letters(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
