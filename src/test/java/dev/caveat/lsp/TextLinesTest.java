package dev.caveat.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Span;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;

class TextLinesTest {
    private static final String TEXT = "a\tb\r\n🦵c\rd\n\nlast";

    @Test
    void columnsCountUtf16UnitsAndTabsAsOne() {
        TextLines lines = new TextLines(TEXT);
        assertEquals(new Position(0, 2), lines.position(2));
        assertEquals(new Position(1, 2), lines.position(TEXT.indexOf('c')));
        assertEquals(TEXT.indexOf('c'), lines.offset(new Position(1, 2)));
    }

    @Test
    void everyKindOfLineEndEndsALine() {
        TextLines lines = new TextLines(TEXT);
        assertEquals(new Position(2, 0), lines.position(TEXT.indexOf('d')));
        assertEquals(new Position(3, 0), lines.position(TEXT.indexOf("\n\n") + 1));
        assertEquals(new Position(4, 4), lines.position(TEXT.length()));
    }

    @Test
    void everyOffsetOutsideALineEndComesBack() {
        TextLines lines = new TextLines(TEXT);
        for (int i = 0; i <= TEXT.length(); i++) {
            boolean amidLineEnd = i > 0 && i < TEXT.length() && TEXT.charAt(i) == '\n' && TEXT.charAt(i - 1) == '\r';
            assertEquals(amidLineEnd ? i - 1 : i, lines.offset(lines.position(i)), "at " + i);
        }
    }

    @Test
    void placesPastTheEndAreTheEnd() {
        TextLines lines = new TextLines(TEXT);
        assertEquals(3, lines.offset(new Position(0, 99)), "before the line end");
        assertEquals(TEXT.length(), lines.offset(new Position(99, 0)));
        assertEquals(new Span(0, 3), lines.span(new Range(new Position(0, 99), new Position(0, 0))));
    }

    @Test
    void changesApplyOneAfterTheOther() {
        Draft draft = new Draft("file:///a.md", "markdown", 1, "one\r\ntwo\r\n🦵three");
        Draft changed = draft.changed(2, List.of(
                new TextDocumentContentChangeEvent(new Range(new Position(0, 3), new Position(1, 0)), " "),
                new TextDocumentContentChangeEvent(new Range(new Position(1, 2), new Position(1, 7)), "3"),
                new TextDocumentContentChangeEvent(new Range(new Position(0, 0), new Position(0, 0)), "\n")));
        assertEquals("\none two\r\n🦵3", changed.text());
        assertEquals(2, changed.version());
    }
}
