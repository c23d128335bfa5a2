package dev.caveat.policy;

import dev.caveat.rule.Finding;
import dev.caveat.rule.Severity;
import java.util.List;

/**
 * A finding with what policy decided about it.
 *
 * @param severity after policy
 * @param rulesets those that asked for it
 */
public record Judgement(Finding finding, Severity severity, Disposition disposition, List<String> rulesets) {
    public Judgement {
        rulesets = List.copyOf(rulesets);
    }
}
