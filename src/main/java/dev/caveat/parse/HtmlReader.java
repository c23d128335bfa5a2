package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a saved or exported HTML page: its metadata, then what its body shows. */
final class HtmlReader {
    private HtmlReader() {}

    static Draft read(String text) {
        Document page = parse(text);
        FrontMatter fields = PageMetadata.of(page, text);
        List<Piece> pieces = new ArrayList<>(MetadataBlocks.of(fields, text));
        pieces.addAll(new HtmlBlocks(text, 0, Block.Kind.PARAGRAPH).read(page.body(), StyleSheet.of(page)));
        return new Draft(Format.HTML, text, fields, pieces, Directives.of(page, 0, text));
    }

    /** With source positions. */
    static Document parse(String text) {
        return Jsoup.parse(text, "", org.jsoup.parser.Parser.htmlParser().setTrackPosition(true));
    }
}
