package dev.caveat.report.html;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.FindingCount;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One article's line in the matrix of the first page.
 *
 * @param slug its page's file name
 * @param rules those with something open in it, as their places in the list of rules, with spaces between
 */
public record MatrixRow(ArticleReport article, String slug, String rules) {
    static MatrixRow of(ArticleReport article, String slug, List<RuleCount> counts) {
        Set<RuleId> open = article.counts().stream().filter(FindingCount::isOpen)
                .map(each -> each.rule().id()).collect(Collectors.toSet());
        return new MatrixRow(article, slug, IntStream.range(0, counts.size())
                .filter(i -> open.contains(counts.get(i).rule().id())).mapToObj(Integer::toString)
                .collect(Collectors.joining(" ")));
    }

    public String href() {
        return "articles/" + slug + ".html";
    }

    public String title() {
        return article.title().isEmpty() ? article.path() : article.title();
    }

    public String sign() {
        return Words.sign(article.verdict());
    }

    public Optional<RequirementCard> cell(String requirement) {
        for (Requirement found : article.requirements()) {
            if (found.id().equals(requirement)) {
                return Optional.of(new RequirementCard(found, List.of(), List.of()));
            }
        }
        return Optional.empty();
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
}
