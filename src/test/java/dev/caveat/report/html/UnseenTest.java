package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.caveat.report.Sample;
import org.junit.jupiter.api.Test;

class UnseenTest {
    @Test
    void whatHidesOrReordersTextIsWrittenOut() {
        assertEquals("a[U+202E]b[U+2066]c[U+200B]d[U+0000]", Unseen.shown("a\u202Eb\u2066c\u200Bd\u0000"));
        assertEquals("[U+0007][U+007F][U+FEFF][U+200F]", Unseen.shown("\u0007\u007F\uFEFF\u200F"));
    }

    @Test
    void whatAReaderSeesStays() {
        String text = "שלום \uD83D\uDE00 é — naïve\t\n";
        assertEquals(text, Unseen.shown(text));
        assertEquals("", Unseen.shown(""));
    }

    @Test
    void lineEndsAreOfOneKind() {
        assertEquals("a\nb\nc\n\nd\n", Unseen.shown("a\r\nb\rc\r\r\nd\r"));
    }

    @Test
    void noPageHoldsAnOverride() {
        Pages.texts(Sample.report()).forEach((name, text) -> assertFalse(text.matches("(?s).*[\u202A-\u202E\u2066-\u2069].*"), name));
    }
}
