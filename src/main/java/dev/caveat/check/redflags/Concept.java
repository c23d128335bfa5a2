package dev.caveat.check.redflags;

import dev.caveat.check.Require;
import dev.caveat.language.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A danger sign with the wordings that name it, lay and clinical.
 *
 * @param name in words a writer can use
 * @param crisis whether a crisis line is a place for it
 * @param bound whether it is a danger sign only in articles of the topics that ask for it
 * @param any phrases that name it
 * @param near pairs of phrases that name it together, in either order
 * @param early those of its wordings that name an early change; they name the sign as well
 * @param except phrases in which it is something else
 * @param advice what to write about it, where “if you have” and its name would make no sentence
 * @param source ids of the provisions it rests on
 */
record Concept(
        Tier tier, String name, Boolean crisis, Boolean bound, @Phrases List<String> any, List<Near> near,
        @Phrases List<String> early, @Phrases List<String> except,
        String advice, List<String> source) {
    /** Two phrases with at most {@code within} words between them. */
    record Near(@Phrases String one, @Phrases String other, Integer within) {
        Near {
            Objects.requireNonNull(one, "one");
            Objects.requireNonNull(other, "other");
            within = within == null ? 6 : within;
        }

        List<String> phrases() {
            return List.of(one + " ..." + within + " " + other, other + " ..." + within + " " + one);
        }
    }

    Concept {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(name, "name");
        bound = Boolean.TRUE.equals(bound);
        advice = advice == null ? "" : advice;
        crisis = Boolean.TRUE.equals(crisis);
        if (any.isEmpty() && near.isEmpty() && early.isEmpty()) {
            Require.notEmpty(any, "any");
        }
    }

    /** The phrases that its pairs stand for. */
    List<String> nearPhrases() {
        List<String> phrases = new ArrayList<>();
        near.forEach(pair -> phrases.addAll(pair.phrases()));
        return phrases;
    }
}
