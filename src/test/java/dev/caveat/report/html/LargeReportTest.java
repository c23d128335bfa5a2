package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import dev.caveat.report.Draft;
import dev.caveat.report.Sample;
import dev.caveat.rule.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LargeReportTest {
    /** Of the first page, an article. What a browser opens in a second is about ten million bytes. */
    private static final int BYTES = 1_700;

    @Test
    void fiveThousandArticlesAreOneLineEachOnTheFirstPage() {
        String index = Large.index();
        assertEquals(5_000, index.split("<tr role=\"row\" data-verdict", -1).length - 1);
        assertEquals(20, index.split("data-folder=", -1).length - 1);
        assertTrue(index.length() < 5_000 * BYTES, index.length() + " characters");
    }

    @Test
    void paragraphOfTenMillionCharactersStillMakesAPage() {
        String text = "# Backs\n" + "it is the cure for all of us & you ".repeat(300_000) + "\n";
        assertTrue(text.length() > 10_000_000);
        Document document = Draft.of("long.md", Format.MARKDOWN, text);
        Span all = new Span(8, text.length() - 1);
        Requirement piece = new Requirement("disclaimer", Requirement.Status.SATISFIED, "", List.of(
                new dev.caveat.rule.Evidence("not-advice", all)), List.of());
        Map<String, String> pages = Pages.texts(Sample.of(Drawn.article(document, List.of(piece),
                Sample.open(Sample.CURE, "A cure.", Draft.at(document, "the cure", 0), ""), Sample.open(Sample.CURE, "All.", all, ""))));
        String page = pages.get("articles/long-md.html");
        assertTrue(page.length() > text.length() && page.length() < text.length() * 2, page.length() + " characters");
        assertTrue(page.contains("</html>"));
    }
}
