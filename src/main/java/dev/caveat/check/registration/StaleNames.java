package dev.caveat.check.registration;

import dev.caveat.document.Span;
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
import java.util.regex.Pattern;

/** Finds names of bodies and Acts that have been replaced; a list of sources may cite them. */
final class StaleNames {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final RegistrationLine.Parameters parameters;
    private final PhraseBook<Name> book;
    private final PhraseBook<Boolean> past;

    /** A name, or a longer phrase in which it is right. */
    private record Name(Replaced replaced, boolean right) {}

    StaleNames(RegistrationLine.Parameters parameters) {
        this.parameters = parameters;
        PhraseBook.Builder<Name> builder = PhraseBook.builder();
        for (Replaced replaced : parameters.replaced()) {
            builder.addAll(replaced.phrases(), new Name(replaced, false));
            builder.addAll(replaced.except(), new Name(replaced, true));
        }
        book = builder.build();
        past = PhraseBook.<Boolean>builder().addAll(parameters.past(), true).build();
    }

    List<Hit> hits(Article article) {
        List<Hit> hits = new ArrayList<>();
        for (Sentence sentence : article.wording().sentences()) {
            if (sentence.block().isVisible() && sentence.block().zone() != Zone.SOURCES) {
                List<Match<Name>> matches = book.matches(sentence);
                List<Match<Name>> stale = matches.stream().filter(match -> isStale(match, matches, article)).toList();
                stale.forEach(match -> hits.add(hit(match, stale, sentence, article)));
            }
        }
        return hits;
    }

    /**
     * A college that takes another's place takes its name in a sentence about today. An Act does not: what is said of
     * the old one, down to its sections, may be wrong of the new.
     */
    private Hit hit(Match<Name> match, List<Match<Name>> stale, Sentence sentence, Article article) {
        Replaced replaced = match.meaning().replaced;
        boolean again = stale.stream().anyMatch(other -> other != match && other.meaning().replaced == replaced
                && other.length() > match.length());
        String now = again ? shortName(replaced) : replaced.now();
        Span span = sentence.source(match.from(), match.to());
        boolean safe = !replaced.names().isEmpty() && isPlain(match, sentence, span, article) && !isOfThePast(sentence);
        return Hit.of("stale-regulator", span, Map.of("now", replaced.now()))
                .suggesting(Suggestion.of(article.document(), now, safe));
    }

    /** Not within a link either, which would still lead to the old one. */
    private static boolean isPlain(Match<Name> match, Sentence sentence, Span span, Article article) {
        String read = sentence.block().text().substring(sentence.tokens().get(match.from()).start(),
                sentence.tokens().get(match.to() - 1).end());
        return article.document().quoteOnOneLine(span).equals(read.replaceAll("\\s+", " "))
                && sentence.block().links().stream().noneMatch(link -> link.span().overlaps(span));
    }

    private boolean isOfThePast(Sentence sentence) {
        return !past.matches(sentence).isEmpty() || YEAR.matcher(sentence.text()).find();
    }

    /** The new college's short name, for the abbreviation behind the old one in full; in full where it has none. */
    private String shortName(Replaced replaced) {
        return parameters.collegeNamed(replaced.now()).map(parameters.colleges()::get)
                .flatMap(college -> college.names().stream().filter(name -> name.indexOf(' ') < 0).findFirst())
                .orElse(replaced.now());
    }

    private static boolean isStale(Match<Name> match, List<Match<Name>> all, Article article) {
        Replaced replaced = match.meaning().replaced;
        return !match.meaning().right && !article.asOf().isBefore(replaced.from())
                && all.stream().noneMatch(other -> other != match && other.contains(match)
                        && (other.meaning().right ? other.meaning().replaced == replaced
                                : other.length() > match.length()));
    }
}
