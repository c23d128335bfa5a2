package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.report.Draft;
import dev.caveat.report.Sample;
import dev.caveat.source.Source;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ArticleTextTest {
    @Test
    void listsAreListsAndKeepTheirNumbers() {
        Element page = Drawn.page("# Backs\n\nBefore.\n\n- one\n- two\n\nBetween.\n\n3. three\n4. four\n\n> quoted words\n");
        assertEquals(List.of("one", "two"), page.select(".sheet ul li").eachText());
        assertEquals(List.of("three", "four"), page.select(".sheet ol li").eachText());
        assertEquals(List.of("3", "4"), page.select(".sheet ol li .block").eachAttr("data-number"));
        assertEquals("quoted words", page.select(".sheet blockquote").text());
    }

    @Test
    void tablesAreTablesInMarkdownAndInHtml() {
        Element page = Drawn.page("# Backs\n\n| Day | Load |\n|---|---|\n| one | light |\n| two | more |\n");
        assertEquals(List.of("Day Load", "one light", "two more"), page.select(".sheet tr").eachText());
        Document html = ((Parsed.Read) Parser.parse(Source.of("a.html", "<h1>Backs</h1><p>Words before it stand here.</p><table>\n<tr>"
                + "<td>Day</td>\n<td>Load</td></tr>\n<tr><td>one</td>\n<td>light</td></tr></table><p>Words after it stand here.</p>"))).document();
        assertEquals(List.of("Day Load", "one light"),
                Pages.article(Sample.of(Drawn.article(html, List.of()))).select(".sheet tr").eachText());
    }

    @Test
    void numbersOfAnHtmlListCountFromOne() {
        Document html = ((Parsed.Read) Parser.parse(Source.of("a.html", "<h1>Backs</h1><p>Words before it stand here.</p><ol><li>walk"
                + " a little every day</li><li>rest a little every day</li></ol>"))).document();
        assertEquals(List.of("1", "2"), Pages.article(Sample.of(Drawn.article(html, List.of()))).select(".sheet ol li .block")
                .eachAttr("data-number"));
    }

    @Test
    void linksAreTextThatSaysWhereTheyLeadAndImagesTheirWords() {
        Element page = Drawn.page("# Backs\n\nSee [the guide](https://www.example.org/guide/) or [this](javascript:alert(1)), "
                + "<https://example.org/x>.\n\n![A person lifting](lift.jpg)\n");
        assertEquals("See the guide (→ example.org/guide) or this (→ javascript:alert(1)), https://example.org/x.",
                page.select(".sheet .paragraph .block").get(0).text());
        assertEquals(List.of(), page.select(".sheet a").eachAttr("href"));
        assertEquals("Image: A person lifting", page.select(".sheet .image-alt").text());
    }

    @Test
    void noteOfATableCellStandsBesideTheTable() {
        Document document = Parser.markdown("# Backs\n\n| Day | Load |\n|---|---|\n| one | the cure |\n");
        Element page = Pages.article(Sample.of(Drawn.article(document, List.of(),
                Sample.open(Sample.CURE, "A cure.", Draft.at(document, "the cure", 0), ""))));
        assertEquals("the cure", page.selectFirst(".sheet td mark").text());
        assertEquals(1, page.select(".sheet .row.grid > .notes .note").size());
        assertTrue(page.select("td .notes").isEmpty());
    }

    @Test
    void eachPartIsOnTheMapWhetherItIsThereOrNot() {
        Element page = Drawn.page("# Backs\n\nBy Ann Lee\n\nWords of the article stand here, quite a few of them.\n\n## Sources\n\n1. Lee 2024.\n");
        List<String> parts = page.select(".zones tbody tr").eachText();
        assertEquals(dev.caveat.document.Zone.values().length, parts.size());
        assertTrue(parts.get(0).startsWith("title Backs line 1, column 1 1 block, 1 word"), parts.toString());
        assertTrue(parts.contains("disclaimer – none recognised"), parts.toString());
        page.select(".zones a").eachAttr("href").forEach(href -> assertTrue(page.getElementById(href.substring(1)) != null, href));
    }

    @Test
    void wordFilesAreCitedByParagraphAndFirstWords() {
        Element page = Pages.article(Sample.of(Sample.word()));
        assertTrue(page.select(".note .rests").text().startsWith("paragraph 2 “It is the cure of all the knees in the…”"),
                page.select(".note .rests").text());
    }

    @Test
    void languageOfTheArticleIsTheOneItNames() {
        assertEquals("fr-CA", Drawn.page("---\nlang: fr_CA\n---\n# Le dos\n\nMarchez un peu.\n").selectFirst(".sheet").attr("lang"));
        assertEquals("en", Drawn.page("---\nlang: \"><b>\"\n---\n# Le dos\n\nMarchez.\n").selectFirst(".sheet").attr("lang"));
    }

    @Test
    void signIsShownInItsWholeSentence() {
        Document document = Parser.markdown("# Backs\n\nRest a little. See a **doctor** at once for numbness, please! Then walk.\n");
        assertEquals(new Sentence("See a doctor at once for ", "numbness", ", please!"),
                Sentence.of(document, Draft.at(document, "numbness", 0)));
        assertEquals(new Sentence("", "Rest", " a little."), Sentence.of(document, Draft.at(document, "Rest", 0)));
        assertEquals(new Sentence("Then ", "walk.", ""), Sentence.of(document, Draft.at(document, "walk.", 0)));
        assertEquals(new Sentence("", "", ""), Sentence.of(document, Span.at(document.text().length())));
    }
}
