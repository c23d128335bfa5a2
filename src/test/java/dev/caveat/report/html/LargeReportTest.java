package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Draft;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import dev.caveat.rule.Requirement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeReportTest {
    private static final List<String> PIECES = List.of("disclaimer", "red-flags", "registration-line", "sources", "authorship", "dates");
    /** Of the first page, an article. What a browser opens in a second is about ten million bytes. */
    private static final int BYTES = 1_700;

    @Test
    void fiveThousandArticlesAreOneLineEachOnTheFirstPage() {
        Report report = Sample.of(IntStream.range(0, 5_000).mapToObj(LargeReportTest::article).toArray(ArticleReport[]::new));
        String index = new HtmlReporter().pages(report).limit(1).findFirst().orElseThrow().text();
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

    private static ArticleReport article(int number) {
        Document document = Draft.of("area-" + number % 20 + "/article-" + number + ".md", Format.MARKDOWN,
                "[title] # An article with a title of the usual length, number " + number + "\nit is the cure\n");
        List<Requirement> pieces = PIECES.stream().map(id -> new Requirement(id, Requirement.Status.values()[(number + id.length()) % 4], "",
                List.of(), List.of())).toList();
        return Drawn.article(document, pieces, number % 3 == 0
                ? new dev.caveat.policy.Judgement[] {Sample.open(Sample.CURE, "A cure.", Draft.at(document, "the cure", 0), "")}
                : new dev.caveat.policy.Judgement[0]);
    }
}
