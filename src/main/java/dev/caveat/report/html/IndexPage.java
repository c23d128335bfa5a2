package dev.caveat.report.html;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.Headline;
import dev.caveat.report.Report;
import dev.caveat.report.Summary;
import dev.caveat.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the first page shows.
 *
 * @param columns ids of the requirements
 * @param rows worst first, then by path
 * @param folders worst first
 * @param settled what was waived or silenced
 */
public record IndexPage(
        Report report, List<String> columns, List<MatrixRow> rows, List<RuleCount> counts, List<FolderRow> folders,
        List<Settled> settled) {
    private static final List<String> FIRST = List.of(
            "disclaimer", "red-flags", "registration-line", "sources", "authorship", "dates");
    /** Rules shown before the rest is folded away. */
    private static final int MOST_FREQUENT = 8;

    /** @param slugs of the articles' pages */
    static IndexPage of(Report report, List<String> slugs) {
        List<RuleCount> counts = RuleCount.of(report);
        List<MatrixRow> rows = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            rows.add(MatrixRow.of(report.articles().get(i), slugs.get(i), counts));
        }
        rows.sort(Comparator.comparing(row -> row.article().verdict()));
        return new IndexPage(report, columns(report), rows, counts, FolderRow.of(report.articles()),
                Settled.of(report, rows));
    }

    private static List<String> columns(Report report) {
        Set<String> found = new LinkedHashSet<>();
        report.articles().stream().map(ArticleReport::requirements).flatMap(List::stream)
                .map(requirement -> requirement.id()).sorted().forEach(found::add);
        List<String> columns = new ArrayList<>(FIRST.stream().filter(found::contains).toList());
        found.stream().filter(id -> !FIRST.contains(id)).forEach(columns::add);
        return columns;
    }

    public Headline headline() {
        return Headline.of(report);
    }

    public List<Bar> verdicts() {
        return FolderRow.bars(rows.stream().map(row -> row.article().verdict()).toList());
    }

    public List<Bar> severities() {
        Summary summary = report.summary();
        return Bar.of(List.of(new Bar.Part("error", summary.errors() == 1 ? "error" : "errors", summary.errors()),
                new Bar.Part("warning", summary.warnings() == 1 ? "warning" : "warnings", summary.warnings()),
                new Bar.Part("info", summary.infos() == 1 ? "info" : "infos", summary.infos())));
    }

    public List<RuleCount> frequent() {
        return counts.subList(0, Math.min(MOST_FREQUENT, counts.size()));
    }

    public List<RuleCount> others() {
        return counts.subList(frequent().size(), counts.size());
    }

    public long baselined() {
        return Settled.baselined(report);
    }

    /** Of the verdict with that id. */
    public String sign(String verdict) {
        return Words.sign(verdict(verdict));
    }

    private static Verdict verdict(String id) {
        return List.of(Verdict.values()).stream().filter(verdict -> verdict.id().equals(id)).findFirst().orElseThrow();
    }

    public String column(String id) {
        return Words.name(id);
    }
}
