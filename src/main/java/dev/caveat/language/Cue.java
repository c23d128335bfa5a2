package dev.caveat.language;

import java.util.List;

/**
 * Words that change what the words near them say: a negation, a hedge, a report of somebody's belief.
 *
 * <p>The model is ConText's (Harkema et al. 2009, doi 10.1016/j.jbi.2009.05.002): a cue opens a scope to its right or
 * left, a terminator closes it, and a pseudo-cue contains a cue's words without being one.
 *
 * @param kind what it does, such as {@code negated}
 * @param forward phrases whose scope runs to the right
 * @param backward phrases whose scope runs to the left
 * @param pseudo longer phrases that only look like one
 * @param until phrases that end the scope; a semicolon, colon or full stop always does
 * @param reach words a scope spans at most; 0 for no limit
 * @param commas whether a scope runs on over commas (a list) or ends there
 */
public record Cue(
        String kind, @Phrases List<String> forward, @Phrases List<String> backward, @Phrases List<String> pseudo,
        @Phrases List<String> until,
        int reach, boolean commas) {
    public Cue {
        forward = copy(forward);
        backward = copy(backward);
        pseudo = copy(pseudo);
        until = copy(until);
    }

    private static List<String> copy(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
