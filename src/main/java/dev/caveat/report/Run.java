package dev.caveat.report;

import dev.caveat.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions of a run that decide its findings and its gate.
 *
 * @param asOf the day whose provisions applied
 * @param failOn the least severity that fails the gate; empty for {@code never}; of several the strictest
 * @param rulesets all that were asked, sorted by id
 * @param configDigest of the configuration in force, or of all of them, {@code sha256:…}
 * @param byArticle what each article was judged by, by its path; empty where all were judged alike
 * @param changedSince where only what changed was asked for
 */
public record Run(LocalDate asOf, Optional<Severity> failOn, List<RulesetUsed> rulesets, String configDigest,
        Map<String, Conditions> byArticle, Optional<ChangedSince> changedSince) {
    public Run {
        rulesets = rulesets.stream().sorted().toList();
        byArticle = Map.copyOf(byArticle);
    }

    /** A run over everything, all judged alike. */
    public Run(LocalDate asOf, Optional<Severity> failOn, List<RulesetUsed> rulesets, String configDigest) {
        this(asOf, failOn, rulesets, configDigest, Map.of(), Optional.empty());
    }

    /** As {@code --fail-on} spells it. */
    public String failOnId() {
        return failOn.map(Severity::id).orElse("never");
    }

    /** Whether an open finding of that severity in the article of that path fails the gate. */
    public boolean failsOn(String article, Severity severity) {
        Optional<Severity> least = byArticle.containsKey(article) ? byArticle.get(article).failOn() : failOn;
        return least.isPresent() && severity.compareTo(least.get()) >= 0;
    }
}
