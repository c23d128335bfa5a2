package dev.caveat.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProseTest {
    /** Source: a **b** &amp;amp; c. */
    private final Prose prose = new Prose.Builder().verbatim("a ", 0).verbatim("b", 4).verbatim(" ", 7)
            .replaced("&", new Span(8, 13)).verbatim(" c", 13).build();

    @Test
    void aRangeCoversTheMarkupBetweenItsEnds() {
        assertEquals("a b & c", prose.text());
        assertEquals(new Span(0, 5), prose.source(0, 3));
        assertEquals(new Span(4, 13), prose.source(2, 5));
    }

    @Test
    void anEntityMapsToAllOfItself() {
        assertEquals(new Span(8, 13), prose.source(4, 5));
    }

    @Test
    void anEmptyRangeIsAPlace() {
        assertEquals(Span.at(4), prose.source(2, 2));
        assertEquals(Span.at(15), prose.source(7, 7));
    }

    @Test
    void movingMovesTheSourceOnly() {
        assertEquals(new Span(10, 15), prose.moved(10).source(0, 3));
        assertEquals("a b & c", prose.moved(10).text());
    }

    @Test
    void aFigureIsADigitARaisedOneOrAFraction() {
        for (String text : new String[] {"in 2018", "9", "x\u00b2", "\u00bd cup", "\u2079", "\u0664"}) {
            assertTrue(Prose.verbatim(text, 0).hasFigure(), text);
        }
        for (String text : new String[] {"", "none at all", "caf\u00e9 \u2013 \u201cso\u201d", "\uD83D\uDE00"}) {
            assertFalse(Prose.verbatim(text, 0).hasFigure(), text);
        }
    }
}
