package dev.caveat.report;

import dev.caveat.document.Document;
import dev.caveat.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names for findings that survive edits elsewhere in the article.
 *
 * <p>A fingerprint is the first 24 hexadecimal digits of the SHA-256 of five parts, each ended by a zero byte: rule id,
 * path, section, the quoted text (lower case, white space runs as one space), and the count of earlier findings of the
 * article that agree in all four. Lines and offsets are left out, so that text inserted above changes nothing.
 */
final class Fingerprints {
    private static final int DIGITS = 24;

    private Fingerprints() {}

    /** One for each finding of the article's judgements, in their order. */
    static List<String> of(ArticleReport article) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> fingerprints = new ArrayList<>();
        article.document().ifPresent(document -> article.judgements().forEach(judgement -> {
            String identity = identity(document, judgement.finding());
            int earlier = seen.merge(identity, 1, Integer::sum) - 1;
            fingerprints.add(hash(identity + earlier + '\0'));
        }));
        return fingerprints;
    }

    private static String identity(Document document, Finding finding) {
        String quote = document.quoteOnOneLine(finding.span()).toLowerCase(Locale.ROOT);
        return String.join("\0", finding.rule().id().toString(), document.path(), finding.section(), quote, "");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
