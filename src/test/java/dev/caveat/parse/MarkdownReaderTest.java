package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.Link;
import dev.caveat.document.Prose;
import dev.caveat.document.Zone;
import dev.caveat.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    private static List<String> read(Document document, Block.Kind kind) {
        return document.blocks().filter(block -> block.kind() == kind).map(Block::text).toList();
    }

    private static Block first(Document document, Block.Kind kind) {
        return document.blocks().filter(block -> block.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void markupIsAbsentFromProseAndSpansCoverIt() {
        Document document = Parser.markdown("Rest is **not *the* answer** here.\n");
        Block block = first(document, Block.Kind.PARAGRAPH);
        assertEquals("Rest is not the answer here.", block.text());
        int from = block.text().indexOf("not the");
        assertEquals("not *the", document.quote(block.source(from, from + "not the".length())));
    }

    @Test
    void escapesEntitiesAndSoftBreaksAreReadAsTheirCharacterAndMapToTheirSource() {
        Document document = Parser.markdown("a \\*b\\* &amp; c&nbsp;d\r\ne");
        Block block = first(document, Block.Kind.PARAGRAPH);
        assertEquals("a *b* & c d e", block.text());
        assertEquals("\\*", document.quote(block.source(2, 3)));
        assertEquals("&amp;", document.quote(block.source(6, 7)));
        assertEquals("\r\n", document.quote(block.source(11, 12)));
    }

    @Test
    void noBreakSpacesAreReadAsSpacesAndKeepTheirPlace() {
        Document document = Parser.markdown("Licence\u00a0no.\u202f12&nbsp;34\n");
        Block block = first(document, Block.Kind.PARAGRAPH);
        assertEquals("Licence no. 12 34", block.text());
        assertEquals("no.\u202f12&nbsp;34", document.quote(block.source(8, 17)));
    }

    @Test
    void wordsInAComponentOfMdxAreReadAndNotTakenForIndentedCode() {
        Parsed parsed = Parser.parse(Source.of("a.mdx", "import C from 'c'\n\n<Callout kind=\"x\">Walking cures pain.</Callout>\n"));
        Document document = ((Parsed.Read) parsed).document();
        assertEquals(List.of("Walking cures pain."), read(document, Block.Kind.PARAGRAPH));
    }

    @Test
    void blanksInPlaceOfAnExpressionBreakNoLine() {
        assertEquals(List.of("We walk with care."), paragraphs("We walk {daily}\nwith care."));
        assertEquals(List.of("We walk with care."), paragraphs("We walk {daily} {now}\r\nwith care."));
        assertEquals(paragraphs("We walk  \nwith care."), paragraphs("We walk {daily}  \nwith care."));
        assertEquals(paragraphs("We walk\\\nwith care."), paragraphs("We walk  \nwith care."));
        assertNotEquals(paragraphs("We walk\nwith care."), paragraphs("We walk  \nwith care."));
    }

    private static List<String> paragraphs(String mdx) {
        return read(((Parsed.Read) Parser.parse(Source.of("a.mdx", mdx))).document(), Block.Kind.PARAGRAPH);
    }

    @Test
    void theSummaryOfAFoldedPassageHeadsIt() {
        Document document = Parser.markdown("# T\n\nText.\n\n<details><summary>Sources</summary>\n\n1. A book.\n\n</details>\n");
        assertEquals(List.of("T", "Sources"), read(document, Block.Kind.HEADING));
        assertEquals(Zone.SOURCES, first(document, Block.Kind.LIST_ITEM).zone());
    }

    @Test
    void codeAndImagesAreOpaqueAndAlternativeTextsAreBlocksOfTheirOwn() {
        Document document = Parser.markdown("Run `cure` ![the cure](x.png) now\n\n```\nguaranteed\n```\n");
        assertEquals("Run " + Prose.OPAQUE + " " + Prose.OPAQUE + " now", first(document, Block.Kind.PARAGRAPH).text());
        assertEquals(List.of("the cure"), read(document, Block.Kind.IMAGE_ALT));
        assertTrue(document.blocks().noneMatch(block -> block.text().contains("guaranteed")));
    }

    @Test
    void linksCarryTheirTargetWhetherInlineByReferenceOrBare() {
        Document document = Parser.markdown("[a](http://a.b \"t\") [b][r] https://c.d/e(f).\n\n[r]: http://r.s\n");
        List<Link> links = first(document, Block.Kind.PARAGRAPH).links();
        assertEquals(List.of("http://a.b", "http://r.s", "https://c.d/e(f)"), links.stream().map(Link::target).toList());
        assertEquals("[b][r]", document.quote(links.get(1).span()));
    }

    @Test
    void aReferenceWithoutDefinitionIsText() {
        assertEquals("as shown [1] and [see][2].",
                first(Parser.markdown("as shown [1] and [see][2]."), Block.Kind.PARAGRAPH).text());
    }

    @Test
    void headingsLoseTheirAnchorAndSetextHeadingsCount() {
        Document document = Parser.markdown("# One {#one}\n\nTwo\n---\n");
        assertEquals(List.of("One", "Two"), read(document, Block.Kind.HEADING));
    }

    @Test
    void everyItemCellQuoteAndFootnoteIsABlock() {
        Document document = Parser.markdown(
                "1. one\n2. two\n\n> quoted\n> - inside\n\n| a | b |\n|---|---|\n| c | d |\n\nx[^n]\n\n[^n]: note\n");
        assertEquals(List.of("one", "two", "inside"), read(document, Block.Kind.LIST_ITEM));
        assertEquals(List.of("quoted"), read(document, Block.Kind.QUOTE));
        assertEquals(List.of("a", "b", "c", "d"), read(document, Block.Kind.TABLE_CELL));
        assertEquals("[^n]: note", document.quote(first(document, Block.Kind.FOOTNOTE).span()));
        assertEquals("1. one", document.quote(first(document, Block.Kind.LIST_ITEM).span()));
    }

    @Test
    void yamlFieldsKnowTheSourceOfTheirValues() {
        Document document = Parser.markdown("---\ntitle: 'It''s 😀'\ntags: [a, \"b c\"]\nredFlags: {reason: news}\n---\nx\n");
        Field title = document.frontMatter().get("title").orElseThrow();
        assertEquals("It's 😀", title.text());
        assertEquals("It''s 😀", document.quote(title.values().get(0).span()));
        Field tags = document.frontMatter().get("tags").orElseThrow();
        assertEquals("b c", document.quote(tags.values().get(1).span()));
        assertEquals("news", document.frontMatter().get("redFlags.reason").orElseThrow().text());
        assertEquals("It's 😀", document.title().orElseThrow().text());
    }
}
