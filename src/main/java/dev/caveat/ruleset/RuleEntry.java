package dev.caveat.ruleset;

import dev.caveat.document.Spelled;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleInfo;
import dev.caveat.yaml.Place;
import java.util.List;

/**
 * A rule as a ruleset's files have it, whether it applies on the day or not.
 *
 * @param cited all provisions it rests on in the ruleset's place, those that are not in force as well
 * @param at where the rule begins
 * @param flaggedAt where each flagged example stands
 * @param allowedAt where each allowed example stands
 * @param phrases of its own parameters, in the order of the file
 */
public record RuleEntry(
        RuleInfo rule, Standing standing, List<Provision> cited, Place at, List<Place> flaggedAt, List<Place> allowedAt,
        List<WrittenPhrase> phrases) {
    /** Whether a rule applies. */
    public enum Standing implements Spelled {
        /** It is asked. */
        IN_FORCE,
        /** It ships switched off. */
        OFF,
        /** Nothing it rests on is in force on the day, or its own days are over or not yet come. */
        NOT_IN_FORCE
    }

    public RuleEntry {
        cited = List.copyOf(cited);
        flaggedAt = List.copyOf(flaggedAt);
        allowedAt = List.copyOf(allowedAt);
        phrases = List.copyOf(phrases);
    }

    public boolean isInForce() {
        return standing == Standing.IN_FORCE;
    }
}
