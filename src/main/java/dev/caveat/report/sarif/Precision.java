package dev.caveat.report.sarif;

import dev.caveat.rule.RuleId;
import dev.caveat.ruleset.Measured;
import java.util.Collection;
import java.util.Optional;

/**
 * How often a rule is right, in the four words that SARIF's users sort by.
 *
 * @param right findings on labelled sentences that were, over all sets
 * @param wrong those that were not
 */
record Precision(int right, int wrong) {
    /** Fewer findings than that say nothing. */
    private static final int ENOUGH = 10;
    private static final int VERY_HIGH = 95;
    private static final int HIGH = 80;
    private static final int MEDIUM = 60;

    static Precision of(RuleId rule, Measured measured) {
        Collection<Measured.Tally> tallies = measured.of(rule).values();
        return new Precision(tallies.stream().mapToInt(Measured.Tally::right).sum(),
                tallies.stream().mapToInt(Measured.Tally::wrong).sum());
    }

    boolean isMeasured() {
        return right + wrong > 0;
    }

    /** {@code very-high}, {@code high}, {@code medium} or {@code low}; empty where too little was measured. */
    Optional<String> word() {
        if (right + wrong < ENOUGH) {
            return Optional.empty();
        }
        int percent = 100 * right / (right + wrong);
        return Optional.of(percent >= VERY_HIGH ? "very-high" : percent >= HIGH ? "high" : percent >= MEDIUM ? "medium" : "low");
    }
}
