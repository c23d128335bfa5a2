package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Zone;
import dev.caveat.source.SourceFinder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
    void textFormattedAsHiddenIsNotRead() throws IOException {
        byte[] bytes;
        try (InputStream in = WordReaderTest.class.getResourceAsStream("article.docx")) {
            bytes = in.readAllBytes();
        }
        List<String> shown = article().blocks().map(Block::text).toList();
        String victim = "Sore knees on the stairs";
        byte[] hiding = rewritten(bytes, xml -> {
            int run = xml.lastIndexOf("<w:r>", xml.indexOf(victim));
            return xml.substring(0, run) + "<w:r><w:rPr><w:vanish/></w:rPr>" + xml.substring(xml.indexOf("<w:t", run));
        });
        Parsed parsed = Parser.parse(SourceFinder.decode("article.docx", hiding).sources().get(0));
        List<String> left = assertInstanceOf(Parsed.Read.class, parsed).document().blocks().map(Block::text).toList();
        assertEquals(shown.stream().filter(text -> !text.equals(victim)).toList(), left);
    }

    @Test
    void brokenXmlIsToldOnceByItsPartAndLineAndOnNoConsole() throws IOException {
        byte[] bytes;
        try (InputStream in = WordReaderTest.class.getResourceAsStream("article.docx")) {
            bytes = in.readAllBytes();
        }
        PrintStream before = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
            for (String broken : List.of("</w:body>", "\n<w:p a:b=''/>", "&#0;", "\n\u0001", "<!DOCTYPE x>")) {
                byte[] cut = rewritten(bytes, xml -> "<!DOCTYPE x>".equals(broken) ? broken + xml.substring(xml.indexOf("<w:document"))
                        : xml.replaceFirst("<w:body>", "<w:body>" + broken));
                Parsed parsed = Parser.parse(SourceFinder.decode("article.docx", cut).sources().get(0));
                String told = assertInstanceOf(Parsed.Failed.class, parsed).problem().message();
                assertTrue(told.matches("its word/document\\.xml is broken XML in line \\d+; .*"), told);
            }
        } finally {
            System.setErr(before);
        }
        assertEquals("", console.toString(StandardCharsets.UTF_8));
    }

    private static byte[] rewritten(byte[] bytes, UnaryOperator<String> document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes)); ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(entry.getName().equals("word/document.xml")
                        ? document.apply(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : part);
                copy.closeEntry();
            }
        }
        return out.toByteArray();
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
