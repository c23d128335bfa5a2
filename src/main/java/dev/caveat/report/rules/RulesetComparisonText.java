package dev.caveat.report.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison of rulesets for the console: a table for each article, then what satisfies all. */
public final class RulesetComparisonText {
    private static final int LEAST_WIDTH = 14;

    private RulesetComparisonText() {}

    public static String render(RulesetComparison comparison) {
        StringBuilder text = new StringBuilder("Under each ruleset alone (grammar left out)\n");
        for (RulesetComparison.Article article : comparison.articles()) {
            text.append('\n').append(article.path()).append('\n');
            table(article, comparison.rulesets(), text);
            pieces(article, text);
        }
        return text.toString();
    }

    private static void table(RulesetComparison.Article article, List<String> rulesets, StringBuilder text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(rulesets);
        head.add("strictest");
        rows.add(head);
        List<String> verdicts = new ArrayList<>(List.of("verdict"));
        article.verdicts().forEach(verdict -> verdicts.add(verdict.words()));
        verdicts.add("");
        rows.add(verdicts);
        for (RulesetComparison.Row row : article.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.id()));
            cells.addAll(row.cells());
            cells.add(String.join(", ", row.strictest()));
            rows.add(cells);
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
                line.append(String.format(Locale.ROOT, "%-" + (Math.max(width, LEAST_WIDTH) + 2) + "s", row.get(i)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        if (article.rows().isEmpty()) {
            text.append("  They do not differ on it.\n");
        }
    }

    private static void pieces(RulesetComparison.Article article, StringBuilder text) {
        if (!article.pieces().isEmpty()) {
            text.append("  To satisfy all of them\n");
        }
        for (RulesetComparison.Piece piece : article.pieces()) {
            text.append("    ").append(piece.requirement())
                    .append(piece.elements().isEmpty() ? "" : ": " + String.join(", ", piece.elements())).append('\n');
            piece.wordings().forEach(wording -> text.append("      “").append(wording.text().replaceAll("\\s+", " ")).append("” (")
                    .append(String.join(", ", wording.rulesets())).append(")\n"));
        }
    }
}
