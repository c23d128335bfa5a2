package dev.caveat.report;

import dev.caveat.rule.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What an article was judged by, in a run whose articles were not all judged alike.
 *
 * @param configuration the nearest {@code caveat.yml}; empty where there is none
 * @param digest of the configuration, {@code sha256:…}
 * @param failOn the least severity that fails the gate; empty for {@code never}
 * @param rulesets ids, sorted
 */
public record Conditions(String configuration, String digest, Optional<Severity> failOn, List<String> rulesets) {
    public Conditions {
        rulesets = rulesets.stream().sorted().toList();
    }

    /** As {@code --fail-on} spells it. */
    public String failOnId() {
        return failOn.map(Severity::id).orElse("never");
    }
}
