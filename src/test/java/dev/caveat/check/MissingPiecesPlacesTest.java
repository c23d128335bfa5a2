package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.source.Source;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where what an article lacks goes, and what the text looks like when it is put there. */
class MissingPiecesPlacesTest {
    private static Document read(String path, String text) {
        return ((Parsed.Read) Parser.parse(Source.of(path, text))).document();
    }

    /** The text with a mark at the place. */
    private static String marked(String path, String text, Function<Document, Span> place) {
        Span at = place.apply(read(path, text));
        assertTrue(at.isEmpty(), text);
        return text.substring(0, at.start()) + "¦" + text.substring(at.start());
    }

    private static String put(String path, String text, BiFunction<Document, String, Insertion> insertion) {
        Insertion made = insertion.apply(read(path, text), "X.");
        assertTrue(made.place().isEmpty());
        return text.substring(0, made.place().start()) + made.text() + text.substring(made.place().start());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "# Walking⏎⏎Walk.⏎⏎Run. | # Walking⏎⏎Walk.⏎⏎Run.¦",
                "# Walking⏎⏎Walk.⏎⏎## Sources⏎⏎1. Roe. 2020. | # Walking⏎⏎Walk.¦⏎⏎## Sources⏎⏎1. Roe. 2020.",
        "# Walking⏎⏎Walk.⏎⏎## About the author⏎⏎Sam Roe, PT. | # Walking⏎⏎Walk.¦⏎⏎## About the author⏎⏎Sam Roe, PT.",
        "# Walking⏎⏎Walk.⏎⏎## Sources⏎⏎1. Roe. 2020.⏎⏎## More⏎⏎Run. | # Walking⏎⏎Walk.¦⏎⏎## Sources⏎⏎1. Roe. 2020.⏎⏎## More⏎⏎Run.",
        "# Walking | # Walking¦", "'' | ¦", "# Walking⏎⏎*Walk.*⏎⏎## Next | # Walking⏎⏎*Walk.¦*⏎⏎## Next",
        "# Walking⏎⏎- one⏎- two | # Walking⏎⏎- one⏎- two¦"})
    void theEndOfTheTextIsBeforeAuthorAndSources(String text, String expected) {
        String source = text.equals("''") ? "" : text.replace("⏎", "\n");
        assertEquals(expected.replace("⏎", "\n"), marked("a.md", source, Place::endOfBody));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "# Walking⏎⏎Walk. | # Walking¦⏎⏎Walk.", "# Walking⏎⏎By Sam Roe, PT⏎⏎Walk. | # Walking⏎⏎By Sam Roe, PT¦⏎⏎Walk.", "Walk.⏎⏎Run. | ¦Walk.⏎⏎Run.",
                "'' | ¦",
        "---⏎title: Walking⏎---⏎⏎Walk. | ---⏎title: Walking⏎---⏎⏎¦Walk."})
    void belowTheTitleIsBelowTheBylineWhereThereIsOne(String text, String expected) {
        String source = text.equals("''") ? "" : text.replace("⏎", "\n");
        assertEquals(expected.replace("⏎", "\n"), marked("a.md", source, Place::belowTitle));
    }

    @Test
    void theEndOfTheArticleIsBehindAllThatIsRead() {
        assertEquals("# Walking\n\nWalk.\n\n## Sources\n\n1. Roe. 2020.¦\n\n<!-- note -->\n",
                marked("a.md", "# Walking\n\nWalk.\n\n## Sources\n\n1. Roe. 2020.\n\n<!-- note -->\n", Place::endOfArticle));
        assertEquals("<!-- note -->¦", marked("a.md", "<!-- note -->", Place::endOfArticle));
    }

    private static List<String> blocks(String text, BiFunction<Document, Block, Span> part) {
        Document document = read("a.md", text);
        return document.readBlocks().stream().map(block -> document.quote(part.apply(document, block))).toList();
    }

    @Test
    void aBlockIsQuotedAsItIsReadOrWithTheMarkupThatBeginsAndEndsThere() {
        String text = "- [Roe](https://example.org/a) wrote\n- **Walk**\n- see [this](https://example.org/b)\n- plain\n- <em>Run</em>\n- *a* and *b*";
        assertEquals(List.of("Roe](https://example.org/a) wrote", "Walk", "see [this", "plain", "Run", "a* and *b"),
                blocks(text, (document, block) -> Place.of(block)));
        assertEquals(List.of("[Roe](https://example.org/a) wrote", "**Walk**", "see [this](https://example.org/b)", "plain", "<em>Run</em>",
                "*a* and *b*"),
                blocks(text, Place::marked));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Walk. | Walk.⏎⏎X.", "Walk.⏎ | Walk.⏎⏎X.⏎", "# W⏎⏎*Walk.* | # W⏎⏎*Walk.*⏎⏎X.", "# W⏎⏎**Walk** well | # W⏎⏎**Walk** well⏎⏎X.",
        "- one⏎- two⏎ | - one⏎- two⏎⏎X.⏎", "> Walk. | > Walk.⏎⏎X.", "a | a⏎⏎X.", "'' | X.",
        "<p>Walk <b>well</b></p>⏎ | <p>Walk <b>well</b></p>⏎⏎X.⏎", "# Walking # | # Walking #⏎⏎X."})
    void atTheEndOfMarkdownAParagraphIsSetApartByAnEmptyLine(String text, String expected) {
        String source = text.equals("''") ? "" : text.replace("⏎", "\n");
        assertEquals(expected.replace("⏎", "\n"), put("a.md", source, Insertion::atEndOf));
    }

    @Test
    void behindATableItStandsBelowTheRow() {
        String table = "Walk.\n\n| a | b |\n|---|---|\n| 1 | 2 |";
        assertEquals(table + "\n\nX.", put("a.md", table, Insertion::atEndOf));
        assertEquals(table + "\n\nX.\n", put("a.md", table + "\n", Insertion::atEndOf));
        assertEquals(table + "\n\nX.\n\n<!-- end -->\n", put("a.md", table + "\n\n<!-- end -->\n", Insertion::atEndOf));
    }

    private static Insertion behindFirst(Document document, String paragraph) {
        return Insertion.after(document, document.readBlocks().get(0), paragraph);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Walk.⏎⏎Run. | Walk.⏎⏎X.⏎⏎Run.", "# W⏎Run. | # W⏎⏎X.⏎⏎Run.", "*Walk.*⏎⏎⏎Run. | *Walk.*⏎⏎X.⏎⏎⏎Run.",
            "Walk.⏎  ⏎Run. | Walk.⏎⏎X.⏎  ⏎Run.",
        "# W⇤⏎Run. | # W⏎⏎X.⏎⇤⏎Run.", "Walk.⇤⏎⇤⏎Run. | Walk.⏎⏎X.⇤⏎⇤⏎Run.", "**Walk.**  ⏎⏎Run. | **Walk.**⏎⏎X.  ⏎⏎Run."})
    void betweenTwoBlocksThereIsAnEmptyLineOnEitherSide(String text, String expected) {
        assertEquals(expected.replace("⏎", "\n").replace("⇤", "\r"), put("a.md", text.replace("⏎", "\n").replace("⇤", "\r"),
                MissingPiecesPlacesTest::behindFirst));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<h1>W</h1><p>Walk <b>well</b>.</p> | <h1>W</h1><p>Walk <b>well</b>.</p>⏎<p>X.</p>",
                "<p>Walk.</p><ul><li>one</li><li><b>two</b></li></ul> | <p>Walk.</p><ul><li>one</li><li><b>two</b></li></ul>⏎<p>X.</p>",
        "<p>Walk.</p><table><tr><td>one</td></tr></table><div></div> | <p>Walk.</p><table><tr><td>one</td></tr></table>⏎<p>X.</p><div></div>",
        "<p>Walk <img src=\"a.png\"></p> | <p>Walk <img src=\"a.png\"></p>⏎<p>X.</p>", "<div>Walk.</div> | <div>Walk.</div>⏎<p>X.</p>",
                "<p>Walk. | <p>Walk.⏎<p>X.</p>",
        "<blockquote><p>Walk.</p></blockquote> | <blockquote><p>Walk.</p></blockquote>⏎<p>X.</p>",
                "<h2>Walk <em>well</em></h2><p></p> | <h2>Walk <em>well</em></h2>⏎<p>X.</p><p></p>"})
    void inHtmlItIsAParagraphOutsideTheElementThatEnds(String text, String expected) {
        assertEquals(expected.replace("⏎", "\n"), put("a.html", text, Insertion::atEndOf));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<div><p><em>Walk.</em></p></div> | <div>⏎<p>X.</p><p><em>Walk.</em></p></div>",
            "<p>Walk.</p> | ⏎<p>X.</p><p>Walk.</p>", "Walk. | ⏎<p>X.</p>Walk.",
        "<ul>⏎<li><a href=\"#a\">one</a></li></ul> | ⏎<p>X.</p><ul>⏎<li><a href=\"#a\">one</a></li></ul>",
        "<h1>W</h1><p>Walk.</p> | <h1>W</h1>⏎<p>X.</p><p>Walk.</p>"})
    void beforeAllThatIsReadItIsOutsideTheElementThatBegins(String text, String expected) {
        assertEquals(expected.replace("⏎", "\n"), put("a.html", text.replace("⏎", "\n"), Insertion::belowTitle));
    }

    @Test
    void beforeAllThatIsReadOfMarkdownItStandsOnALineOfItsOwn() {
        assertEquals("X.\n\n- one\n- two", put("a.md", "- one\n- two", Insertion::belowTitle));
        assertEquals("---\ntags: a\n---\n\nX.\n\n> Walk.", put("a.md", "---\ntags: a\n---\n\n> Walk.", Insertion::belowTitle));
        assertEquals("X.", put("a.md", "", Insertion::belowTitle));
    }

    @Test
    void behindAPlaceItGoesBehindTheMarkupOfWhatEndsThere() {
        assertEquals("# W\n\n*Walk.*\n\nX.\n\n## Sources\n\n1. Roe. 2020.", put("a.md", "# W\n\n*Walk.*\n\n## Sources\n\n1. Roe. 2020.",
                (document, paragraph) -> Insertion.behind(document, Place.endOfBody(document), paragraph)));
        assertEquals("Wa\n\nX.\n\nlk.", put("a.md", "Walk.", (document, paragraph) -> Insertion.behind(document, Span.at(2), paragraph)));
    }

    @Test
    void whatHasBlanksToFillInIsNeverSafe() {
        Document document = read("a.md", "Walk.");
        assertFalse(Insertion.atEndOf(document, "By <name>.").suggestion(true).safe());
        assertFalse(Insertion.atEndOf(document, "By <name>.").suggestion(true).complete());
        assertTrue(Insertion.atEndOf(document, "By us.").suggestion(true).safe());
        assertTrue(Insertion.atEndOf(document, "By us.").suggestion(false).complete());
        assertFalse(Insertion.atEndOf(document, "By us.").suggestion(false).safe());
        assertFalse(Insertion.atEndOf(read("a.html", "<p>Walk.</p>"), "By <name>.").complete());
    }
}
