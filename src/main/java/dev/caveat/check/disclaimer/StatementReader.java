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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
        boolean before = false;
        List<Sentence> sentences = wording.sentences();
        for (int from = 0, to; from < sentences.size(); from = to) {
            to = from + 1;
            while (to < sentences.size() && sentences.get(to).block() == sentences.get(from).block()) {
                to++;
            }
            if (sentences.get(from).block().isVisible()) {
                before = statements(sentences.subList(from, to), before, placed, statements);
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
    private boolean statements(List<Sentence> block, boolean before, Predicate<Block> placed, List<Statement> statements) {
        List<List<Match<Reading>>> readings = block.stream().map(phrases::matches).toList();
        if (readings.stream().allMatch(List::isEmpty)) {
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
            List<Statement> said = source && !about ? List.of() : statements(sentence, readings.get(i), about);
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
