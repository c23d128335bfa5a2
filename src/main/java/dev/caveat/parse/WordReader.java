package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Directive;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Link;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.zwobble.mammoth.DocumentConverter;

/**
 * Reads a Word file: mammoth makes HTML of it, which has no positions in the file, so the extracted text becomes the
 * document's text, one paragraph a line, and a line number is the number of a paragraph that holds words.
 */
final class WordReader {
    private static final long MAX_UNPACKED = 200L << 20;
    /** Of the parts that hold text, which stand in memory as trees: some 100 times what a long article has. */
    private static final long MAX_TEXT = 32L << 20;
    private static final String STYLES = String.join("\n",
            "p[style-name='Title'] => h1:fresh",
            "p[style-name='Subtitle'] => p.subtitle:fresh",
            "p[style-name='Quote'] => blockquote > p:fresh",
            "p[style-name='Intense Quote'] => blockquote > p:fresh",
            "p[style-name='Quotations'] => blockquote > p:fresh",
            "strike => s");

    private WordReader() {}

    static Draft read(byte[] bytes) {
        checkPackage(bytes);
        String html = html(bytes);
        List<Piece> read = new HtmlBlocks(html, 0, Block.Kind.PARAGRAPH)
                .read(HtmlReader.parse(html).body(), StyleSheet.NONE);
        StringBuilder text = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        List<Directive> directives = new ArrayList<>();
        for (Piece piece : read) {
            int start = text.length();
            String line = piece.text().replace('\n', ' ').replace('\r', ' ');
            text.append(line).append('\n');
            Directives.read(new Span(0, line.length()), line).map(typed -> new Directive(new Span(start, start + line.length()), typed.words()))
                    .ifPresent(directives::add);
            pieces.add(piece.with(onLine(piece.block(), line, start)));
        }
        return new Draft(Format.WORD, text.toString(), FrontMatter.NONE, pieces, directives);
    }

    private static Block onLine(Block block, String line, int start) {
        List<Link> links = block.links().stream()
                .map(link -> new Link(new Span(start + link.prose().start(), start + link.prose().end()), link.target(),
                        link.prose()))
                .toList();
        Span span = new Span(start, start + line.length());
        return new Block(block.kind(), span, Prose.verbatim(line, start), block.zone(), links);
    }

    private static String html(byte[] bytes) {
        try {
            byte[] shown = HiddenRuns.dropped(bytes);
            WordParts.check(shown);
            return new DocumentConverter().addStyleMap(STYLES)
                    .imageConverter(image -> Map.of("src", ""))
                    .convertToHtml(new ByteArrayInputStream(shown)).getValue();
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("not a Word document that can be read; open it in Word and save it again as .docx");
        }
    }

    private static void checkPackage(byte[] bytes) {
        if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            throw new Unreadable("encrypted, or an old .doc; remove its password or save it as .docx");
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new Unreadable("not a .docx file: it is no zip package");
        }
        if (!hasDirectory(bytes)) {
            throw new Unreadable("damaged or cut short: the end of its zip package is missing");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            boolean hasDocument = false;
            long unpacked = 0;
            long text = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                hasDocument |= entry.getName().equals("word/document.xml");
                boolean holdsText = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                long size = size(zip, holdsText ? MAX_TEXT - text : MAX_UNPACKED - unpacked, holdsText ? MAX_TEXT : MAX_UNPACKED);
                text += holdsText ? size : 0;
                unpacked += size;
            }
            if (!hasDocument) {
                throw new Unreadable("damaged or cut short: it holds no word/document.xml");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("damaged or cut short: " + e.getMessage());
        }
    }

    /** The record that ends a zip file: without it the file was cut, even if every entry can still be unpacked. */
    private static boolean hasDirectory(byte[] bytes) {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 0xFFFF); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static long size(InputStream entry, long limit, long told) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new Unreadable("unpacks to more than " + (told >> 20) + " MB");
            }
        }
        return size;
    }
}
