package dev.caveat.check.registration;

import dev.caveat.document.Zone;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds names of bodies and Acts that have been replaced; a list of sources may cite them. */
final class StaleNames {
    private final PhraseBook<Name> book;

    /** A name, or a longer phrase in which it is right. */
    private record Name(Replaced replaced, boolean right) {}

    StaleNames(List<Replaced> all) {
        PhraseBook.Builder<Name> builder = PhraseBook.builder();
        for (Replaced replaced : all) {
            builder.addAll(replaced.phrases(), new Name(replaced, false));
            builder.addAll(replaced.except(), new Name(replaced, true));
        }
        book = builder.build();
    }

    List<Hit> hits(Article article) {
        List<Hit> hits = new ArrayList<>();
        for (Sentence sentence : article.wording().sentences()) {
            if (sentence.block().isVisible() && sentence.block().zone() != Zone.SOURCES) {
                List<Match<Name>> matches = book.matches(sentence);
                matches.stream().filter(match -> isStale(match, matches, article)).forEach(match -> hits.add(
                        Hit.of("stale-regulator", sentence.source(match.from(), match.to()),
                                Map.of("now", match.meaning().replaced.now()))
                                .suggesting(new Suggestion(match.meaning().replaced.now(), false))));
            }
        }
        return hits;
    }

    private static boolean isStale(Match<Name> match, List<Match<Name>> all, Article article) {
        Replaced replaced = match.meaning().replaced;
        return !match.meaning().right && !article.asOf().isBefore(replaced.from())
                && all.stream().noneMatch(other -> other != match && other.contains(match)
                        && (other.meaning().right ? other.meaning().replaced == replaced
                                : other.length() > match.length()));
    }
}
