package dev.caveat.report.html;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the ledger from claim to source, as the pages show it.
 *
 * @param kind in words
 * @param place in words
 * @param support what links it to a source; empty where nothing does
 * @param sources what it is linked to, quoted
 */
public record LedgerRow(String quote, String kind, String place, String support, List<String> sources) {
    static List<LedgerRow> of(ArticleReport article) {
        List<LedgerRow> statements = new ArrayList<>();
        article.document().ifPresent(document -> article.assertions().forEach(assertion -> statements.add(new LedgerRow(
                document.quote(assertion.span()), Words.of(assertion.kind()), Place.of(document, assertion.span()).words(),
                assertion.support(), assertion.sources().stream().map(document::quote).toList()))));
        return List.copyOf(statements);
    }

    public boolean isSupported() {
        return !support.isEmpty();
    }
}
