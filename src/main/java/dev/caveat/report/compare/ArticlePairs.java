package dev.caveat.report.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which article of one report is which of the other: by path; of the others, whose file was renamed or moved, by its
 * bytes, by its title and file name, by its title, and last by findings, where at least half of them agree.
 */
final class ArticlePairs {
    /** One article, before and after; one of the two may be empty. */
    record Pair(Optional<SavedArticle> before, Optional<SavedArticle> after) {
        String path() {
            return after.or(() -> before).orElseThrow().path();
        }
    }

    private final List<SavedArticle> before;
    private final List<SavedArticle> after;
    private final List<Pair> pairs = new ArrayList<>();
    private final Set<SavedArticle> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    private ArticlePairs(List<SavedArticle> before, List<SavedArticle> after) {
        this.before = before;
        this.after = after;
    }

    /** Every article of either, by path. */
    static List<Pair> of(List<SavedArticle> before, List<SavedArticle> after) {
        ArticlePairs all = new ArticlePairs(before, after);
        all.match(SavedArticle::path);
        all.match(SavedArticle::digest);
        all.match(article -> article.title().isBlank() ? "" : article.title() + '\0' + fileName(article));
        all.match(SavedArticle::title);
        all.matchFindings();
        return all.pairs();
    }

    private static String fileName(SavedArticle article) {
        return article.path().substring(article.path().lastIndexOf('/') + 1);
    }

    /** @param key what the two have in common; an empty one is nothing */
    private void match(Function<SavedArticle, String> key) {
        Map<String, List<SavedArticle>> left = new HashMap<>();
        left(before).forEach(article -> left.computeIfAbsent(key.apply(article).strip(), any -> new ArrayList<>()).add(article));
        for (SavedArticle now : left(after)) {
            String common = key.apply(now).strip();
            List<SavedArticle> same = left.getOrDefault(common, List.of());
            if (!common.isEmpty() && !same.isEmpty()) {
                pair(same.remove(0), now);
            }
        }
    }

    /** By what was quoted: articles without a title that share it are versions of each other. */
    private void matchFindings() {
        Map<String, List<SavedArticle>> byQuote = new HashMap<>();
        left(before).forEach(article -> quotes(article).forEach(quote -> byQuote.computeIfAbsent(quote, any -> new ArrayList<>()).add(article)));
        for (SavedArticle now : left(after)) {
            Map<SavedArticle, Integer> shared = new IdentityHashMap<>();
            quotes(now).forEach(quote -> byQuote.getOrDefault(quote, List.of()).forEach(old -> shared.merge(old, 1, Integer::sum)));
            shared.entrySet().stream().filter(each -> !taken.contains(each.getKey()))
                    .filter(each -> 2 * each.getValue() >= Math.max(quotes(now).count(), quotes(each.getKey()).count()))
                    .max(Map.Entry.<SavedArticle, Integer>comparingByValue().thenComparing(each -> each.getKey().path(), Comparator.reverseOrder()))
                    .ifPresent(best -> pair(best.getKey(), now));
        }
    }

    private static Stream<String> quotes(SavedArticle article) {
        return article.findings().stream().filter(finding -> !finding.words().isEmpty())
                .map(finding -> finding.rule() + '\0' + finding.words()).distinct();
    }

    private List<SavedArticle> left(List<SavedArticle> articles) {
        return articles.stream().filter(article -> !taken.contains(article)).toList();
    }

    private void pair(SavedArticle old, SavedArticle now) {
        taken.add(old);
        taken.add(now);
        pairs.add(new Pair(Optional.of(old), Optional.of(now)));
    }

    private List<Pair> pairs() {
        left(before).forEach(old -> pairs.add(new Pair(Optional.of(old), Optional.empty())));
        left(after).forEach(now -> pairs.add(new Pair(Optional.empty(), Optional.of(now))));
        pairs.sort(Comparator.comparing(Pair::path));
        return pairs;
    }
}
