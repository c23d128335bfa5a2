package dev.caveat.report.compare;

import dev.caveat.report.ChangeKind;
import dev.caveat.report.Counted;
import dev.caveat.report.Legible;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison of reports for a terminal: the counts, what explains them, what flipped, then each article's changes. */
public final class ReportComparisonText {
    private static final int LONGEST_QUOTE = 100;

    private final StringBuilder text = new StringBuilder();

    private ReportComparisonText() {}

    public static String render(ReportComparison comparison) {
        ReportComparisonText page = new ReportComparisonText();
        page.write(comparison);
        return page.text.toString();
    }

    /** {@code 1 new, 2 fixed, 30 unchanged}: these three always, the others where there are any. */
    public static String counts(ReportComparison comparison) {
        List<ChangeKind> always = List.of(ChangeKind.NEW, ChangeKind.FIXED, ChangeKind.UNCHANGED);
        return Arrays.stream(ChangeKind.values()).filter(kind -> always.contains(kind) || comparison.count(kind) > 0)
                .map(kind -> comparison.count(kind) + " " + kind.words()).collect(Collectors.joining(", "));
    }

    private void write(ReportComparison comparison) {
        line(Legible.onOneLine(comparison.before().name()) + " → " + Legible.onOneLine(comparison.after().name()) + ": "
                + counts(comparison));
        int flipped = comparison.flipped().size();
        line(Counted.of(comparison.articles().size(), "article") + ", " + Counted.of(flipped, "verdict") + " changed");
        part("Not checked to the end now, so that what is new or fixed there cannot be told",
                comparison.unchecked().stream().map(ArticleChange::path).toList());
        part("The runs differ in", comparison.runs().stream().map(Difference::words).toList());
        part("The rules differ in", comparison.rules().stream().map(Difference::words).toList());
        part("Verdicts that changed", comparison.flipped().stream().map(article -> article.path() + ": " + article.verdict()).toList());
        for (ArticleChange article : comparison.changed()) {
            line("");
            line(Legible.onOneLine(article.path()) + "  " + article.verdict()
                    + article.former().map(former -> "  (was " + Legible.onOneLine(former) + ")").orElse(""));
            article.requirements().forEach(standing ->
                    line("  " + standing.id() + ": " + standing.before() + " → " + standing.after()));
            article.changes().forEach(this::change);
        }
    }

    private void part(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line("");
            line(title);
            lines.forEach(each -> line("  " + Legible.onOneLine(each)));
        }
    }

    private void change(Change change) {
        SavedFinding finding = change.finding();
        String quote = Legible.onOneLine(finding.quote());
        line("  " + change.kind().sign() + " " + change.kind().words() + "  " + finding.line() + ":" + finding.column() + " "
                + change.severity() + " " + finding.rule() + (quote.isEmpty() ? "" : " “" + shortened(quote) + "”"));
        if (!change.settled().isEmpty()) {
            line("      " + Legible.onOneLine(change.settled()));
        }
        if (!change.why().isEmpty()) {
            line("      " + Legible.onOneLine(change.why()));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String shortened(String quote) {
        return quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE)).stripTrailing() + " …";
    }
}
