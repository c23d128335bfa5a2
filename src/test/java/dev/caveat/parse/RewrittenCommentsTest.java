package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Block;
import dev.caveat.document.Directive;
import dev.caveat.document.Document;
import dev.caveat.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only looks like a comment to the tool is read as it is written, and what is one is never read. */
class RewrittenCommentsTest {
    private static Document read(String path, String written) {
        Document document = ((Parsed.Read) Parser.parse(Source.of(path, written.replace("⏎", "\n")))).document();
        SpanLaw.check(document);
        return document;
    }

    private static List<String> blocks(Document document) {
        return document.blocks().map(Block::text).toList();
    }

    private static List<String> words(Document document) {
        return document.directives().stream().map(Directive::words).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "a.mdx; x {/* caveat-disable a⏎⏎-- b */} y; x {/* caveat-disable a; -- b */} y",
        "a.mdx; <div>{/* caveat-disable a⏎⏎-- b */} y</div>; {/* caveat-disable a; -- b */} y",
        "a.mdx; `x {/* caveat-disable a` -- b */} y; ￼ -- b */} y;",
        "a.mdx; \\{/* caveat-disable a -- b */} y; {/* caveat-disable a -- b */} y;",
        "a.mdx; t {/*caveat-disable a⏎⏎---⏎⏎- b */⏎} y; t {/*caveat-disable a; b */ } y",
        "a.md; x <!-- caveat-disable a⏎⏎-- b --> y; x <!-- caveat-disable a; -- b --> y",
        "a.md; - x <!-- caveat-disable a⏎- We cure -- all --> y; x <!-- caveat-disable a; We cure -- all --> y",
        "a.md; x <!-- caveat-disable a⏎---⏎ b - c --> y; x <!-- caveat-disable a; b - c --> y",
        "a.md; <img alt=\"<!-- caveat-disable a -- b -->\">; <!-- caveat-disable a -- b -->;",
        "a.md; y <img alt=\"<!-- caveat-disable a -- b -->\"> z; y ￼ z; <!-- caveat-disable a -- b -->",
    })
    void whatMarkdownTakesForNoCommentIsReadAsItIsWritten(String file, String written, String first, String second) {
        Document document = read(file, written);
        assertEquals(second == null ? List.of(first) : List.of(first, second), blocks(document));
        assertEquals(List.of(), words(document));
    }

    @Test
    void aCommentBesideWhatIsNoneStillSpeaks() {
        Document document = read("a.mdx", "x {/* caveat-disable a⏎⏎-- b */} y⏎⏎{/* caveat-disable-file c -- d */ }⏎⏎We cure - and {/* caveat-disable e⏎-- f */} walk.⏎");
        assertEquals(List.of("x {/* caveat-disable a", "-- b */} y", "We cure - and  walk."), blocks(document));
        assertEquals(List.of("caveat-disable-file c -- d", "caveat-disable e\n-- f"), words(document));
    }

    @Test
    void aCommentOfMdxEndsWhereItEndsThere() {
        assertEquals(List.of("one - two"), blocks(read("a.mdx", "{/* caveat-disable a -- b */ }⏎⏎- one - two⏎⏎{/* other */}⏎")));
        assertEquals(List.of("one - two"), blocks(read("a.mdx", "{/* caveat-disable a -- b */ z}⏎⏎- one - two⏎⏎{/* other */}⏎")));
        assertEquals(List.of("t y"), blocks(read("a.mdx", "t {/* of two⏎lines */} y⏎")));
    }

    @Test
    void whatOnlyLooksLikeAnEntityOrATagLosesNoPlace() {
        assertEquals(List.of("a &ampmp; b & c"), blocks(read("a.md", "a &ampmp; b &amp; c")));
        Document page = read("a.html", "<p>Our Team</>Our </>  <b>&amp;</>Team</b></p>");
        assertEquals(List.of("Our TeamOur &Team"), blocks(page));
        Block block = page.blocks().findFirst().orElseThrow();
        assertEquals("Team", page.quote(block.source(4, 8)));
        assertEquals("Our", page.quote(block.source(8, 11)));
    }

    @Test
    void anEntityThatYamlDoesNotDecodeIsReadLetterByLetter() {
        Document document = read("a.md", "---\ntitle: Hips &amp; knees &amp; \"feet\" &amp;\n---\n\nText.\n");
        Block title = document.blocks().findFirst().orElseThrow();
        assertEquals("Hips &amp; knees &amp; \"feet\" &amp;", title.text());
        assertEquals("knees", document.quote(title.source(11, 16)));
        Document page = read("a.html", "<title>Hips &amp;amp; knees &amp;amp;</title><p>Text.");
        assertEquals("Hips &amp; knees &amp;", page.blocks().findFirst().orElseThrow().text());
        assertEquals("knees", page.quote(page.blocks().findFirst().orElseThrow().source(11, 16)));
    }

    @Test
    void frontMatterOfTwoDocumentsIsRefusedWhereTheSecondBegins() {
        Parsed parsed = Parser.parse(Source.of("a.md", "---\ntitle: Hips\n--- Hips\nauthor: Doe\n---\n\nWe cure.\n"));
        String told = ((Parsed.Failed) parsed).problem().message();
        assertEquals("front matter, line 3: not valid YAML: another document begins here; a line that ends front matter holds nothing but ---", told);
    }

    @Test
    void tenThousandThatOnlyLookLikeOneAreReadInNoTime() {
        Document document = read("a.mdx", "x {/* caveat-disable a⏎⏎-- b */} y {props.x} <Box/>⏎⏎".repeat(10_000));
        assertEquals(20_000, document.blocks().count());
    }
}
