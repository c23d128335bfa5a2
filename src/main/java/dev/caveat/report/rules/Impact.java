package dev.caveat.report.rules;

import dev.caveat.document.Document;
import dev.caveat.document.Spelled;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Report;
import dev.caveat.report.RequirementChange;
import dev.caveat.report.Verdict;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a change of rulesets does to articles: the same articles judged before and after.
 *
 * @param articles checked
 * @param changed those of which anything changed, by path
 */
public record Impact(int articles, List<Article> changed) {
    /** What became of a finding. */
    public enum Kind implements Spelled {
        APPEARED, VANISHED, GRAVER, MILDER
    }

    /**
     * A finding that changed.
     *
     * @param line 1-based
     * @param quote the text in one line
     * @param before empty where it appeared
     * @param after empty where it vanished
     */
    public record Change(
            Kind kind, String rule, int line, int column, String quote, Optional<Severity> before, Optional<Severity> after) {}

    /** One article. */
    public record Article(String path, Verdict before, Verdict after, List<RequirementChange> requirements, List<Change> changes) {
        public boolean flips() {
            return before != after;
        }
    }

    public Impact {
        changed = List.copyOf(changed);
    }

    /** @param after of the same articles as {@code before} */
    public static Impact of(Report before, Report after) {
        List<Article> changed = new ArrayList<>();
        for (int i = 0; i < before.articles().size(); i++) {
            Article article = article(before.articles().get(i), after.articles().get(i));
            if (article.flips() || !article.requirements.isEmpty() || !article.changes.isEmpty()) {
                changed.add(article);
            }
        }
        return new Impact(before.articles().size(), changed);
    }

    public List<Article> flipped() {
        return changed.stream().filter(Article::flips).toList();
    }

    /** How many findings became what, by rule. */
    public Map<String, Map<Kind, Integer>> byRule() {
        Map<String, Map<Kind, Integer>> counts = new TreeMap<>();
        changed.stream().flatMap(article -> article.changes.stream()).forEach(change ->
                counts.computeIfAbsent(change.rule, any -> new TreeMap<>()).merge(change.kind, 1, Integer::sum));
        return counts;
    }

    private static Article article(ArticleReport before, ArticleReport after) {
        if (!before.path().equals(after.path())) {
            throw new IllegalArgumentException(before.path() + " is not " + after.path());
        }
        return new Article(before.path(), before.verdict(), after.verdict(), requirements(before, after), changes(before, after));
    }

    private static List<RequirementChange> requirements(ArticleReport before, ArticleReport after) {
        Map<String, String> old = standings(before);
        Map<String, String> now = standings(after);
        TreeMap<String, RequirementChange> changed = new TreeMap<>();
        List<String> all = new ArrayList<>(old.keySet());
        all.addAll(now.keySet());
        for (String id : all) {
            String was = old.getOrDefault(id, "not judged");
            String is = now.getOrDefault(id, "not judged");
            if (!was.equals(is)) {
                changed.put(id, new RequirementChange(id, was, is));
            }
        }
        return List.copyOf(changed.values());
    }

    private static Map<String, String> standings(ArticleReport article) {
        Map<String, String> standings = new LinkedHashMap<>();
        for (Requirement requirement : article.requirements()) {
            standings.put(requirement.id(), requirement.status().id());
        }
        return standings;
    }

    /** Findings are the same where rule and place are; their message may have been reworded. */
    private static List<Change> changes(ArticleReport before, ArticleReport after) {
        Map<String, List<Judgement>> left = new LinkedHashMap<>();
        open(before).forEach(judgement -> left.computeIfAbsent(key(judgement), any -> new ArrayList<>()).add(judgement));
        List<Change> changes = new ArrayList<>();
        for (Judgement now : open(after)) {
            List<Judgement> same = left.getOrDefault(key(now), List.of());
            if (same.isEmpty()) {
                changes.add(change(Kind.APPEARED, after, now, Optional.empty(), Optional.of(now.severity())));
            } else {
                Judgement old = same.remove(0);
                int step = now.severity().compareTo(old.severity());
                if (step != 0) {
                    changes.add(change(step > 0 ? Kind.GRAVER : Kind.MILDER, after, now, Optional.of(old.severity()),
                            Optional.of(now.severity())));
                }
            }
        }
        left.values().stream().flatMap(List::stream).forEach(old ->
                changes.add(change(Kind.VANISHED, before, old, Optional.of(old.severity()), Optional.empty())));
        changes.sort(Comparator.comparingInt(Change::line).thenComparingInt(Change::column).thenComparing(Change::rule)
                .thenComparing(Change::kind));
        return changes;
    }

    private static List<Judgement> open(ArticleReport article) {
        return article.judgements().stream().filter(Judgement::isOpen).toList();
    }

    private static String key(Judgement judgement) {
        return judgement.finding().rule().id() + " " + judgement.finding().span();
    }

    private static Change change(
            Kind kind, ArticleReport article, Judgement judgement, Optional<Severity> before, Optional<Severity> after) {
        Document document = article.document().orElseThrow();
        var position = document.position(judgement.finding().span().start());
        String quote = document.quoteOnOneLine(judgement.finding().span());
        return new Change(kind, judgement.finding().rule().id().toString(), position.line(), position.column(), quote, before, after);
    }
}
