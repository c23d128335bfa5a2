package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.parse.Parser;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.report.Draft;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SettledTest {
    private static final Document ARTICLE = Parser.markdown("# Backs\n\none two three four five six\n");
    private static final LocalDate DAY = Sample.report().run().asOf();

    private static final Report REPORT = Sample.of(Drawn.article(ARTICLE, List.of(),
            settled("one", new Disposition.Waived("R. Owner", "Until the new text", DAY.plusDays(12))),
            settled("two", new Disposition.Waived("R. Owner", "Long", DAY.plusDays(200))),
            settled("three", new Disposition.Waived("R. Owner", "Short", DAY)),
            settled("four", new Disposition.Waived("R. Owner", "Past", DAY.minusDays(1))),
            settled("five", new Disposition.Suppressed("A quoted title " + Sample.HOSTILE)),
            settled("six", new Disposition.Baselined())));

    @Test
    void waiversShowWhoseTheyAreWhyAndHowManyDaysAreLeftOnTheDayOfTheRun() {
        for (Element page : List.of(Pages.article(REPORT), Pages.of(REPORT).get("index.html"))) {
            List<String> rows = page.select("#settled tbody tr").eachText();
            assertTrue(rows.get(0).contains("Waived R. Owner Until the new text 2026-12-05 12 days left"), rows.toString());
            assertEquals(List.of("12 days left", "200 days left", "its last day", "ended 1 day ago"),
                    page.select("#settled td:last-child .gloss").eachText());
            assertEquals(3, page.select("#settled .ending").size());
            assertTrue(rows.get(4).contains("Silenced in the text – A quoted title"), rows.toString());
        }
    }

    @Test
    void baselineIsListedInTheArticleAndCountedOnTheIndex() {
        assertEquals(6, Pages.article(REPORT).select("#settled tbody tr").size());
        Element index = Pages.of(REPORT).get("index.html");
        assertEquals(5, index.select("#settled tbody tr").size());
        assertTrue(index.select("#settled .aside").text().startsWith("1 more stood there before"), index.select("#settled").text());
    }

    @Test
    void rowsLeadToTheirFindings() {
        Map<String, org.jsoup.nodes.Document> pages = Pages.of(REPORT);
        pages.get("index.html").select("#settled th a").eachAttr("href").forEach(href ->
                assertTrue(pages.get(href.replaceAll("#.*", "")).getElementById(href.replaceAll(".*#", "")) != null, href));
        assertEquals(6, Pages.article(REPORT).select(".note.settled .fate a[href=#settled]").size());
    }

    private static Judgement settled(String words, Disposition disposition) {
        return Drawn.judged(Sample.open(Sample.CURE, words, Draft.at(ARTICLE, words, 0), ""), disposition);
    }
}
