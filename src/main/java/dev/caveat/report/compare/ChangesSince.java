package dev.caveat.report.compare;

import dev.caveat.report.ArticleChanges;
import dev.caveat.report.ChangeKind;
import dev.caveat.report.Changes;
import dev.caveat.report.FindingChange;
import dev.caveat.report.JsonReporter;
import dev.caveat.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds a report that was just made against an earlier one. */
public final class ChangesSince {
    private ChangesSince() {}

    /** @param digest of the earlier report's file, {@code sha256:…} */
    public static Changes of(SavedReport previous, String digest, Report report) {
        ReportComparison comparison = ReportComparison.of(previous, saved(report));
        // What was left out on purpose is not gone.
        boolean whole = report.run().changedSince().isEmpty() || report.run().changedSince().get().everything().isPresent();
        List<String> differences = Stream.concat(comparison.runs().stream(), comparison.rules().stream()).map(Difference::words).toList();
        return new Changes(previous.name(), digest, previous.asOf(), differences, comparison.articles().stream()
                .filter(article -> whole || !article.isRemoved()).map(ChangesSince::article).toList());
    }

    /** As it would be read back: what is compared is what a reader of the file would compare. */
    static SavedReport saved(Report report) {
        List<String> mistakes = new ArrayList<>();
        return SavedReportReader.read("this run", new JsonReporter().render(report).getBytes(StandardCharsets.UTF_8), mistakes)
                .orElseThrow(() -> new IllegalStateException("the report cannot be read back: " + mistakes));
    }

    private static ArticleChanges article(ArticleChange article) {
        Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
        article.findings().forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return new ArticleChanges(article.path(), article.former(), article.title(), article.before(), article.after(),
                article.requirements(), counts, article.changes().stream().map(ChangesSince::finding).toList());
    }

    private static FindingChange finding(Change change) {
        SavedFinding finding = change.finding();
        return new FindingChange(change.kind(), finding.rule(), change.before(), change.after(), finding.message(),
                finding.quoteOnOneLine(), finding.line(), finding.column(), change.settled(), change.why(), finding.fingerprint());
    }
}
