package dev.caveat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What has changed since an earlier report.
 *
 * @param previous the earlier report's file, as it was given, with {@code /} between folders
 * @param digest of that file, {@code sha256:…}
 * @param asOf the day it was judged by, as it says
 * @param differences in what the runs differ besides the articles, and what may explain a change; in words
 * @param articles every article of either, by path
 */
public record Changes(String previous, String digest, String asOf, List<String> differences, List<ArticleChanges> articles) {
    public Changes {
        differences = List.copyOf(differences);
        articles = List.copyOf(articles);
    }

    public int count(ChangeKind kind) {
        return articles.stream().mapToInt(article -> article.count(kind)).sum();
    }

    public List<ArticleChanges> changed() {
        return articles.stream().filter(ArticleChanges::isChanged).toList();
    }

    public Optional<ArticleChanges> of(String article) {
        return articles.stream().filter(each -> each.path().equals(article) && each.after().isPresent()).findFirst();
    }

    /** {@code +3 new, −2 fixed since old/report.json (30 unchanged)}. */
    public String words() {
        return words(kind -> kind == ChangeKind.UNCHANGED ? 0 : count(kind)) + " since " + previous + " ("
                + count(ChangeKind.UNCHANGED) + " unchanged)";
    }

    /** New and fixed always, the other kinds where there are any. */
    static String words(ToIntFunction<ChangeKind> counts) {
        List<String> parts = new ArrayList<>();
        for (ChangeKind kind : ChangeKind.values()) {
            int count = counts.applyAsInt(kind);
            if (count > 0 || kind == ChangeKind.NEW || kind == ChangeKind.FIXED) {
                String sign = kind == ChangeKind.NEW ? "+" : kind == ChangeKind.FIXED ? "−" : "";
                parts.add(sign + count + " " + kind.words());
            }
        }
        return String.join(", ", parts);
    }
}
