package dev.caveat.report.html;

import dev.caveat.report.ArticleReport;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** File names for articles' pages: readable, safe on every system, the same in every run. */
final class Slugs {
    private static final int LONGEST = 80;

    private Slugs() {}

    /** One for each article, in order; paths that would share a name are told apart by a hash of the path. */
    static List<String> of(List<ArticleReport> articles) {
        Map<String, Integer> uses = new HashMap<>();
        articles.forEach(article -> uses.merge(plain(article.path()), 1, Integer::sum));
        return articles.stream().map(article -> {
            String slug = plain(article.path());
            return uses.get(slug) > 1 || slug.length() > LONGEST ? hashed(slug, article.path()) : slug;
        }).toList();
    }

    private static String plain(String path) {
        String slug = path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "article" : slug;
    }

    private static String hashed(String slug, String path) {
        String hash = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
        return slug.substring(0, Math.min(slug.length(), LONGEST)) + "-" + hash;
    }
}
