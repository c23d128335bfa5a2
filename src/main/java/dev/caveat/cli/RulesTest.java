package dev.caveat.cli;

import dev.caveat.engine.Examples;
import dev.caveat.report.ExitCode;
import dev.caveat.ruleset.Ruleset;
import java.io.PrintStream;
import java.time.LocalDate;

/** {@code caveat rules test}: whether every rule does what its examples say. */
final class RulesTest {
    private final LocalDate today;
    private final PrintStream out;

    RulesTest(LocalDate today, PrintStream out) {
        this.today = today;
        this.out = out;
    }

    ExitCode run(Ruleset ruleset) {
        int[] counts = new int[2];
        Examples.run(ruleset, today).forEach(outcome -> {
            counts[outcome.passed() ? 0 : 1]++;
            if (!outcome.passed()) {
                out.println(outcome.rule() + (outcome.flagged() ? " finds nothing in: " : " finds something in: ") + OneLine.of(outcome.text()));
                outcome.seen().forEach(seen -> out.println("    " + OneLine.of(seen)));
            }
        });
        out.println(ruleset.id() + " " + ruleset.version() + ": " + (counts[0] + counts[1]) + " examples, " + counts[1] + " failed");
        return counts[1] == 0 ? ExitCode.PASSED : ExitCode.FINDINGS;
    }
}
