package dev.caveat.check.redflags;

import dev.caveat.language.CueBook;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Scope;
import dev.caveat.language.Sentence;
import dev.caveat.language.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads where a sentence sends its reader. */
final class DirectionReader {
    private final PhraseBook<Meaning> book;
    private final PhraseBook<Boolean> falseFriends;
    private final CueBook cues;
    private final Set<String> capitals;

    private record Meaning(Level level, Direction.Kind kind) {}

    DirectionReader(RedFlags.Parameters parameters) {
        DirectionPhrases phrases = parameters.directions();
        Region here = parameters.here();
        List<String> others = parameters.regions().values().stream().flatMap(region -> dialled(region).stream())
                .filter(number -> !dialled(here).contains(number) && !here.advice().contains(number))
                .distinct().toList();
        PhraseBook.Builder<Meaning> builder = PhraseBook.builder();
        parameters.slots().forEach(builder::slot);
        builder.slot("emergency-number", dialled(here))
                .slot("advice-number", here.advice())
                .slot("other-number", others).slot("crisis-number", here.crisis());
        builder.addAll(phrases.emergency(), new Meaning(Level.EMERGENCY, Direction.Kind.CARE));
        builder.addAll(phrases.otherNumber(), new Meaning(Level.EMERGENCY, Direction.Kind.OTHER_NUMBER));
        builder.addAll(phrases.urgent(), new Meaning(Level.URGENT, Direction.Kind.CARE));
        builder.addAll(phrases.softUrgent(), new Meaning(Level.SOFT_URGENT, Direction.Kind.CARE));
        builder.addAll(phrases.advice(), new Meaning(here.adviceLevel(), Direction.Kind.ADVICE_LINE));
        builder.addAll(phrases.crisis(), new Meaning(Level.EMERGENCY, Direction.Kind.CRISIS_LINE));
        builder.addAll(phrases.prompt(), new Meaning(Level.PROMPT, Direction.Kind.CARE));
        builder.addAll(phrases.weak(), new Meaning(Level.WEAK, Direction.Kind.CARE));
        builder.addAll(phrases.selfCare(), new Meaning(Level.WEAK, Direction.Kind.SELF_CARE));
        builder.addAll(phrases.clinic(), new Meaning(Level.WEAK, Direction.Kind.CLINIC));
        this.book = builder.build();
        this.falseFriends = PhraseBook.<Boolean>builder().addAll(phrases.falseFriends(), true).build();
        this.cues = new CueBook(parameters.directionCues());
        this.capitals = Set.copyOf(phrases.capitals());
    }

    /** A region's emergency numbers in figures and words. */
    private static List<String> dialled(Region region) {
        return Stream.concat(region.emergency().stream(), region.spoken().stream()).toList();
    }

    /** Those that are meant, in order. */
    List<Direction> read(Sentence sentence) {
        List<Match<Meaning>> there = book.matches(sentence);
        if (there.isEmpty()) {
            return List.of();
        }
        List<Match<Meaning>> all = there.stream()
                .filter(match -> isWrittenSo(match, sentence) && !isPartOfLongerNumber(match, sentence)).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        List<Scope> scopes = cues.scopes(sentence);
        List<Match<Boolean>> friends = falseFriends.matches(sentence);
        return all.stream()
                .filter(match -> all.stream().noneMatch(other -> speaksFor(other, match)))
                .filter(match -> friends.stream().noneMatch(friend -> friend.overlaps(match.from(), match.to())))
                .filter(match -> scopes.stream().noneMatch(scope -> scope.governs(match.from(), match.from() + 1)
                        // "rarely need emergency care": the cue and the direction share a word.
                        || scope.cueTo() > match.from() && scope.governs(match.to() - 1, match.to())))
                .map(match -> new Direction(match.meaning().level, match.meaning().kind, sentence,
                        match.from(), match.to()))
                .filter(direction -> !direction.isSubject())
                .sorted(Comparator.comparingInt(Direction::from).thenComparingInt(Direction::to)).toList();
    }

    /**
     * The longer of two speaks for the shorter inside it ("an urgent appointment with us" is the clinic), but not a weak
     * one for the urgent care that it names ("requires urgent medical evaluation").
     */
    private static boolean speaksFor(Match<Meaning> other, Match<Meaning> match) {
        boolean stronger = isCare(other) && isCare(match) && other.meaning().level.compareTo(match.meaning().level) > 0;
        boolean weaker = isCare(other) && isCare(match) && other.meaning().level.compareTo(match.meaning().level) < 0;
        return stronger ? match.contains(other) || other.contains(match) && other.length() > match.length()
                : !weaker && other.contains(match) && other.length() > match.length();
    }

    private static boolean isCare(Match<Meaning> match) {
        return match.meaning().kind == Direction.Kind.CARE;
    }

    /** "ER" is a place, "er" is none. */
    private boolean isWrittenSo(Match<Meaning> match, Sentence sentence) {
        for (int i = match.from(); i < match.to(); i++) {
            String written = sentence.text(i, i + 1);
            boolean small = written.chars().anyMatch(Character::isLowerCase);
            if (small && capitals.contains(sentence.tokens().get(i).form())) {
                return false;
            }
        }
        return true;
    }

    /** The 911 of 604-911-0000 calls nobody. */
    private static boolean isPartOfLongerNumber(Match<Meaning> match, Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        Token last = tokens.get(match.to() - 1);
        if (last.kind() != Token.Kind.NUMBER || match.to() == tokens.size()) {
            return false;
        }
        Token next = tokens.get(match.to());
        return next.kind() == Token.Kind.NUMBER && next.start() - last.end() <= 1;
    }
}
