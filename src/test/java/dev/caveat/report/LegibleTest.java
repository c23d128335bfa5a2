package dev.caveat.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LegibleTest {
    @Test
    void controlCharactersAreShownByTheirPictures() {
        assertEquals("a\u2407b\u2400c\u241Bd\u2421", Legible.of("a\u0007b\u0000c\u001Bd\u007F"));
    }

    @Test
    void whatIsNoCharacterIsReplaced() {
        assertEquals("\uFFFDx\uFFFD\uFFFD\uFFFD", Legible.of("\uD800x\uDC00\uFFFE\uFFFF"));
    }

    @Test
    void everythingElseStays() {
        String text = "— \uD83D\uDE00 e\u0301 :: ]]> <b>&amp; \"'\ttab\r\nline\u2028\uFFFD";
        assertEquals(text, Legible.of(text));
    }

    @Test
    void oneLineHasNoLineEndOfAnyKind() {
        assertEquals("a b c d e", Legible.onOneLine(" a\r\nb\u2028c\u0085 \td\u2029\ne\n"));
    }
}
