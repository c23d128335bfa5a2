package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.Page;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What went into a run, and what changed since an earlier one, on the pages. */
class RunPagesTest {
    private final Map<String, String> pages = pages(Sample.whole());

    @Test
    void theFirstPageNamesEveryFileTheCommandAndTheDigestOfAll() {
        String index = pages.get("index.html");
        assertTrue(index.contains("<code>caveat check articles 'drafts ") && index.contains(" --as-of 2026-11-23</code>"), "the command");
        assertTrue(index.contains("<tr><th scope=\"row\">Dictionary</th><td><bdi class=\"path\">words.txt</bdi>"), "a file");
        assertTrue(index.contains("All that went in"), "the digest of all");
        assertTrue(lifting().contains("All that went in") && !lifting().contains("words.txt"), "an article’s page has the digest only");
    }

    @Test
    void theFirstPageLeadsToTheArticlesOfWhichSomethingChanged() {
        String index = pages.get("index.html");
        assertTrue(index.contains("+1 new, −1 fixed since old/report.json"), "the counts");
        assertTrue(index.contains("clear → blocked") && index.contains("no longer among the articles, was clear"), "verdicts");
        String link = index.replaceFirst("(?s).*href=\"(articles/[^\"]+\\.html)#changes\".*", "$1");
        assertTrue(pages.containsKey(link), link);
    }

    @Test
    void anArticlesPageLeadsToItsNewFindingsAndQuotesTheFixedOnes() {
        String fingerprint = lifting().replaceFirst("(?s).*<a href=\"#f-(\\w+)\">new</a>.*", "$1");
        assertTrue(lifting().contains("id=\"f-" + fingerprint + "\""), fingerprint);
        assertTrue(lifting().contains("<th scope=\"row\">fixed</th>") && lifting().contains("<strong>sources</strong>: satisfied → missing"), "fixed");
    }

    @Test
    void withoutAnEarlierReportThePagesSaySo() {
        pages(Sample.report()).forEach((name, page) ->
                assertEquals(!name.equals("rules.html"), page.contains("No earlier report was given"), name));
    }

    @Test
    void nothingOfAnEarlierReportOrAFileNameIsTakenForMarkup() {
        pages.forEach((name, page) -> assertFalse(page.contains("<script>alert"), name));
    }

    private String lifting() {
        return pages.entrySet().stream().filter(page -> page.getKey().contains("lifting")).findFirst().orElseThrow().getValue();
    }

    private static Map<String, String> pages(Report report) {
        return new HtmlReporter().pages(report).collect(Collectors.toMap(Page::path, Page::text));
    }
}
