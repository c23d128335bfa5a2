package dev.caveat.language;

import java.util.ArrayList;
import java.util.List;

/** Cues, compiled: finds the scopes they open in a sentence. */
public final class CueBook {
    private final PhraseBook<Role> book;

    /** What a phrase is to a cue. */
    private record Role(Cue cue, Part part) {}

    private enum Part { FORWARD, BACKWARD, PSEUDO, UNTIL }

    public CueBook(List<Cue> cues) {
        PhraseBook.Builder<Role> builder = PhraseBook.builder();
        for (Cue cue : cues) {
            builder.addAll(cue.forward(), new Role(cue, Part.FORWARD));
            builder.addAll(cue.backward(), new Role(cue, Part.BACKWARD));
            builder.addAll(cue.pseudo(), new Role(cue, Part.PSEUDO));
            builder.addAll(cue.until(), new Role(cue, Part.UNTIL));
        }
        book = builder.build();
    }

    /** Every scope in a sentence, in order of their cues. */
    public List<Scope> scopes(Sentence sentence) {
        List<Match<Role>> matches = book.matches(sentence);
        List<Scope> scopes = new ArrayList<>();
        for (Match<Role> match : matches) {
            Part part = match.meaning().part;
            boolean opens = part == Part.FORWARD || part == Part.BACKWARD;
            if (opens && !isWithinLonger(match, matches)) {
                scopes.add(part == Part.FORWARD ? forward(match, matches, sentence) : backward(match, matches, sentence));
            }
        }
        scopes.sort(java.util.Comparator.comparingInt(Scope::cueFrom).thenComparingInt(Scope::cueTo));
        return scopes;
    }

    /** Inside a pseudo-cue, or inside a longer form of the same cue, which then speaks for it. */
    private static boolean isWithinLonger(Match<Role> match, List<Match<Role>> matches) {
        return matches.stream().anyMatch(other -> other.meaning().cue == match.meaning().cue && other.contains(match)
                && (other.meaning().part == Part.PSEUDO
                        || other.meaning().part == match.meaning().part && other.length() > match.length()));
    }

    private static Scope forward(Match<Role> match, List<Match<Role>> matches, Sentence sentence) {
        Cue cue = match.meaning().cue;
        int words = 0;
        int to = match.to();
        while (to < sentence.tokens().size() && !ends(cue, to, 1, matches, sentence)) {
            words += sentence.tokens().get(to).isWord() ? 1 : 0;
            if (cue.reach() > 0 && words > cue.reach()) {
                break;
            }
            to++;
        }
        return new Scope(cue.kind(), match.from(), match.to(), match.to(), to);
    }

    private static Scope backward(Match<Role> match, List<Match<Role>> matches, Sentence sentence) {
        Cue cue = match.meaning().cue;
        int words = 0;
        int from = match.from();
        while (from > 0 && !ends(cue, from - 1, -1, matches, sentence)) {
            words += sentence.tokens().get(from - 1).isWord() ? 1 : 0;
            if (cue.reach() > 0 && words > cue.reach()) {
                break;
            }
            from--;
        }
        return new Scope(cue.kind(), match.from(), match.to(), from, match.from());
    }

    private static boolean ends(Cue cue, int token, int direction, List<Match<Role>> matches, Sentence sentence) {
        Token.Kind kind = sentence.tokens().get(token).kind();
        if (kind == Token.Kind.CLAUSE_END || kind == Token.Kind.SENTENCE_END || kind == Token.Kind.COMMA && !cue.commas()) {
            return true;
        }
        return matches.stream().anyMatch(match -> match.meaning().cue == cue && match.meaning().part == Part.UNTIL
                && (direction > 0 ? match.from() == token : match.to() - 1 == token));
    }
}
