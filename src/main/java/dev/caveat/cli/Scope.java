package dev.caveat.cli;

import dev.caveat.git.ChangedLines;
import dev.caveat.policy.TouchedLines;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.ChangedSince;
import java.util.Map;
import java.util.Optional;

/**
 * What of the articles a run answers for: all, or what has changed since a commit.
 *
 * @param lines by path of the article, where only findings that the change touched count; of an article without an entry,
 *     all lines changed
 */
record Scope(Optional<ChangedSince> changedSince, Map<String, ChangedLines> lines) {
    static final Scope ALL = new Scope(Optional.empty(), Map.of());

    Scope {
        lines = Map.copyOf(lines);
    }

    /** Whether every article is checked. */
    boolean isWhole() {
        return changedSince.isEmpty() || changedSince.get().everything().isPresent();
    }

    /** What the user must know before the findings: that more is checked than was asked for. */
    Optional<String> warning() {
        return changedSince.flatMap(ChangedSince::everything).map(why -> "--changed-since: every article is checked: " + why);
    }

    /** The same with what the change did not touch no longer counted; after policy, as a waiver is no less used for it. */
    ArticleReport narrow(ArticleReport article) {
        return article.document().isEmpty() || !lines.containsKey(article.path()) ? article
                : article.with(new TouchedLines(article.document().get(), article.requirements(), lines.get(article.path()))
                        .narrow(article.judgements()));
    }
}
