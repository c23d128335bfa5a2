package dev.caveat.check.disclaimer;

import dev.caveat.document.Block;
import dev.caveat.document.Zone;
import dev.caveat.language.CueBook;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Scope;
import dev.caveat.language.Sentence;
import dev.caveat.language.Token;
import dev.caveat.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what a disclaimer says, in visible text. */
final class StatementReader {
    private final PhraseBook<Reading> phrases;
    private final PhraseBook<Naming> subjects;
    private final CueBook negations;

    /** What a phrase says; {@code core} wordings must speak of the text itself. */
    private record Reading(String element, boolean full, boolean negative, boolean core) {}

    /** How a sentence names the text. */
    private enum Naming { NAMED, OPENING, PRONOUN }

    StatementReader(Disclaimer.Parameters parameters) {
        PhraseBook.Builder<Reading> builder = PhraseBook.builder();
        parameters.slots().forEach(builder::slot);
        parameters.elements().forEach((key, element) -> {
            builder.addAll(element.phrases(), new Reading(key, true, element.negative(), element.core()));
            builder.addAll(element.negatives(), new Reading(key, true, true, element.core()));
            builder.addAll(element.partial(), new Reading(key, false, element.negative(), element.core()));
        });
        this.phrases = builder.build();
        PhraseBook.Builder<Naming> naming = PhraseBook.builder();
        parameters.slots().forEach(naming::slot);
        this.subjects = naming.addAll(parameters.subjects(), Naming.NAMED)
                .addAll(parameters.openings(), Naming.OPENING).addAll(parameters.pronouns(), Naming.PRONOUN).build();
        this.negations = new CueBook(parameters.negations());
    }

    /**
     * In reading order.
     *
     * @param placed whether a block stands where everything said is said of the text: under a disclaimer's heading
     */
    List<Statement> statements(Wording wording, Predicate<Block> placed) {
        List<Statement> statements = new ArrayList<>();
        Block named = null;
        Block last = null;
        boolean before = false;
        for (Sentence sentence : wording.sentences()) {
            Block block = sentence.block();
            if (block.isVisible()) {
                // A list of sources often ends in the disclaimer; the title of a source must not be taken for one.
                boolean source = block.zone() == Zone.SOURCES;
                before &= !source || block == last;
                Set<Naming> naming = naming(sentence);
                boolean about = before || naming.contains(Naming.NAMED) || !source && (placed.test(block)
                        || naming.contains(Naming.OPENING) || named == block && naming.contains(Naming.PRONOUN));
                List<Statement> said = source && !about ? List.of() : statements(sentence, about);
                statements.addAll(said);
                before = !said.isEmpty() && (before || said.stream().anyMatch(Statement::core));
                named = naming.contains(Naming.NAMED) || naming.contains(Naming.OPENING) ? block : named;
                last = block;
            }
        }
        return statements;
    }

    private Set<Naming> naming(Sentence sentence) {
        return subjects.matches(sentence).stream()
                .filter(match -> match.meaning() != Naming.OPENING || opensClause(sentence, match))
                .map(Match::meaning).collect(Collectors.toSet());
    }

    private List<Statement> statements(Sentence sentence, boolean aboutText) {
        List<Match<Reading>> matches = phrases.matches(sentence);
        if (matches.isEmpty()) {
            return List.of();
        }
        List<Scope> scopes = negations.scopes(sentence);
        List<Match<Reading>> said = matches.stream()
                .filter(match -> match.meaning().negative || !isNegated(match, scopes) && !isWithin(match, matches)).toList();
        return said.stream().filter(match -> aboutText || !match.meaning().core)
                .map(match -> new Statement(match.meaning().element, match.meaning().full, match.meaning().core,
                        sentence.block(), sentence.source(match.from(), match.to()))).toList();
    }

    /** "No substitute for seeing a doctor" does not say to see one: the shortest wording that denies it speaks. */
    private static boolean isWithin(Match<Reading> match, List<Match<Reading>> matches) {
        return matches.stream().anyMatch(other -> other.meaning().negative
                && other.from() < match.from() && match.from() < other.to()
                && matches.stream().noneMatch(inner -> inner.meaning().equals(other.meaning())
                        && inner.length() < other.length() && other.contains(inner)));
    }

    /** "Not a substitute for care": what has no subject speaks of the text it stands in. */
    private static boolean opensClause(Sentence sentence, Match<?> match) {
        for (int i = match.from() - 1; i >= 0; i--) {
            Token.Kind kind = sentence.tokens().get(i).kind();
            if (kind != Token.Kind.ENCLOSURE && kind != Token.Kind.SYMBOL) {
                return kind == Token.Kind.CLAUSE_END || kind == Token.Kind.SENTENCE_END;
            }
        }
        return true;
    }

    private static boolean isNegated(Match<Reading> match, List<Scope> scopes) {
        return scopes.stream().anyMatch(scope -> match.overlaps(scope.from(), scope.to()));
    }

    static boolean isRead(Block block) {
        return block.isVisible() && block.zone() != Zone.SOURCES;
    }
}
