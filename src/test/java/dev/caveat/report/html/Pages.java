package dev.caveat.report.html;

import dev.caveat.report.Page;
import dev.caveat.report.Report;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The pages of a report, for tests to look at. */
final class Pages {
    private Pages() {}

    static Map<String, Document> of(Report report) {
        Map<String, Document> pages = new TreeMap<>();
        texts(report).forEach((name, text) -> pages.put(name, Jsoup.parse(text)));
        return pages;
    }

    static Map<String, String> texts(Report report) {
        return new HtmlReporter().pages(report).collect(Collectors.toMap(Page::path, Page::text));
    }

    /** Of a report about one article. */
    static Document article(Report report) {
        return of(report).entrySet().stream().filter(page -> page.getKey().startsWith("articles/"))
                .map(Map.Entry::getValue).findFirst().orElseThrow();
    }
}
