package dev.caveat.report;

import dev.caveat.document.Document;
import dev.caveat.document.Problem;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a format without dispositions says of an article: an open finding, or a problem.
 *
 * @param name the rule's id, or {@code not-checked/} with the problem's kind
 * @param message on one line
 * @param finding empty for a problem
 */
public record Notice(String path, String name, Severity severity, String message, Optional<Found> finding) {
    /** An open finding with the text it is about. */
    public record Found(Document document, Fingerprinted fingerprinted) {}

    /** The problems first, as they put all else in doubt, then the open findings by place. */
    public static List<Notice> of(ArticleReport article) {
        List<Notice> notices = new ArrayList<>();
        article.problems().forEach(problem -> notices.add(new Notice(article.path(), name(problem), Severity.ERROR,
                Legible.onOneLine(problem.message()), Optional.empty())));
        article.document().ifPresent(document -> Fingerprinted.of(article).stream()
                .filter(each -> each.judgement().isOpen())
                .forEach(each -> notices.add(of(document, each))));
        return notices;
    }

    private static Notice of(Document document, Fingerprinted each) {
        return new Notice(document.path(), each.judgement().finding().rule().id().toString(), each.judgement().severity(),
                Legible.onOneLine(each.judgement().finding().message()), Optional.of(new Found(document, each)));
    }

    /** What stands where a rule's id would. */
    public static String name(Problem problem) {
        return "not-checked/" + problem.kind().id();
    }

    public boolean isProblem() {
        return finding.isEmpty();
    }
}
