package dev.caveat.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void linesEndAtLfCrAndCrLf() {
        Document document = new Document("a.txt", Format.TEXT, "a\nb\r\nc\rd🙂e", FrontMatter.NONE, List.of());
        assertEquals(new Position(1, 1), document.position(0));
        assertEquals(new Position(2, 1), document.position(2));
        assertEquals(new Position(3, 1), document.position(5));
        assertEquals(new Position(4, 1), document.position(7));
        assertEquals(new Position(4, 4), document.position(10));
    }
}
