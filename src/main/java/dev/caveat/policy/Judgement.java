package dev.caveat.policy;

import dev.caveat.rule.Finding;
import dev.caveat.rule.Severity;
import java.util.List;

/**
 * A finding and what became of it.
 *
 * @param severity the one that counts
 * @param rulesets ids of the rulesets that asked for it, sorted
 */
public record Judgement(Finding finding, Severity severity, Disposition disposition, List<String> rulesets)
        implements Comparable<Judgement> {
    public Judgement {
        rulesets = List.copyOf(rulesets);
    }

    /** The same with another fate. */
    Judgement with(Disposition other) {
        return new Judgement(finding, severity, other, rulesets);
    }

    /** Whether it counts. */
    public boolean isOpen() {
        return disposition instanceof Disposition.Open;
    }

    /** Whether it would count, had the change under check touched it. */
    public boolean isUntouched() {
        return disposition instanceof Disposition.Untouched;
    }

    @Override
    public int compareTo(Judgement other) {
        return finding.compareTo(other.finding);
    }
}
