package dev.caveat.claims;

import dev.caveat.language.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one rule looks for: phrases, and what makes them count more, less or not at all.
 *
 * @param phrases the claims
 * @param graver claims that count one step more
 * @param milder claims that count one step less
 * @param not phrases that are no claim although they overlap one
 * @param needs where given, one of these must stand in the claim's clause
 * @param unless where one of these stands in the claim's sentence, outside the claim, it is no claim
 * @param unlessNear the same, within two sentences either way
 * @param surroundings what surroundings do to this claim, where that differs from the group's table
 * @param prominent places in which it counts one step more, where they differ from the group's
 * @param inverted whether a negation inside the phrase is what makes the claim ("no side effects"), so that only a
 *     second one outside it cancels it; left out for no
 * @param only where given, the only places in which it is a claim
 */
public record Claim(
        @Phrases List<String> phrases, @Phrases List<String> graver, @Phrases List<String> milder,
        @Phrases List<String> not, @Phrases List<String> needs,
        @Phrases List<String> unless, @Phrases List<String> unlessNear, Map<String, Effect> surroundings,
        Optional<List<Place>> prominent, Boolean inverted, List<Place> only) {
    public Claim {
        if (phrases.isEmpty() && graver.isEmpty() && milder.isEmpty()) {
            throw new IllegalArgumentException("a claim needs phrases");
        }
    }

    /** Whether it is a claim in a place, when the group is silent in some. */
    boolean counts(Place place, List<Place> silent) {
        return only.isEmpty() ? !silent.contains(place) : only.contains(place);
    }

    boolean isInverted() {
        return inverted != null && inverted;
    }
}
