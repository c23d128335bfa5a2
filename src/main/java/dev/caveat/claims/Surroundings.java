package dev.caveat.claims;

import dev.caveat.language.CueBook;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Scope;
import dev.caveat.language.Sentence;
import dev.caveat.language.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands around a claim: negations, hedges, beliefs and their rebuttal, studies, questions. Immutable.
 *
 * <p>In an inverted category a negation inside the claim is what makes it one: "no side effects" claims by its "no",
 * and only a second negation outside cancels it.
 */
final class Surroundings {
    private static final String NEGATED = "negated";
    private static final String BELIEVED = "believed";
    private static final int REBUTTED_WITHIN = 2;
    private static final int STATED_WITHIN = 3;
    private static final int LABEL_WITHIN = 3;

    private final CueBook cues;
    private final PhraseBook<String> wholeSentence;
    private final PhraseBook<Boolean> rebuttals;
    private final PhraseBook<Boolean> denials;
    private final Citations citations;

    Surroundings(Vocabulary vocabulary) {
        cues = new CueBook(vocabulary.surroundings().stream().map(Surrounding::cue).toList());
        PhraseBook.Builder<String> sentences = PhraseBook.builder();
        vocabulary.surroundings().forEach(each -> sentences.addAll(each.sentence(), each.kind()));
        wholeSentence = sentences.build();
        rebuttals = PhraseBook.<Boolean>builder().addAll(vocabulary.rebuttals(), true).build();
        denials = PhraseBook.<Boolean>builder().addAll(vocabulary.denials(), true).build();
        citations = new Citations(vocabulary.citationLinks());
    }

    /**
     * The kinds that surround a claim, each with the words that show it.
     *
     * @param passages of the article
     * @param at which of them holds the claim
     * @param claim where in its sentence
     * @param inverted whether a negation inside the claim is what makes it one
     */
    Map<String, String> of(List<Passage> passages, int at, Match<?> claim, boolean inverted) {
        Sentence sentence = passages.get(at).sentence();
        Map<String, String> found = new LinkedHashMap<>();
        List<Scope> all = cues.scopes(sentence);
        List<Scope> scopes = all.stream()
                .filter(scope -> scope.governs(claim.from(), claim.to()) && !isInside(scope, claim)).toList();
        for (Scope scope : scopes) {
            found.putIfAbsent(scope.kind(), sentence.text(scope.cueFrom(), scope.cueTo()));
        }
        if (isCancelled(scopes, sentence)) {
            found.remove(NEGATED);
        }
        if (!inverted) {
            all.stream().filter(scope -> scope.kind().equals(NEGATED) && isInside(scope, claim)).findFirst()
                    .ifPresent(scope -> found.put(NEGATED, sentence.text(scope.cueFrom(), scope.cueTo())));
        }
        for (Match<String> match : wholeSentence.matches(sentence)) {
            if (!claim.overlaps(match.from(), match.to())) {
                found.putIfAbsent(match.meaning(), sentence.text(match.from(), match.to()));
            }
        }
        belief(passages, at, claim, all, found);
        question(passages, at, found);
        if (citations.isIn(sentence) || next(passages, at, 1).stream().anyMatch(citations::isIn)) {
            found.put("cited", "a citation");
        }
        if (isQuoted(sentence, claim)) {
            found.put("quoted", "quotation marks");
        }
        return found;
    }

    /** Words that negate what follows although the claim stands elsewhere: worth a word to the reviewer. */
    List<String> missedNegations(Sentence sentence, Match<?> claim) {
        return cues.scopes(sentence).stream()
                .filter(scope -> scope.kind().equals(NEGATED) && !isInside(scope, claim)
                        && !scope.governs(claim.from(), claim.to()))
                .map(scope -> sentence.text(scope.cueFrom(), scope.cueTo())).distinct().toList();
    }

    private static boolean isInside(Scope scope, Match<?> claim) {
        return claim.overlaps(scope.cueFrom(), scope.cueTo());
    }

    /** Two negations that are not joined ("does not and cannot") leave the claim standing. */
    private static boolean isCancelled(List<Scope> scopes, Sentence sentence) {
        List<Scope> negations = new ArrayList<>();
        for (Scope scope : scopes) {
            boolean known = !negations.isEmpty() && scope.cueFrom() < negations.get(negations.size() - 1).cueTo();
            if (scope.kind().equals(NEGATED) && !known) {
                negations.add(scope);
            }
        }
        return negations.size() == 2 && IntStream.range(negations.get(0).cueTo(), negations.get(1).cueFrom())
                .noneMatch(i -> List.of("and", "or", "nor", ",").contains(sentence.tokens().get(i).form()));
    }

    private void belief(List<Passage> passages, int at, Match<?> claim, List<Scope> scopes, Map<String, String> found) {
        Passage passage = passages.get(at);
        label(passage.sentence(), scopes).ifPresent(words -> found.putIfAbsent(BELIEVED, words));
        if (!found.containsKey(BELIEVED) && opensSection(passages, at)) {
            passage.heading().stream().filter(heading -> heading != passage.sentence())
                    .flatMap(heading -> believedIn(heading).stream()).findFirst()
                    .ifPresent(words -> found.put(BELIEVED, words));
        }
        boolean here = rebuttals.matches(passage.sentence()).stream()
                .anyMatch(match -> !claim.overlaps(match.from(), match.to()) && match.to() > claim.from());
        boolean near = Stream.concat(before(passages, at).stream(), next(passages, at, REBUTTED_WITHIN).stream())
                .anyMatch(sentence -> !rebuttals.matches(sentence).isEmpty());
        if (found.containsKey(BELIEVED) && (here || near)) {
            found.put("rebutted", found.remove(BELIEVED));
        }
    }

    /** "Myth: …": the colon that ends a scope elsewhere is what opens this one. */
    private static Optional<String> label(Sentence sentence, List<Scope> scopes) {
        return scopes.stream()
                .filter(scope -> scope.kind().equals(BELIEVED) && scope.cueTo() <= LABEL_WITHIN
                        && scope.cueTo() < sentence.tokens().size()
                        && sentence.tokens().get(scope.cueTo()).form().equals(":"))
                .map(scope -> sentence.text(scope.cueFrom(), scope.cueTo())).findFirst();
    }

    /** A heading about a myth speaks for the sentences that state it, not for all that follows. */
    private static boolean opensSection(List<Passage> passages, int at) {
        int first = at - passages.get(at).heading().size() - STATED_WITHIN;
        return first < 0 || !passages.get(first).isNear(passages.get(at));
    }

    private static List<Sentence> before(List<Passage> passages, int at) {
        boolean near = at > 0 && passages.get(at - 1).isNear(passages.get(at));
        return near ? List.of(passages.get(at - 1).sentence()) : List.of();
    }

    private List<String> believedIn(Sentence heading) {
        return cues.scopes(heading).stream().filter(scope -> scope.kind().equals(BELIEVED))
                .map(scope -> heading.text(scope.cueFrom(), scope.cueTo())).toList();
    }

    private void question(List<Passage> passages, int at, Map<String, String> found) {
        if (passages.get(at).sentence().isQuestion()) {
            boolean denied = next(passages, at, 1).stream()
                    .anyMatch(next -> denials.matches(next).stream().anyMatch(match -> match.from() <= 2));
            found.put(denied ? "denied" : "question", "a question");
        }
    }

    private static List<Sentence> next(List<Passage> passages, int at, int count) {
        return IntStream.rangeClosed(at + 1, Math.min(passages.size() - 1, at + count)).mapToObj(passages::get)
                .filter(passages.get(at)::isNear).map(Passage::sentence).toList();
    }

    private static boolean isQuoted(Sentence sentence, Match<?> claim) {
        return claim.from() > 0 && claim.to() < sentence.tokens().size()
                && isQuote(sentence.tokens().get(claim.from() - 1)) && isQuote(sentence.tokens().get(claim.to()));
    }

    private static boolean isQuote(Token token) {
        return token.kind() == Token.Kind.ENCLOSURE && "\"'\u2018\u2019\u201C\u201D\u00AB\u00BB".contains(token.form());
    }
}
