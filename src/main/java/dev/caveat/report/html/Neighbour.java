package dev.caveat.report.html;

import dev.caveat.report.ArticleReport;
import java.util.List;
import java.util.Optional;

/** The article before or after another one, in the order of their paths. */
public record Neighbour(String href, String title) {
    static Optional<Neighbour> of(List<ArticleReport> articles, List<String> slugs, int index) {
        if (index < 0 || index >= articles.size()) {
            return Optional.empty();
        }
        ArticleReport article = articles.get(index);
        return Optional.of(new Neighbour(slugs.get(index) + ".html",
                article.title().isEmpty() ? article.path() : article.title()));
    }
}
