package dev.caveat.report.compare;

import dev.caveat.report.ChangeKind;
import dev.caveat.report.ExitCode;
import dev.caveat.report.RequirementChange;
import dev.caveat.report.Verdict;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two reports held against each other.
 *
 * @param runs in what the runs differ
 * @param rules in what the rules that were asked differ
 * @param articles those of either report, by path
 */
public record ReportComparison(
        SavedReport before, SavedReport after, List<Difference> runs, List<Difference> rules, List<ArticleChange> articles) {
    private static final String NOT_JUDGED = "not judged";
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::kind)
            .thenComparing(change -> change.finding().line()).thenComparing(change -> change.finding().column())
            .thenComparing(change -> change.finding().rule()).thenComparing(change -> change.finding().message());

    public ReportComparison {
        articles = List.copyOf(articles);
    }

    public static ReportComparison of(SavedReport before, SavedReport after) {
        List<Difference> runs = Difference.ofRuns(before, after);
        List<ArticleChange> articles = new ArrayList<>();
        for (ArticlePairs.Pair pair : ArticlePairs.of(before.articles(), after.articles())) {
            articles.add(article(pair, new Explanation(before, after, runs, pair)));
        }
        return new ReportComparison(before, after, runs, Difference.ofRules(before, after), articles);
    }

    /** Something new that is open at or above the threshold; an article that could not be checked now beats that. */
    public ExitCode exitCode(Optional<Severity> threshold) {
        boolean broken = articles.stream().flatMap(article -> article.findings().stream()).anyMatch(change -> change.breaks(threshold));
        return !after.isComplete() ? ExitCode.INCOMPLETE : broken ? ExitCode.FINDINGS : ExitCode.PASSED;
    }

    public List<ArticleChange> changed() {
        return articles.stream().filter(ArticleChange::isChanged).toList();
    }

    public List<ArticleChange> flipped() {
        return articles.stream().filter(ArticleChange::flips).toList();
    }

    /** Those of the new report that were not checked to the end. */
    public List<ArticleChange> unchecked() {
        return articles.stream().filter(article -> article.after().filter(Verdict.NOT_CHECKED::equals).isPresent()).toList();
    }

    public int count(ChangeKind kind) {
        return articles.stream().mapToInt(article -> article.count(kind)).sum();
    }

    private static ArticleChange article(ArticlePairs.Pair pair, Explanation explanation) {
        Optional<SavedArticle> old = pair.before();
        Optional<SavedArticle> now = pair.after();
        List<Change> changes = new ArrayList<>();
        for (FindingPairs.Pair each : FindingPairs.of(findings(old), findings(now))) {
            change(each, explanation).ifPresent(changes::add);
        }
        changes.sort(ORDER);
        Optional<String> former = now.isEmpty() ? Optional.empty()
                : old.map(SavedArticle::path).filter(path -> !path.equals(pair.path()));
        return new ArticleChange(pair.path(), former, now.or(() -> old).orElseThrow().title(), old.map(SavedArticle::verdict),
                now.map(SavedArticle::verdict), old.isPresent() && now.isPresent() ? standings(old.get(), now.get()) : List.of(), changes);
    }

    private static List<SavedFinding> findings(Optional<SavedArticle> article) {
        return article.map(SavedArticle::findings).orElse(List.of());
    }

    private static List<RequirementChange> standings(SavedArticle old, SavedArticle now) {
        Set<String> ids = new LinkedHashSet<>(now.requirements().keySet());
        ids.addAll(old.requirements().keySet());
        return ids.stream().map(id -> new RequirementChange(id, old.requirements().getOrDefault(id, NOT_JUDGED),
                now.requirements().getOrDefault(id, NOT_JUDGED))).filter(each -> !each.before().equals(each.after())).toList();
    }

    /** Empty for what was open in neither report. */
    private static Optional<Change> change(FindingPairs.Pair pair, Explanation explanation) {
        Optional<Severity> before = pair.before().filter(SavedFinding::isOpen).map(SavedFinding::severity);
        Optional<Severity> after = pair.after().filter(SavedFinding::isOpen).map(SavedFinding::severity);
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        SavedFinding finding = pair.after().or(pair::before).orElseThrow();
        String settled = pair.before().filter(each -> !each.isOpen()).or(() -> pair.after().filter(each -> !each.isOpen()))
                .map(each -> each.disposition() + (each.reason().isEmpty() ? "" : ": " + each.reason())).orElse("");
        if (pair.before().isEmpty()) {
            return Optional.of(new Change(ChangeKind.NEW, finding, before, after, settled, explanation.ofNew(finding)));
        }
        if (pair.after().isEmpty()) {
            String why = explanation.ofGone(finding);
            return Optional.of(new Change(why.isEmpty() ? ChangeKind.FIXED : ChangeKind.GONE, finding, before, after, settled, why));
        }
        ChangeKind kind = before.isEmpty() ? ChangeKind.RETURNED : after.isEmpty() ? ChangeKind.SET_ASIDE
                : weighed(after.get().compareTo(before.get()));
        boolean weighs = kind == ChangeKind.GRAVER || kind == ChangeKind.MILDER;
        return Optional.of(new Change(kind, finding, before, after, settled, weighs ? explanation.ofWeight(finding) : ""));
    }

    private static ChangeKind weighed(int step) {
        return step > 0 ? ChangeKind.GRAVER : step < 0 ? ChangeKind.MILDER : ChangeKind.UNCHANGED;
    }
}
