package dev.caveat.report.html;

import dev.caveat.report.ArticleReport;
import dev.caveat.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One article's line in the matrix of the first page. */
public record MatrixRow(ArticleReport article, String slug) {
    public String href() {
        return "articles/" + slug + ".html";
    }

    public String title() {
        return article.title().isEmpty() ? article.path() : article.title();
    }

    public Optional<RequirementCard> cell(String requirement) {
        return article.requirements().stream().filter(found -> found.id().equals(requirement)).findFirst()
                .map(found -> new RequirementCard(found, List.of(), List.of()));
    }

    /** Why there is nothing to show of it. */
    public String problem() {
        return article.problems().stream().map(problem -> problem.message()).findFirst().orElse("");
    }

    public int errors() {
        return article.open(Severity.ERROR);
    }

    public int warnings() {
        return article.open(Severity.WARNING);
    }

    public int infos() {
        return article.open(Severity.INFO);
    }

    /** What the search field looks in. */
    public String searched() {
        return (title() + " " + article.path()).toLowerCase(Locale.ROOT);
    }
}
