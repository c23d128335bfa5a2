package dev.caveat.check.sources;

import dev.caveat.document.Block;
import dev.caveat.document.Section;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import dev.caveat.rule.Assertion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the sentences of an article that state a fact about health. Immutable; reads each sentence once. */
final class StatementReader {
    /** What a phrase is to the kind of statement with a number; {@link #ALL} where it concerns every kind. */
    private record Role(Part part, int kind) {}

    private enum Part { PHRASE, NOT, UNLESS, NEEDS, SILENT, BESIDES }

    private static final int ALL = -1;

    private static final Comparator<StatementPhrases> GRAVEST = (one, other) -> Integer.compare(lightness(one), lightness(other));

    private final StatementWords words;
    private final PhraseBook<Role> phrases;
    private final PhraseBook<Boolean> subject;
    /** Read only where a phrase stands. */
    private final PhraseBook<Role> deciding;

    StatementReader(StatementWords words) {
        this.words = words;
        PhraseBook.Builder<Role> stating = builder(words);
        PhraseBook.Builder<Role> besides = builder(words);
        for (int i = 0; i < words.kinds().size(); i++) {
            StatementPhrases kind = words.kinds().get(i);
            stating.addAll(kind.phrases(), new Role(Part.PHRASE, i));
            besides.addAll(kind.not(), new Role(Part.NOT, i))
                    .addAll(kind.unless(), new Role(Part.UNLESS, i)).addAll(kind.needs(), new Role(Part.NEEDS, i));
        }
        phrases = stating.build();
        deciding = besides.addAll(words.silent(), new Role(Part.SILENT, ALL)).addAll(words.besides(), new Role(Part.BESIDES, ALL)).build();
        subject = StatementReader.<Boolean>builder(words).addAll(words.subject(), true).build();
    }

    private static <T> PhraseBook.Builder<T> builder(StatementWords words) {
        PhraseBook.Builder<T> builder = PhraseBook.builder();
        words.slots().forEach(builder::slot);
        return builder;
    }

    /** The statements in reading order; none where a longer article is not about health. */
    List<Statement> statements(Article article) {
        List<Statement> statements = new ArrayList<>();
        long all = article.wording().sentences().stream().mapToLong(sentence -> sentence.tokens().size()).sum();
        long enough = all < words.from() ? 0 : all * words.perThousand();
        long subject = 0;
        List<Section> sections = article.document().sections();
        for (int section = 0; section < sections.size(); section++) {
            for (Block block : sections.get(section).inOrder()) {
                boolean holds = mayHold(block);
                for (Sentence sentence : article.wording().sentences(block)) {
                    boolean silent = !holds || sentence.isQuestion() || isQuoted(sentence);
                    // What can state nothing is read only until it is plain what the article is about.
                    if (silent && subject * 1000 >= enough) {
                        continue;
                    }
                    subject += subject * 1000 < enough ? this.subject.matches(sentence).size() : 0;
                    if (!silent) {
                        int number = section;
                        kind(sentence).filter(kind -> counts(kind, block)).ifPresent(kind ->
                                statements.add(new Statement(sentence, number, kind.kind(), kind.isModest())));
                    }
                }
            }
        }
        return subject * 1000 < enough ? List.of() : statements;
    }

    private Optional<StatementPhrases> kind(Sentence sentence) {
        List<Match<Role>> stated = phrases.matches(sentence);
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        List<Match<Role>> others = deciding.matches(sentence);
        boolean silent = others.stream().anyMatch(match -> match.meaning().part == Part.SILENT)
                || others.stream().noneMatch(match -> match.meaning().part == Part.BESIDES) && subject.matches(sentence).isEmpty();
        return silent ? Optional.empty() : IntStream.range(0, words.kinds().size())
                .filter(kind -> states(kind, stated, others)).mapToObj(words.kinds()::get).min(GRAVEST);
    }

    private boolean states(int kind, List<Match<Role>> stated, List<Match<Role>> others) {
        boolean needs = !words.kinds().get(kind).needs().isEmpty();
        return !has(others, Part.UNLESS, kind) && (!needs || has(others, Part.NEEDS, kind))
                && stated.stream().filter(match -> is(match, Part.PHRASE, kind)).anyMatch(phrase -> others.stream()
                        .noneMatch(other -> is(other, Part.NOT, kind) && other.overlaps(phrase.from(), phrase.to())));
    }

    private static boolean has(List<Match<Role>> matches, Part part, int kind) {
        for (Match<Role> match : matches) {
            if (is(match, part, kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Match<Role> match, Part part, int kind) {
        return match.meaning().kind == kind && match.meaning().part == part;
    }

    /** Whether a statement counts where it stands. */
    private static boolean mayHold(Block block) {
        return block.kind() != Block.Kind.IMAGE_ALT && block.kind() != Block.Kind.FOOTNOTE && switch (block.zone()) {
            case BODY, CALL_TO_ACTION, TITLE, DESCRIPTION -> true;
            default -> false;
        };
    }

    /** A title and a heading cannot carry a citation, so that there only a figure is asked for its source. */
    private static boolean counts(StatementPhrases kind, Block block) {
        boolean figure = kind.kind() == Assertion.Kind.NUMBER && !kind.isModest();
        return switch (block.zone()) {
            case BODY, CALL_TO_ACTION -> (figure || !block.isHeading()) && !ProgramText.is(block);
            case TITLE, DESCRIPTION -> figure && !ProgramText.is(block);
            default -> false;
        };
    }

    /** A figure says most, then a study; a modest one less than any that is not. */
    private static int lightness(StatementPhrases kind) {
        return (kind.isModest() ? 4 : 0) + switch (kind.kind()) {
            case NUMBER -> 0;
            case EVIDENCE -> 1;
            case FREQUENCY -> 2;
            case EFFECT -> 3;
        };
    }

    /** Somebody else's words from end to end. */
    private static boolean isQuoted(Sentence sentence) {
        String text = sentence.text().strip();
        return text.length() > 1 && "\"\u201C\u2018\u00AB".indexOf(text.charAt(0)) >= 0
                && "\"\u201D\u2019\u00BB".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
