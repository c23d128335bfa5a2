package dev.caveat.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.cache.Key;
import dev.caveat.cache.KeyDigest;
import dev.caveat.files.Together;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The articles of the JSON report, each made by itself: several at a time, and not at all where the file held it before.
 * Only a few are held at once.
 */
final class JsonArticles {
    /** The report and its list of articles. */
    private static final int DEPTH = 2;
    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_WORDS_AT_ONCE = 100_000;

    private final List<ArticleJson> articles;

    private JsonArticles(List<ArticleJson> articles) {
        this.articles = articles;
    }

    /** One article on its way. */
    private static final class ArticleJson {
        private final ArticleReport article;
        private final Optional<Conditions> conditions;
        private final Optional<Key> key;
        private String text = "";

        ArticleJson(ArticleReport article, Optional<Conditions> conditions) {
            this.article = article;
            this.conditions = conditions;
            this.key = article.key().map(known -> KeyDigest.of("json", known, conditions).key());
        }

        void make() {
            text = JsonText.within(DEPTH, json -> new JsonArticle(json).write(article, conditions));
        }

        void to(Writer out) throws IOException {
            if (out instanceof PartedWriter file && key.isPresent()) {
                if (text.isEmpty() && file.again(key.get())) {
                    return;
                }
                if (text.isEmpty()) {
                    make();
                }
                file.part(key.get(), text);
            } else {
                out.write(text);
            }
        }

        /** Whether it need not be made. */
        boolean stood(Writer out) {
            return out instanceof PartedWriter file && key.isPresent() && file.stood(key.get());
        }
    }

    /**
     * Writes them into an array that has begun.
     *
     * @param out where {@code json} writes
     */
    static void write(Report report, JsonGenerator json, Writer out) throws IOException {
        List<ArticleJson> few = new ArrayList<>();
        int words = 0;
        for (ArticleReport article : report.articles()) {
            few.add(new ArticleJson(article, Optional.ofNullable(report.run().byArticle().get(article.path()))));
            words += article.words();
            if (few.size() == MOST_AT_ONCE || words > MOST_WORDS_AT_ONCE) {
                new JsonArticles(few).write(json, out);
                few = new ArrayList<>();
                words = 0;
            }
        }
        new JsonArticles(few).write(json, out);
    }

    private void write(JsonGenerator json, Writer out) throws IOException {
        List<ArticleJson> wanting = articles.stream().filter(each -> !each.stood(out)).toList();
        Together.each(wanting.size(), i -> wanting.get(i).make());
        for (ArticleJson each : articles) {
            // What separates it from the one before, and nothing.
            json.writeRawValue("");
            json.flush();
            each.to(out);
        }
    }
}
