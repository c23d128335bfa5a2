package dev.caveat.report.sarif;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Fingerprinted;
import dev.caveat.report.SourceRegion;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding with its article and the names it is known by.
 *
 * @param lineHash of the line it starts on; of a Word file, which has no lines, the finding's fingerprint
 * @param fingerprint survives edits elsewhere in the article
 */
record Alert(ArticleReport article, Judgement judgement, String lineHash, String fingerprint) {
    Document document() {
        return article.document().orElseThrow();
    }

    /** All findings of an article. */
    static List<Alert> of(ArticleReport article) {
        List<Alert> alerts = new ArrayList<>();
        if (article.document().isPresent() && !article.judgements().isEmpty()) {
            Document document = article.document().get();
            boolean word = document.format() == Format.WORD;
            LineHashes lines = LineHashes.of(word ? "" : document.text());
            for (Fingerprinted each : Fingerprinted.of(article)) {
                int line = SourceRegion.of(document, each.judgement().finding().span()).startLine();
                alerts.add(new Alert(article, each.judgement(), word ? each.fingerprint() : lines.of(line), each.fingerprint()));
            }
        }
        return alerts;
    }
}
