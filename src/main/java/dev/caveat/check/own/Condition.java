package dev.caveat.check.own;

import dev.caveat.check.ArticleType;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import java.util.List;

/** For which articles a rule of the clinic's is. */
final class Condition {
    private final List<ArticleType.Kind> types;
    private final PhraseBook<Boolean> says;
    private final PhraseBook<Boolean> not;
    private final boolean always;

    /**
     * @param types of articles; empty for all
     * @param ifSays phrases of which the article must hold one; empty for no condition
     * @param unlessSays phrases of which it may hold none
     */
    Condition(List<ArticleType.Kind> types, List<String> ifSays, List<String> unlessSays) {
        this.types = types;
        this.always = ifSays.isEmpty();
        this.says = PhraseBook.<Boolean>builder().addAll(ifSays, true).build();
        this.not = PhraseBook.<Boolean>builder().addAll(unlessSays, true).build();
    }

    boolean holds(Article article) {
        boolean ofType = types.isEmpty() || types.contains(ArticleType.of(article).kind());
        return ofType && (always || stands(says, article)) && !stands(not, article);
    }

    private static boolean stands(PhraseBook<Boolean> phrases, Article article) {
        return article.wording().sentences().stream().filter(Condition::isRead).anyMatch(each -> !phrases.matches(each).isEmpty());
    }

    private static boolean isRead(Sentence sentence) {
        return !Part.of(sentence.block()).isEmpty();
    }
}
