package dev.caveat.report.html;

import dev.caveat.report.ArticleChanges;
import dev.caveat.report.Changes;
import dev.caveat.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What changed since an earlier report, as the first page shows it.
 *
 * @param pages the page of each article that has one, by its path
 */
public record ChangesPanel(Changes changes, Map<String, String> pages) {
    /** The panel of a report; one that was given no earlier report has none. */
    public static List<ChangesPanel> of(Report report) {
        return report.changes().stream().map(changes -> new ChangesPanel(changes, pages(report))).toList();
    }

    private static Map<String, String> pages(Report report) {
        List<String> slugs = Slugs.of(report.articles());
        Map<String, String> pages = new HashMap<>();
        IntStream.range(0, slugs.size()).forEach(i -> pages.put(report.articles().get(i).path(), "articles/" + slugs.get(i) + ".html"));
        return pages;
    }

    /** Empty for an article that is no longer there. */
    public String page(ArticleChanges article) {
        return article.after().isEmpty() ? "" : pages.getOrDefault(article.path(), "");
    }

    public String title(ArticleChanges article) {
        return article.title().isBlank() ? article.path() : article.title();
    }
}
