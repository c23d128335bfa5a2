package dev.caveat.policy;

import dev.caveat.document.Document;
import dev.caveat.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How a baseline becomes today's: what a run did not look at stays as it was. */
final class BaselineUpdate {
    private static final int LONGEST_TEXT = 80;

    private BaselineUpdate() {}

    /** With what is open or baselined today. */
    static Baseline record(Baseline old, BaselineMatch run, Asked asked, Predicate<String> exists) {
        SortedMap<String, Baseline.Article> articles = new TreeMap<>();
        old.articles().values().stream().filter(article -> exists.test(article.path())).forEach(article -> articles.put(article.path(), article));
        run.renamed().values().forEach(articles::remove);
        for (Judged article : run.articles()) {
            Baseline.Article before = old.articles().get(run.renamed().getOrDefault(article.path(), article.path()));
            List<Baseline.Entry> entries = new ArrayList<>();
            if (before != null) {
                before.entries().stream().filter(entry -> !article.finished() || !asked.asks(entry.rule())).forEach(entries::add);
            }
            if (article.finished()) {
                article.judgements().stream().filter(judgement -> isRecorded(judgement, article))
                        .forEach(judgement -> entries.add(entry(judgement.finding(), article.document())));
            }
            put(articles, article.path(), Sketch.of(article.document()), entries);
        }
        return new Baseline(articles);
    }

    /** Without what no longer occurs; nothing is added. */
    static Baseline prune(Baseline old, BaselineMatch run) {
        Map<String, String> now = new TreeMap<>();
        run.renamed().forEach((path, before) -> now.put(before, path));
        SortedMap<String, Baseline.Article> articles = new TreeMap<>();
        for (Baseline.Article article : old.articles().values()) {
            String path = now.getOrDefault(article.path(), article.path());
            Sketch sketch = run.articles().stream().filter(each -> each.path().equals(path)).findFirst()
                    .map(each -> Sketch.of(each.document())).orElse(article.sketch());
            List<Baseline.Entry> kept = new ArrayList<>();
            for (Baseline.Entry entry : article.entries()) {
                int gone = run.solved().stream().filter(each -> each.path().equals(article.path()) && each.entry().times(1).equals(entry.times(1)))
                        .mapToInt(each -> each.entry().count()).sum();
                if (gone < entry.count()) {
                    kept.add(entry.times(entry.count() - gone));
                }
            }
            put(articles, path, sketch, kept);
        }
        return new Baseline(articles);
    }

    private static void put(SortedMap<String, Baseline.Article> articles, String path, Sketch sketch, List<Baseline.Entry> entries) {
        if (entries.isEmpty()) {
            articles.remove(path);
        } else {
            articles.put(path, new Baseline.Article(path, sketch, entries));
        }
    }

    private static boolean isRecorded(Judgement judgement, Judged article) {
        boolean counts = judgement.isOpen() || judgement.disposition() instanceof Disposition.Baselined;
        return counts && !article.held().contains(judgement.finding()) && !PolicyRules.isOwn(judgement.finding().rule().id());
    }

    private static Baseline.Entry entry(Finding finding, Document document) {
        Subject subject = Subject.of(finding, document);
        String text = Subject.normal(subject.text());
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_TEXT, text.codePointCount(0, text.length())));
        return new Baseline.Entry(finding.rule().id(), finding.section(), end < text.length() ? text.substring(0, end).strip() + "…" : text,
                subject.digest(), 1);
    }
}
