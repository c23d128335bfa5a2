package dev.caveat.report;

import dev.caveat.policy.Judgement;
import java.util.List;
import java.util.stream.IntStream;

/** A judged finding with the name that survives edits elsewhere in its article. */
public record Fingerprinted(Judgement judgement, String fingerprint) {
    public static List<Fingerprinted> of(ArticleReport article) {
        List<String> fingerprints = Fingerprints.of(article);
        return IntStream.range(0, fingerprints.size())
                .mapToObj(i -> new Fingerprinted(article.judgements().get(i), fingerprints.get(i))).toList();
    }
}
