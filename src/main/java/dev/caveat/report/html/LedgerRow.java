package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the ledger from claim to source, as the pages show it.
 *
 * @param kind in words
 * @param row the number of the block it stands in
 * @param place in words
 * @param support what links it to a source; empty where nothing does
 */
public record LedgerRow(String quote, String kind, int row, String place, String support, List<LedgerSource> sources) {
    static List<LedgerRow> of(ArticleReport article) {
        List<LedgerRow> statements = new ArrayList<>();
        article.document().ifPresent(document -> {
            List<Block> blocks = document.blocks().toList();
            article.assertions().forEach(assertion -> statements.add(new LedgerRow(
                    quote(document, assertion.span()), Words.of(assertion.kind()), row(blocks, assertion.span()),
                    Place.of(document, assertion.span()).words(), assertion.support(), assertion.sources().stream()
                            .map(span -> new LedgerSource(quote(document, span), row(blocks, span))).toList())));
        });
        return List.copyOf(statements);
    }

    private static String quote(Document document, Span span) {
        return Sentence.cut(document.quote(span));
    }

    /** The last block that begins at or before it. */
    private static int row(List<Block> blocks, Span span) {
        int found = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).span().overlaps(span)) {
                return i;
            }
            found = blocks.get(i).span().start() <= span.start() ? i : found;
        }
        return found;
    }

    public boolean isSupported() {
        return !support.isEmpty();
    }
}
