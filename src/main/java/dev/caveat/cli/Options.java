package dev.caveat.cli;

import dev.caveat.report.sarif.SarifProfile;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What {@code caveat check} is asked to do.
 *
 * @param paths as given, in order
 * @param failOn empty to take the configuration's
 * @param outputs empty for the usual three: console, JSON and HTML
 * @param reports empty for the usual folder
 * @param stdinPath the path that standard input is checked under; empty where it is not read
 * @param compareRulesets whether to show each article under each ruleset alone as well
 * @param sarifProfile whom SARIF is for
 * @param changedSince the commit since which an article must have changed to be checked
 * @param changedLines whether only findings that a change touched count
 * @param printConfig whether to show the configuration of the path instead of checking it
 * @param waivers empty to take the configuration's
 * @param baseline empty to take the configuration's
 * @param watch whether to go on and check again what changes
 * @param previous an earlier report, to tell what has changed since
 * @param dated whether the day was given and is not just today
 * @param cache whether what earlier runs found may be looked up
 */
record Options(
        List<String> paths, List<String> rulesets, Optional<Path> config, Optional<FailOn> failOn, List<Output> outputs,
        Optional<Path> reports, LocalDate asOf, List<RulePattern> only, List<RulePattern> skip, boolean grammar, int jobs,
        boolean quiet, Color color, Optional<String> stdinPath, boolean compareRulesets, SarifProfile sarifProfile,
        Optional<String> changedSince, boolean changedLines, boolean printConfig, Optional<Path> waivers, Optional<Path> baseline,
        boolean watch, Optional<Path> previous, boolean dated, boolean cache) {
    /** What fails the gate. */
    enum FailOn {
        ERROR, WARNING, INFO, NEVER;

        Optional<Severity> severity() {
            return this == NEVER ? Optional.empty() : Optional.of(Severity.valueOf(name()));
        }
    }

    /** When to colour. */
    enum Color { AUTO, ALWAYS, NEVER }

    /** Where reports go if nothing else is said. */
    static final Path REPORTS = Path.of("reports");

    Options {
        paths = List.copyOf(paths);
        rulesets = List.copyOf(rulesets);
        outputs = List.copyOf(outputs);
        only = List.copyOf(only);
        skip = List.copyOf(skip);
    }

    /** The same for all rules: what {@code --only} and {@code --skip} choose from. */
    Options ofAllRules() {
        return new Options(paths, rulesets, config, failOn, outputs, reports, asOf, List.of(), List.of(), grammar, jobs, quiet, color,
                stdinPath, compareRulesets, sarifProfile, changedSince, changedLines, printConfig, waivers, baseline, watch, previous, dated, cache);
    }

    /** The same for other paths. */
    Options withPaths(List<String> others) {
        return new Options(others, rulesets, config, failOn, outputs, reports, asOf, only, skip, grammar, jobs, quiet, color, stdinPath,
                compareRulesets, sarifProfile, changedSince, changedLines, printConfig, waivers, baseline, watch, previous, dated, cache);
    }

    /** The same by other rulesets. */
    Options withRulesets(List<String> others) {
        return new Options(paths, others, config, failOn, outputs, reports, asOf, only, skip, grammar, jobs, quiet, color, stdinPath,
                compareRulesets, sarifProfile, changedSince, changedLines, printConfig, waivers, baseline, watch, previous, dated, cache);
    }
}
