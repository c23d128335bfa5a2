package dev.caveat.claims;

import dev.caveat.language.PhraseBook;
import dev.caveat.rule.Article;
import dev.caveat.rule.Hit;

/**
 * What kind of article claims stand in: about health or not, offering something or only informing.
 *
 * <p>Every advertising provision bites on promotion of a service or product, not on health information as such. An
 * article whose publisher is configured is that clinic's own channel, and so promotion whatever its words.
 */
final class Setting {
    private final Vocabulary.Subject subject;
    private final Vocabulary.Promotion promotion;
    private final PhraseBook<Boolean> about;
    private final PhraseBook<Boolean> offers;

    Setting(Vocabulary vocabulary) {
        subject = vocabulary.subject();
        promotion = vocabulary.promotion();
        about = PhraseBook.<Boolean>builder().addAll(subject.words(), true).build();
        offers = PhraseBook.<Boolean>builder().addAll(promotion.words(), true).build();
    }

    /** How far claims of one article move, and why. */
    record Move(int steps, String because) {
        static final Move NONE = new Move(0, "");

        Hit of(Hit hit) {
            return steps == 0 ? hit : hit.moved(steps, because);
        }
    }

    Move of(Article article) {
        long words = article.wording().sentences().stream().mapToLong(sentence -> sentence.tokens().size()).sum();
        if (!subject.words().isEmpty() && words >= subject.from() && found(about, article) * 1000 < words * subject.perThousand()) {
            return new Move(subject.steps(), "the article is not about health");
        }
        boolean own = !article.clinic().names().isEmpty();
        if (!promotion.words().isEmpty() && words >= promotion.from() && !own && found(offers, article) == 0) {
            return new Move(promotion.steps(), "the article offers no service or product");
        }
        return Move.NONE;
    }

    private static long found(PhraseBook<Boolean> book, Article article) {
        return article.wording().sentences().stream().mapToLong(each -> book.matches(each).size()).sum();
    }
}
