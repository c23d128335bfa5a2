package dev.caveat.check.disclaimer;

import dev.caveat.check.disclaimer.SayingReader.Reading;
import dev.caveat.check.disclaimer.SayingReader.Sayings;
import dev.caveat.document.Block;
import dev.caveat.document.Zone;
import dev.caveat.language.CueBook;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Scope;
import dev.caveat.language.Sentence;
import dev.caveat.language.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which wordings of a text are its disclaimer's: those that no negation takes back and that speak of the text itself. */
final class StatementReader {
    private final PhraseBook<Naming> subjects;
    private final CueBook negations;

    /** How a sentence names the text. */
    private enum Naming { NAMED, OPENING, PRONOUN }

    StatementReader(Disclaimer.Parameters parameters) {
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
    List<Statement> statements(Sayings sayings, Predicate<Block> placed) {
        List<Statement> statements = new ArrayList<>();
        boolean before = false;
        List<Sentence> sentences = sayings.wording().sentences();
        for (int from = 0, to; from < sentences.size(); from = to) {
            to = from + 1;
            while (to < sentences.size() && sentences.get(to).block() == sentences.get(from).block()) {
                to++;
            }
            if (sentences.get(from).block().isVisible()) {
                before = statements(sentences.subList(from, to), sayings, before, placed, statements);
            }
        }
        return statements;
    }

    /**
     * Adds what a block says.
     *
     * @param before whether the sentence before the block belongs to a text that is a disclaimer
     * @return the same for the block's last one
     */
    private boolean statements(List<Sentence> block, Sayings sayings, boolean before, Predicate<Block> placed,
            List<Statement> statements) {
        if (block.stream().allMatch(sentence -> sayings.readings(sentence).isEmpty())) {
            return false;
        }
        // A list of sources often ends in the disclaimer; the title of a source must not be taken for one.
        boolean source = block.get(0).block().zone() == Zone.SOURCES;
        boolean follows = before && !source;
        boolean named = false;
        for (int i = 0; i < block.size(); i++) {
            Sentence sentence = block.get(i);
            Set<Naming> naming = naming(sentence);
            boolean about = follows || naming.contains(Naming.NAMED) || !source && (placed.test(sentence.block())
                    || naming.contains(Naming.OPENING) || named && naming.contains(Naming.PRONOUN));
            List<Statement> said = source && !about ? List.of() : statements(sentence, sayings.readings(sentence), about);
            statements.addAll(said);
            follows = !said.isEmpty() && (follows || said.stream().anyMatch(Statement::core));
            named |= naming.contains(Naming.NAMED) || naming.contains(Naming.OPENING);
        }
        return follows;
    }

    private Set<Naming> naming(Sentence sentence) {
        Set<Naming> naming = EnumSet.noneOf(Naming.class);
        for (Match<Naming> match : subjects.matches(sentence)) {
            if (match.meaning() != Naming.OPENING || opensClause(sentence, match)) {
                naming.add(match.meaning());
            }
        }
        return naming;
    }

    private List<Statement> statements(Sentence sentence, List<Match<Reading>> matches, boolean aboutText) {
        if (matches.isEmpty()) {
            return List.of();
        }
        List<Scope> scopes = negations.scopes(sentence);
        List<Match<Reading>> said = matches.stream()
                .filter(match -> match.meaning().negative() || !isNegated(match, scopes) && !isWithin(match, matches)).toList();
        return said.stream().filter(match -> aboutText || !match.meaning().core())
                .map(match -> new Statement(match.meaning().element(), match.meaning().full(), match.meaning().core(),
                        sentence.block(), sentence.source(match.from(), match.to()))).toList();
    }

    /** "No substitute for seeing a doctor" does not say to see one: the shortest wording that denies it speaks. */
    private static boolean isWithin(Match<Reading> match, List<Match<Reading>> matches) {
        return matches.stream().anyMatch(other -> other.meaning().negative()
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
