package dev.caveat.policy;

import dev.caveat.rule.Finding;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import java.util.List;

/** The user's say over findings. */
public final class Policy {
    private final List<Setting> settings;

    /**
     * A severity the user has set.
     *
     * @param severity counts as it is: context no longer moves it
     */
    public record Setting(RulePattern rules, Severity severity) {}

    /** @param settings of several that match, the last counts */
    public Policy(List<Setting> settings) {
        this.settings = List.copyOf(settings);
    }

    /** One judgement for every finding, in the same order. */
    public List<Judgement> judge(List<Finding> findings) {
        return findings.stream().map(this::judge).toList();
    }

    /** What suppressions, waivers and baseline make of the judgements of a whole run. */
    public Settlement settle(List<Judged> articles, Exemptions exemptions) {
        return Settlement.of(articles, exemptions, this::judge);
    }

    private Judgement judge(Finding finding) {
        Severity severity = finding.severity();
        for (Setting setting : settings) {
            if (setting.rules.matches(finding.rule().id())) {
                severity = setting.severity;
            }
        }
        return new Judgement(finding, severity, new Disposition.Open(), finding.rulesets());
    }
}
