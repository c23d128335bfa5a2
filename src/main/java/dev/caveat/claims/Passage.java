package dev.caveat.claims;

import dev.caveat.document.Block;
import dev.caveat.document.Field;
import dev.caveat.document.Prose;
import dev.caveat.document.Section;
import dev.caveat.document.Zone;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import dev.caveat.rule.Article;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with its place in the article.
 *
 * @param section counts sections, so that neighbours are told from the next section's sentences
 * @param heading sentences of the heading it stands under
 */
record Passage(Sentence sentence, Place place, int section, List<Sentence> heading) {
    /** Those of an article: what several groups of claims ask for. */
    private record All(List<Passage> passages) {}

    /** Every sentence in reading order; a byline in the front matter first. */
    static List<Passage> of(Article article) {
        return article.fact(All.class, each -> new All(read(each))).passages;
    }

    private static List<Passage> read(Article article) {
        List<Passage> passages = new ArrayList<>();
        byline(article, passages);
        int section = 0;
        for (Section each : article.document().sections()) {
            int number = ++section;
            List<Sentence> heading = each.heading().map(article.wording()::sentences).orElse(List.of());
            each.all().forEach(block -> article.wording().sentences(block)
                    .forEach(sentence -> passages.add(new Passage(sentence, Place.of(block), number, heading))));
        }
        return List.copyOf(passages);
    }

    /** Names in the front matter are printed by most sites although they are no block. */
    private static void byline(Article article, List<Passage> passages) {
        for (String key : List.of("author", "authors", "byline", "reviewer", "reviewedBy", "author.name")) {
            article.document().frontMatter().get(key).stream().flatMap(field -> field.values().stream())
                    .filter(value -> !value.text().isBlank()
                            && article.document().quote(value.span()).equals(value.text()))
                    .forEach(value -> add(value, passages));
        }
    }

    private static void add(Field.Value value, List<Passage> passages) {
        Block block = new Block(Block.Kind.METADATA, value.span(), Prose.verbatim(value.text(), value.span().start()),
                Zone.BYLINE, List.of());
        Wording.split(block).forEach(sentence -> passages.add(new Passage(sentence, Place.BYLINE, 0, List.of())));
    }

    /** Whether the other one can be read as its neighbour. */
    boolean isNear(Passage other) {
        return section == other.section;
    }
}
