package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.caveat.report.Sample;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class UnseenTest {
    @Test
    void whatHidesOrReordersTextIsWrittenOut() {
        assertEquals("a[U+202E]b[U+2066]c[U+200B]d[U+0000]", shown("a\u202Eb\u2066c\u200Bd\u0000"));
        assertEquals("[U+0007][U+007F][U+FEFF][U+200F]", shown("\u0007\u007F\uFEFF\u200F"));
    }

    @Test
    void whatAReaderSeesStays() {
        String text = "שלום \uD83D\uDE00 é — naïve\t\n";
        assertEquals(text, shown(text));
        assertEquals("", shown(""));
    }

    @Test
    void lineEndsAreOfOneKind() {
        assertEquals("a\nb\nc\n\nd\n", shown("a\r\nb\rc\r\r\nd\r"));
    }

    /** However the text is cut up on its way. */
    private static String shown(String text) {
        String whole = written(text, text.length() + 1);
        assertEquals(whole, written(text, 1));
        assertEquals(whole, written(text, 2));
        return whole;
    }

    private static String written(String text, int most) {
        StringWriter out = new StringWriter();
        Unseen unseen = new Unseen(out);
        try {
            for (int i = 0; i < text.length(); i += most) {
                unseen.write(text, i, Math.min(most, text.length() - i));
            }
            unseen.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail", e);
        }
        return out.toString();
    }

    @Test
    void noPageHoldsAnOverride() {
        Pages.texts(Sample.report()).forEach((name, text) -> assertFalse(text.matches("(?s).*[\u202A-\u202E\u2066-\u2069].*"), name));
    }
}
