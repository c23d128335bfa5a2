package dev.caveat.report;

import dev.caveat.rule.Severity;
import java.util.List;

/** A report's counts; of findings, the open ones. */
public record Summary(
        int articles, int blocked, int needsReview, int clear, int notChecked, int errors, int warnings, int infos) {
    static Summary of(List<ArticleReport> articles) {
        return new Summary(articles.size(), with(articles, Verdict.BLOCKED), with(articles, Verdict.NEEDS_REVIEW),
                with(articles, Verdict.CLEAR), with(articles, Verdict.NOT_CHECKED), open(articles, Severity.ERROR),
                open(articles, Severity.WARNING), open(articles, Severity.INFO));
    }

    private static int with(List<ArticleReport> articles, Verdict verdict) {
        return (int) articles.stream().filter(article -> article.verdict() == verdict).count();
    }

    private static int open(List<ArticleReport> articles, Severity severity) {
        return articles.stream().mapToInt(article -> article.open(severity)).sum();
    }
}
