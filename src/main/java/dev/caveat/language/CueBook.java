package dev.caveat.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Cues, compiled: finds the scopes they open in a sentence. */
public final class CueBook {
    private final PhraseBook<Role> cues;
    /** What takes a cue back or ends its scope: read only where there is a cue. */
    private final PhraseBook<Role> bounds;

    /** What a phrase is to a cue. One object for all phrases of a part: to compare cues word by word would cost. */
    private static final class Role {
        private final Cue cue;
        private final Part part;

        Role(Cue cue, Part part) {
            this.cue = cue;
            this.part = part;
        }
    }

    /** First and last tokens of the phrases that end a cue's scope. */
    private record Stops(BitSet begins, BitSet ends) {
        static final Stops NONE = new Stops(new BitSet(), new BitSet());
    }

    private enum Part { FORWARD, BACKWARD, PSEUDO, UNTIL }

    public CueBook(List<Cue> cues) {
        PhraseBook.Builder<Role> opening = PhraseBook.builder();
        PhraseBook.Builder<Role> closing = PhraseBook.builder();
        for (Cue cue : cues) {
            opening.addAll(cue.forward(), new Role(cue, Part.FORWARD));
            opening.addAll(cue.backward(), new Role(cue, Part.BACKWARD));
            closing.addAll(cue.pseudo(), new Role(cue, Part.PSEUDO));
            closing.addAll(cue.until(), new Role(cue, Part.UNTIL));
        }
        this.cues = opening.build();
        this.bounds = closing.build();
    }

    /** Every scope in a sentence, in order of their cues. */
    public List<Scope> scopes(Sentence sentence) {
        List<Match<Role>> opening = cues.matches(sentence);
        if (opening.isEmpty()) {
            return List.of();
        }
        List<Match<Role>> closing = bounds.matches(sentence);
        Map<Cue, Stops> stops = stops(closing);
        List<Scope> scopes = new ArrayList<>();
        for (Match<Role> match : opening) {
            if (!isWithinLonger(match, opening) && !isWithinPseudo(match, closing)) {
                Stops own = stops.getOrDefault(match.meaning().cue, Stops.NONE);
                scopes.add(match.meaning().part == Part.FORWARD ? forward(match, own, sentence) : backward(match, own, sentence));
            }
        }
        scopes.sort(Comparator.comparingInt(Scope::cueFrom).thenComparingInt(Scope::cueTo));
        return scopes;
    }

    /** Inside a longer form of the same cue, which then speaks for it. */
    private static boolean isWithinLonger(Match<Role> match, List<Match<Role>> opening) {
        return opening.stream().anyMatch(other -> other.meaning() == match.meaning() && other.contains(match) && other.length() > match.length());
    }

    private static boolean isWithinPseudo(Match<Role> match, List<Match<Role>> closing) {
        return closing.stream().anyMatch(other -> other.meaning().part == Part.PSEUDO && other.meaning().cue == match.meaning().cue
                && other.contains(match));
    }

    private static Scope forward(Match<Role> match, Stops stops, Sentence sentence) {
        Cue cue = match.meaning().cue;
        int words = 0;
        int to = match.to();
        while (to < sentence.tokens().size() && !stops.begins.get(to) && !closes(cue, sentence.tokens().get(to))) {
            words += sentence.tokens().get(to).isWord() ? 1 : 0;
            if (cue.reach() > 0 && words > cue.reach()) {
                break;
            }
            to++;
        }
        return new Scope(cue.kind(), match.from(), match.to(), match.to(), to);
    }

    private static Scope backward(Match<Role> match, Stops stops, Sentence sentence) {
        Cue cue = match.meaning().cue;
        int words = 0;
        int from = match.from();
        while (from > 0 && !stops.ends.get(from - 1) && !closes(cue, sentence.tokens().get(from - 1))) {
            words += sentence.tokens().get(from - 1).isWord() ? 1 : 0;
            if (cue.reach() > 0 && words > cue.reach()) {
                break;
            }
            from--;
        }
        return new Scope(cue.kind(), match.from(), match.to(), from, match.from());
    }

    private static Map<Cue, Stops> stops(List<Match<Role>> matches) {
        Map<Cue, Stops> stops = new IdentityHashMap<>();
        for (Match<Role> match : matches) {
            if (match.meaning().part == Part.UNTIL) {
                Stops own = stops.computeIfAbsent(match.meaning().cue, cue -> new Stops(new BitSet(), new BitSet()));
                own.begins.set(match.from());
                own.ends.set(match.to() - 1);
            }
        }
        return stops;
    }

    private static boolean closes(Cue cue, Token token) {
        return switch (token.kind()) {
            case CLAUSE_END, SENTENCE_END -> true;
            case COMMA -> !cue.commas();
            default -> false;
        };
    }
}
