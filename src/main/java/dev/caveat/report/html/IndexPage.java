package dev.caveat.report.html;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import dev.caveat.report.Headline;
import dev.caveat.report.NotCounted;
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
 */
public record IndexPage(Report report, List<String> columns, List<MatrixRow> rows, List<RuleCount> counts) {
    private static final List<String> FIRST = List.of(
            "disclaimer", "red-flags", "registration-line", "sources", "authorship", "dates");

    static IndexPage of(Report report) {
        List<String> slugs = Slugs.of(report.articles());
        List<MatrixRow> rows = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            rows.add(new MatrixRow(report.articles().get(i), slugs.get(i)));
        }
        rows.sort(Comparator.comparing(row -> row.article().verdict()));
        return new IndexPage(report, columns(report), rows, RuleCount.of(report));
    }

    private static List<String> columns(Report report) {
        Set<String> found = new LinkedHashSet<>();
        report.articles().stream().map(ArticleReport::requirements).flatMap(List::stream)
                .map(requirement -> requirement.id()).sorted().forEach(found::add);
        List<String> columns = new ArrayList<>(FIRST.stream().filter(found::contains).toList());
        found.stream().filter(id -> !FIRST.contains(id)).forEach(columns::add);
        return columns;
    }

    public String open() {
        Summary summary = report.summary();
        NotCounted settled = NotCounted.of(report);
        return Counted.of(summary.errors(), "error") + ", " + Counted.of(summary.warnings(), "warning") + " and "
                + Counted.of(summary.infos(), "info") + " are open." + (settled.isEmpty() ? "" : " Not counted: " + settled.words() + ".");
    }

    public Headline headline() {
        return Headline.of(report);
    }

    public List<Verdict> verdicts() {
        return List.of(Verdict.values());
    }

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.article().verdict() == verdict).count();
    }

    public String column(String id) {
        return Words.name(id);
    }
}
