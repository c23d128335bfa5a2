package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Zone;
import dev.caveat.source.SourceFinder;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file was written by LibreOffice Writer. */
class WordReaderTest {
    private static Document article() throws IOException {
        try (InputStream in = WordReaderTest.class.getResourceAsStream("article.docx")) {
            Parsed parsed = Parser.parse(SourceFinder.decode("article.docx", in.readAllBytes()).sources().get(0));
            return assertInstanceOf(Parsed.Read.class, parsed).document();
        }
    }

    @Test
    void theTextIsOneParagraphALine() throws IOException {
        Document document = article();
        List<Block> blocks = document.blocks().toList();
        assertEquals(document.text(), String.join("\n", blocks.stream().map(Block::text).toList()) + "\n");
        for (int i = 0; i < blocks.size(); i++) {
            assertEquals(i + 1, document.position(blocks.get(i).span().start()).line());
        }
        SpanLaw.check(document);
    }

    @Test
    void stylesListsTablesLinksAndBoldHeadingsAreKept() throws IOException {
        Document document = article();
        assertEquals("Sore knees on the stairs", document.blocks(Zone.TITLE).findFirst().orElseThrow().text());
        assertEquals(List.of("What helps", "When it hurts at night", "References"),
                document.blocks().filter(Block::isHeading).skip(1).map(Block::text).toList());
        assertEquals(4, document.blocks().filter(block -> block.kind() == Block.Kind.TABLE_CELL).count());
        assertEquals("the guide", document.blocks().flatMap(block -> block.links().stream())
                .map(link -> document.quote(link.span())).findFirst().orElseThrow());
    }

    @Test
    void zonesAreThoseOfTheOtherFormats() throws IOException {
        Document document = article();
        assertEquals(1, document.blocks(Zone.RED_FLAG).count());
        assertEquals(1, document.blocks(Zone.CALL_TO_ACTION).count());
        assertEquals(1, document.blocks(Zone.DISCLAIMER).count());
        assertEquals(2, document.blocks(Zone.SOURCES).count());
        assertEquals(1, document.blocks(Zone.BYLINE).count());
    }
}
