package dev.caveat.report;

import dev.caveat.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of a run that decide its findings and its gate.
 *
 * @param asOf the day whose provisions applied
 * @param failOn the least severity that fails the gate; empty for {@code never}
 * @param rulesets sorted by id
 * @param configDigest of the configuration in force, {@code sha256:…}
 * @param changedSince where only what changed was asked for
 */
public record Run(LocalDate asOf, Optional<Severity> failOn, List<RulesetUsed> rulesets, String configDigest,
        Optional<ChangedSince> changedSince) {
    public Run {
        rulesets = rulesets.stream().sorted().toList();
    }

    /** A run over everything. */
    public Run(LocalDate asOf, Optional<Severity> failOn, List<RulesetUsed> rulesets, String configDigest) {
        this(asOf, failOn, rulesets, configDigest, Optional.empty());
    }

    /** As {@code --fail-on} spells it. */
    public String failOnId() {
        return failOn.map(Severity::id).orElse("never");
    }

    /** Whether an open finding of that severity fails the gate. */
    public boolean failsOn(Severity severity) {
        return failOn.isPresent() && severity.compareTo(failOn.get()) >= 0;
    }
}
