package dev.caveat.check.vale;

import dev.caveat.language.regex.SafePattern;
import dev.caveat.rule.Article;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/** One rule's way through one article: what it has met, and whether it got through. */
final class Reading {
    private final Article article;
    private final Set<String> met = new HashSet<>();
    private Optional<String> unfinished = Optional.empty();

    Reading(Article article) {
        this.article = article;
    }

    Article article() {
        return article;
    }

    /** Words that later pieces ask for: acronyms that are defined, the spelling that was chosen. */
    Set<String> met() {
        return met;
    }

    /** Every match, those left out that are empty. */
    List<MatchResult> matches(SafePattern pattern, String text) {
        SafePattern.Matches matches = pattern.matches(text);
        matches.unfinished().ifPresent(why -> unfinished = Optional.of(why));
        return matches.all();
    }

    /** Whether an exception stands in the words that were found. */
    boolean isExcepted(Optional<SafePattern> exceptions, String words) {
        return exceptions.isPresent() && !matches(exceptions.get(), words).isEmpty();
    }

    /** Why the last piece was not looked through, once. */
    Optional<String> takeUnfinished() {
        Optional<String> why = unfinished;
        unfinished = Optional.empty();
        return why;
    }
}
