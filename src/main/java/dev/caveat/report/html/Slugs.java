package dev.caveat.report.html;

import dev.caveat.report.ArticleReport;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** File names for articles' pages: readable, safe on every system, the same in every run. */
final class Slugs {
    private static final int LONGEST = 80;

    private Slugs() {}

    /** One for each article, in order; paths that would share a name are told apart by a hash of the path. */
    static List<String> of(List<ArticleReport> articles) {
        List<String> plain = articles.stream().map(article -> plain(article.path())).toList();
        Map<String, Integer> uses = new HashMap<>();
        plain.forEach(slug -> uses.merge(slug, 1, Integer::sum));
        return IntStream.range(0, plain.size()).mapToObj(i -> uses.get(plain.get(i)) > 1 || plain.get(i).length() > LONGEST
                ? hashed(plain.get(i), articles.get(i).path()) : plain.get(i)).toList();
    }

    /** Small letters and digits, whatever stands between them as one hyphen. */
    private static String plain(String path) {
        String small = path.toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.length() == 0 ? "article" : slug.toString();
    }

    private static String hashed(String slug, String path) {
        String hash = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
        return slug.substring(0, Math.min(slug.length(), LONGEST)) + "-" + hash;
    }
}
