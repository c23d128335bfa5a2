package dev.caveat.report.csv;

import dev.caveat.document.Document;
import dev.caveat.document.Position;
import dev.caveat.document.Problem;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Fingerprinted;
import dev.caveat.report.Legible;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Provision;
import dev.caveat.rule.Requirement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A row of the table: an article, one of its required pieces, a finding or a problem. What a kind does not have is empty. */
final class Row {
    /** In the order they stand; a new one goes to the end. Line and column as in the JSON report. */
    static final List<String> COLUMNS = List.of("row", "article", "title", "verdict", "name", "status", "severity", "disposition", "line",
            "column", "section", "message", "quote", "missing", "suggestion", "provisions", "rulesets", "reason", "owner", "until",
            "fingerprint");

    private static final String BETWEEN = " | ";

    private final Map<String, Object> cells = new TreeMap<>();

    private Row(String kind, ArticleReport article) {
        put("row", kind).put("article", article.path()).line("title", article.title()).put("verdict", article.verdict().id());
    }

    static Row of(ArticleReport article) {
        return new Row("article", article);
    }

    static Row of(ArticleReport article, Problem problem) {
        return new Row("problem", article).put("name", problem.kind().id()).line("message", problem.message());
    }

    static Row of(ArticleReport article, Requirement requirement) {
        String quotes = article.document().map(document -> requirement.evidence().stream().map(Evidence::span)
                .map(document::quote).map(Legible::onOneLine).collect(Collectors.joining(BETWEEN))).orElse("");
        return new Row("requirement", article).put("name", requirement.id()).put("status", requirement.status().id())
                .line("message", requirement.reason()).put("quote", quotes).put("missing", String.join(", ", requirement.missing()));
    }

    static Row of(ArticleReport article, Document document, Fingerprinted each) {
        Judgement judgement = each.judgement();
        Finding finding = judgement.finding();
        Position at = document.position(finding.span().start());
        Row row = new Row("finding", article).put("name", finding.rule().id().toString()).put("severity", judgement.severity().id())
                .put("disposition", judgement.disposition().id()).line("reason", judgement.disposition().reason())
                .line("section", finding.section()).line("message", finding.message()).line("quote", document.quote(finding.span()))
                .put("provisions", finding.rule().provisions().stream().map(Provision::id).collect(Collectors.joining(" ")))
                .put("rulesets", String.join(" ", judgement.rulesets())).put("fingerprint", each.fingerprint());
        row.cells.put("line", at.line());
        row.cells.put("column", at.column());
        finding.suggestions().stream().findFirst().ifPresent(first -> row.put("suggestion", first.text().strip()));
        if (judgement.disposition() instanceof Disposition.Waived waived) {
            row.line("owner", waived.owner()).put("until", waived.until().toString());
        }
        return row;
    }

    Map<String, Object> cells() {
        return cells;
    }

    private Row line(String column, String text) {
        return put(column, Legible.onOneLine(text));
    }

    private Row put(String column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, Cell.of(text));
        }
        return this;
    }
}
