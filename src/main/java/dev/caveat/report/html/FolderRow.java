package dev.caveat.report.html;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The articles of one folder, counted by verdict.
 *
 * @param path with {@code /} between folders; {@code .} for none
 */
public record FolderRow(String path, int articles, List<Bar> verdicts) {
    private static final Comparator<FolderRow> ORDER = Comparator.<FolderRow>comparingInt(row -> -row.count(Verdict.NOT_CHECKED))
            .thenComparing(row -> -row.count(Verdict.BLOCKED)).thenComparing(row -> -row.count(Verdict.NEEDS_REVIEW))
            .thenComparing(FolderRow::path);

    static String of(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "." : path.substring(0, slash);
    }

    /** Worst first. */
    static List<FolderRow> of(List<ArticleReport> articles) {
        Map<String, List<Verdict>> folders = new TreeMap<>();
        articles.forEach(article -> folders.computeIfAbsent(of(article.path()), path -> new ArrayList<>())
                .add(article.verdict()));
        List<FolderRow> rows = new ArrayList<>();
        folders.forEach((path, verdicts) -> rows.add(new FolderRow(path, verdicts.size(), bars(verdicts))));
        rows.sort(ORDER);
        return rows;
    }

    static List<Bar> bars(List<Verdict> verdicts) {
        List<Bar.Part> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            parts.add(new Bar.Part(verdict.id(), verdict.words(),
                    (int) verdicts.stream().filter(found -> found == verdict).count()));
        }
        return Bar.of(parts);
    }

    private int count(Verdict verdict) {
        return verdicts.get(verdict.ordinal()).count();
    }
}
