package dev.caveat.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A run held against a baseline.
 *
 * @param articles of the run, what the baseline knows marked
 * @param renamed path in the baseline by path in the run, for articles that were renamed
 * @param solved entries, each with how many of it no longer occur
 */
record BaselineMatch(List<Judged> articles, Map<String, String> renamed, List<Solved> solved) {
    BaselineMatch {
        articles = List.copyOf(articles);
        solved = List.copyOf(solved);
    }

    /**
     * What no longer occurs.
     *
     * @param path in the baseline
     * @param entry its count is how many are gone
     */
    record Solved(String path, Baseline.Entry entry) {}

    /** A new article that may be an old one under another name. */
    private record Pair(String now, String before, double likeness) {}

    /** @param exists whether an article stands at a path, one that this run does not check as well */
    static BaselineMatch of(Baseline baseline, List<Judged> articles, Asked asked, Predicate<String> exists) {
        Set<String> checked = new HashSet<>(articles.stream().map(Judged::path).toList());
        List<Baseline.Article> gone = baseline.articles().values().stream()
                .filter(old -> !checked.contains(old.path()) && !exists.test(old.path())).toList();
        Map<String, String> renamed = renamed(baseline, articles, gone);
        List<Judged> matched = new ArrayList<>();
        List<Solved> solved = new ArrayList<>();
        for (Judged article : articles) {
            Optional<Baseline.Article> old = baseline.article(renamed.getOrDefault(article.path(), article.path()));
            matched.add(old.map(each -> match(article, each, asked, solved)).orElse(article));
        }
        gone.stream().filter(old -> !renamed.containsValue(old.path())).forEach(old -> old.entries().stream()
                .filter(entry -> asked.asks(entry.rule())).forEach(entry -> solved.add(new Solved(old.path(), entry))));
        if (!solved.isEmpty()) {
            solved.sort(Comparator.comparing(Solved::path).thenComparing(Solved::entry));
        }
        return new BaselineMatch(matched, renamed, solved);
    }

    /**
     * An article is one that is gone, under another name, if half of its own paragraphs are the same: what is merely
     * missing in both (a disclaimer) must not make one pay for the other.
     */
    private static Map<String, String> renamed(Baseline baseline, List<Judged> articles, List<Baseline.Article> gone) {
        if (gone.isEmpty()) {
            return Map.of();
        }
        List<Pair> pairs = new ArrayList<>();
        for (Judged article : articles) {
            if (baseline.article(article.path()).isEmpty()) {
                Sketch sketch = Sketch.of(article.document());
                gone.stream().filter(old -> old.sketch().isLike(sketch))
                        .forEach(old -> pairs.add(new Pair(article.path(), old.path(), old.sketch().likeness(sketch))));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed().thenComparing(Pair::now).thenComparing(Pair::before));
        Map<String, String> renamed = new TreeMap<>();
        for (Pair pair : pairs) {
            if (!renamed.containsKey(pair.now) && !renamed.containsValue(pair.before)) {
                renamed.put(pair.now, pair.before);
            }
        }
        return renamed;
    }

    private static Judged match(Judged article, Baseline.Article old, Asked asked, List<Solved> solved) {
        Budget budget = new Budget(old.entries());
        List<Judgement> judgements = new ArrayList<>(article.judgements());
        // In its own section first, so that a paragraph that moved does not take what stands for one that stayed.
        for (boolean sameSection : new boolean[] {true, false}) {
            for (int i = 0; i < judgements.size(); i++) {
                Judgement judgement = judgements.get(i);
                if (judgement.isOpen() && !article.held().contains(judgement.finding()) && budget.pays(judgement, article, sameSection)) {
                    judgements.set(i, judgement.with(new Disposition.Baselined()));
                }
            }
        }
        // What is suppressed or waived now still occurs.
        for (boolean sameSection : new boolean[] {true, false}) {
            for (Judgement judgement : article.judgements()) {
                if (!judgement.isOpen() || article.held().contains(judgement.finding())) {
                    budget.pays(judgement, article, sameSection);
                }
            }
        }
        if (article.finished()) {
            budget.left().stream().filter(entry -> asked.asks(entry.rule())).forEach(entry -> solved.add(new Solved(old.path(), entry)));
        }
        return article.with(judgements);
    }

    /** What the entries of one article can still pay for. */
    private static final class Budget {
        private final List<Baseline.Entry> entries;
        private final int[] left;

        Budget(List<Baseline.Entry> entries) {
            this.entries = entries;
            this.left = entries.stream().mapToInt(Baseline.Entry::count).toArray();
        }

        boolean pays(Judgement judgement, Judged article, boolean sameSection) {
            if (PolicyRules.isOwn(judgement.finding().rule().id())) {
                return false;
            }
            String digest = null;
            for (int i = 0; i < left.length; i++) {
                Baseline.Entry entry = entries.get(i);
                boolean may = left[i] > 0 && entry.rule().equals(judgement.finding().rule().id())
                        && (!sameSection || entry.section().equals(judgement.finding().section()));
                if (may) {
                    digest = digest == null ? Subject.of(judgement.finding(), article.document()).digest() : digest;
                    if (entry.digest().equals(digest)) {
                        left[i]--;
                        return true;
                    }
                }
            }
            return false;
        }

        List<Baseline.Entry> left() {
            List<Baseline.Entry> unpaid = new ArrayList<>();
            for (int i = 0; i < left.length; i++) {
                if (left[i] > 0) {
                    unpaid.add(entries.get(i).times(left[i]));
                }
            }
            return unpaid;
        }
    }
}
