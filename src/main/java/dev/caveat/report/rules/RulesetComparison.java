package dev.caveat.report.rules;

import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Report;
import dev.caveat.report.Verdict;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The same articles under several rulesets, each judged alone.
 *
 * @param rulesets ids, in the order they were asked for
 * @param articles all of them, by path
 */
public record RulesetComparison(List<String> rulesets, List<Article> articles) {
    /**
     * One article.
     *
     * @param verdicts one for each ruleset
     * @param rows rules and required pieces on which the rulesets differ
     * @param pieces what must be written so that all are satisfied
     */
    public record Article(String path, String title, List<Verdict> verdicts, List<Row> rows, List<Piece> pieces) {}

    /**
     * A rule or a required piece on which they differ.
     *
     * @param cells one for each ruleset: a severity with the number of findings, the standing of a piece, or {@code –}
     * @param strictest the rulesets that ask most
     */
    public record Row(String id, boolean requirement, List<String> cells, List<String> strictest) {}

    /**
     * A required piece that is not satisfied under each of them.
     *
     * @param elements missing under any of them
     * @param wordings what satisfies them, the strictest ruleset's first; a later one adds to it for the rulesets it names
     */
    public record Piece(String requirement, List<String> elements, List<Wording> wordings) {}

    /** A text to put in, with the rulesets that suggest it. */
    public record Wording(String text, List<String> rulesets) {}

    private static final String NOTHING = "–";
    private static final List<Requirement.Status> FROM_BEST = List.of(Requirement.Status.NOT_APPLICABLE,
            Requirement.Status.SATISFIED, Requirement.Status.INCOMPLETE, Requirement.Status.MISSING);

    public RulesetComparison {
        rulesets = List.copyOf(rulesets);
        articles = List.copyOf(articles);
    }

    /** @param reports of the same articles, one for each ruleset */
    public static RulesetComparison of(List<String> rulesets, List<Report> reports) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < reports.get(0).articles().size(); i++) {
            int at = i;
            articles.add(article(rulesets, reports.stream().map(report -> report.articles().get(at)).toList()));
        }
        return new RulesetComparison(rulesets, articles);
    }

    private static Article article(List<String> rulesets, List<ArticleReport> reports) {
        List<Row> rows = new ArrayList<>(requirements(rulesets, reports));
        rows.addAll(rules(rulesets, reports));
        return new Article(reports.get(0).path(), reports.get(0).title(), reports.stream().map(ArticleReport::verdict).toList(),
                rows, pieces(rulesets, reports));
    }

    private static List<Row> requirements(List<String> rulesets, List<ArticleReport> reports) {
        List<Row> rows = new ArrayList<>();
        for (String id : ids(reports)) {
            List<Optional<Requirement>> each = reports.stream().map(report -> requirement(report, id)).toList();
            List<String> cells = each.stream().map(one -> one.map(RulesetComparison::words).orElse(NOTHING)).toList();
            add(rows, id, true, cells, strictest(rulesets, each.stream().map(one ->
                    one.map(is -> 100 * FROM_BEST.indexOf(is.status()) + is.missing().size()).orElse(-1)).toList()));
        }
        return rows;
    }

    private static List<Row> rules(List<String> rulesets, List<ArticleReport> reports) {
        Set<String> ids = new TreeSet<>();
        reports.forEach(report -> open(report).forEach(judgement -> ids.add(judgement.finding().rule().id().toString())));
        List<Row> rows = new ArrayList<>();
        for (String id : ids) {
            List<List<Judgement>> each = reports.stream().map(report -> open(report).stream()
                    .filter(judgement -> judgement.finding().rule().id().toString().equals(id)).toList()).toList();
            List<String> cells = each.stream().map(found -> found.isEmpty() ? NOTHING
                    : gravest(found).id() + (found.size() == 1 ? "" : " ×" + found.size())).toList();
            add(rows, id, false, cells, strictest(rulesets, each.stream().map(found ->
                    found.isEmpty() ? -1 : 10_000 * gravest(found).ordinal() + found.size()).toList()));
        }
        return rows;
    }

    private static void add(List<Row> rows, String id, boolean requirement, List<String> cells, List<String> strictest) {
        if (cells.stream().distinct().count() > 1) {
            rows.add(new Row(id, requirement, cells, strictest));
        }
    }

    private static List<Piece> pieces(List<String> rulesets, List<ArticleReport> reports) {
        List<Piece> pieces = new ArrayList<>();
        for (String id : ids(reports)) {
            Set<String> missing = new LinkedHashSet<>();
            reports.forEach(report -> requirement(report, id).ifPresent(is -> missing.addAll(is.missing())));
            List<Wording> wordings = wordings(id, rulesets, reports);
            if (!missing.isEmpty() || !wordings.isEmpty()) {
                pieces.add(new Piece(id, List.copyOf(missing), wordings));
            }
        }
        return pieces;
    }

    /** Suggestions of the piece's rules; of the gravest first, then of the ruleset that misses most. */
    private static List<Wording> wordings(String requirement, List<String> rulesets, List<ArticleReport> reports) {
        record Asked(String text, String ruleset, Severity severity, int missing) {}
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            int missing = requirement(reports.get(i), requirement).map(is -> is.missing().size()).orElse(0);
            String ruleset = rulesets.get(i);
            open(reports.get(i)).stream().filter(judgement -> isOf(requirement, judgement.finding().rule().id().group()))
                    .forEach(judgement -> judgement.finding().suggestions().stream().map(Suggestion::text).map(String::strip)
                            .forEach(text -> asked.add(new Asked(text, ruleset, judgement.severity(), missing))));
        }
        asked.sort(Comparator.comparing(Asked::severity).reversed().thenComparing(Comparator.comparingInt(Asked::missing).reversed())
                .thenComparingInt(each -> rulesets.indexOf(each.ruleset)));
        Map<String, Set<String>> byText = new LinkedHashMap<>();
        asked.forEach(each -> byText.computeIfAbsent(each.text, any -> new LinkedHashSet<>()).add(each.ruleset));
        return byText.entrySet().stream().map(each -> new Wording(each.getKey(), List.copyOf(each.getValue()))).toList();
    }

    /** A piece is named for its group, the registration line for the line. */
    private static boolean isOf(String requirement, String group) {
        return requirement.equals(group) || requirement.startsWith(group + "-");
    }

    private static Set<String> ids(List<ArticleReport> reports) {
        Set<String> ids = new LinkedHashSet<>();
        reports.forEach(report -> report.requirements().forEach(requirement -> ids.add(requirement.id())));
        return ids;
    }

    private static Optional<Requirement> requirement(ArticleReport report, String id) {
        return report.requirements().stream().filter(requirement -> requirement.id().equals(id)).findFirst();
    }

    private static String words(Requirement requirement) {
        return requirement.status().id() + (requirement.missing().isEmpty() ? "" : " (" + String.join(", ", requirement.missing()) + ")");
    }

    private static List<Judgement> open(ArticleReport report) {
        return report.judgements().stream().filter(Judgement::isOpen).toList();
    }

    private static Severity gravest(List<Judgement> found) {
        return found.stream().map(Judgement::severity).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<String> strictest(List<String> rulesets, List<Integer> weights) {
        int most = weights.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> strictest = new ArrayList<>();
        for (int i = 0; i < rulesets.size(); i++) {
            if (weights.get(i) == most) {
                strictest.add(rulesets.get(i));
            }
        }
        return strictest;
    }
}
