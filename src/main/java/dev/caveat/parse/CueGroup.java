package dev.caveat.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cues of headings, of lines or of wording: by kind, each with its number. */
final class CueGroup {
    /** In a prepared cue, between the literals of two clauses. */
    static final String NEXT_CLAUSE = "&";

    /**
     * Expressions of which all must be found.
     *
     * @param name its number in its kind, as it is written
     * @param longest how long a text can be that the shortest of them is all of, in UTF-16 units
     */
    private record Cue(String name, List<CueExpression> all, int longest) {
        boolean isIn(String text, boolean whole) {
            if (text.length() > longest) {
                return false;
            }
            for (CueExpression one : all) {
                if (!one.isIn(text, whole)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The numbers of a kind's cues. */
    private record Range(int from, int to) {}

    /** Whether a cue is all of a text, or somewhere in it. */
    private final boolean whole;
    private final List<Cue> cues = new ArrayList<>();
    private final Map<String, Range> kinds = new LinkedHashMap<>();
    /** By kind: the clause that each of its cues needs. */
    private final Map<String, Integer> needs = new LinkedHashMap<>();
    private final CueLiterals literals = new CueLiterals();

    CueGroup(boolean whole) {
        this.whole = whole;
    }

    /** Makes what the kind's next cues match stand beside one of the words. */
    void need(String kind, List<String> words) {
        needs.put(kind, literals.clause(words));
    }

    /** @param line the kind, the cue's name, an expression, the longest that it can be all of, and its literals */
    void add(List<String> line) {
        String kind = line.get(0);
        CueExpression expression = new CueExpression(line.get(2));
        int longest = line.get(3).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(line.get(3));
        Range range = kinds.getOrDefault(kind, new Range(cues.size(), cues.size()));
        Cue last = range.from == range.to ? null : cues.get(range.to - 1);
        if (last != null && last.name.equals(line.get(1))) {
            last.all.add(expression);
        } else {
            cues.add(new Cue(line.get(1), new ArrayList<>(List.of(expression)), longest));
            int cue = literals.cue();
            if (needs.containsKey(kind)) {
                literals.need(cue, needs.get(kind));
            }
            kinds.put(kind, new Range(range.from, cues.size()));
        }
        clauses(line.subList(4, line.size()));
    }

    private void clauses(List<String> fields) {
        int from = 0;
        for (int i = 0; i <= fields.size(); i++) {
            if (i == fields.size() || fields.get(i).equals(NEXT_CLAUSE)) {
                if (i > from) {
                    literals.need(cues.size() - 1, literals.clause(fields.subList(from, i)));
                }
                from = i + 1;
            }
        }
    }

    /** Those that can be in a text: what else is asked of it is asked with them. */
    BitSet candidates(char[] folded) {
        return literals.in(folded);
    }

    /** Whether a cue of that kind is in the text. */
    boolean isAny(String kind, String text, BitSet candidates) {
        return isAny(kinds.get(kind), text, candidates);
    }

    /** The first kind of which a cue is in the text. */
    Optional<String> kind(String text, BitSet candidates) {
        for (Map.Entry<String, Range> kind : kinds.entrySet()) {
            if (isAny(kind.getValue(), text, candidates)) {
                return Optional.of(kind.getKey());
            }
        }
        return Optional.empty();
    }

    private boolean isAny(Range range, String text, BitSet candidates) {
        for (int i = candidates.nextSetBit(range.from); i >= 0 && i < range.to; i = candidates.nextSetBit(i + 1)) {
            if (cues.get(i).isIn(text, whole)) {
                return true;
            }
        }
        return false;
    }
}
