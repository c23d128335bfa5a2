package dev.caveat.cli;

import dev.caveat.report.ExitCode;
import dev.caveat.ruleset.Ruleset;
import java.io.PrintStream;
import java.util.Locale;

/** {@code caveat rules list}: what the rules are. */
final class RulesList {
    private final PrintStream out;

    RulesList(PrintStream out) {
        this.out = out;
    }

    ExitCode run(Ruleset ruleset) {
        ruleset.rules().forEach(rule -> out.printf(Locale.ROOT, "%-34s %-8s %s%n", rule.id(), rule.severity().id(), rule.summary()));
        return ExitCode.PASSED;
    }
}
