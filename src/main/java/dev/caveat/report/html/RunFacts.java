package dev.caveat.report.html;

import dev.caveat.report.Report;
import dev.caveat.report.RulesetUsed;
import dev.caveat.report.Tool;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the page of an article tells of its run: the same for every article, and for every run with the same rulesets,
 * configuration and program on the same day. Of what else the run was about, the other articles say, it tells nothing: a
 * page changes only where its article does, or what that was judged by.
 *
 * @param engine digest of the program
 * @param seal digest of all that articles are judged by
 * @param command that makes the same run
 * @param previous the earlier report that articles are compared with
 */
public record RunFacts(LocalDate asOf, Tool tool, List<RulesetUsed> rulesets, String configDigest, Optional<String> engine,
        Optional<String> seal, Optional<String> command, Optional<String> previous) {
    public RunFacts {
        rulesets = List.copyOf(rulesets);
    }

    public static RunFacts of(Report report) {
        return new RunFacts(report.run().asOf(), report.tool(), report.run().rulesets(), report.run().configDigest(),
                report.manifest().flatMap(manifest -> manifest.engine()),
                report.manifest().map(manifest -> manifest.sealOfConditions(report.tool(), report.run())),
                ManifestPanel.of(report).stream().map(ManifestPanel::command).findFirst(), report.changes().map(changes -> changes.previous()));
    }
}
