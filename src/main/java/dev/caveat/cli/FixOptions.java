package dev.caveat.cli;

import java.time.LocalDate;
import java.util.List;

/**
 * What {@code caveat fix} is asked to do.
 *
 * @param check as for {@code check}; {@code --only} and {@code --skip} choose what is fixed
 * @param diff whether only to show what would change
 * @param unsafe whether to make fixes too that a person must read over
 */
record FixOptions(Options check, boolean diff, boolean unsafe) {
    /** Its own options; {@code help.txt} describes them. */
    static final List<List<String>> OWN = List.of(List.of("diff", ""), List.of("unsafe", ""));

    static FixOptions parse(List<String> arguments, LocalDate today) throws UsageException {
        CommandOptions line = OptionParser.read(arguments, OWN);
        Options check = OptionParser.of(line, today);
        if (check.stdinPath().isPresent() || check.reports().isPresent() || !check.outputs().isEmpty() || check.compareRulesets()
                || check.printConfig() || check.previous().isPresent()) {
            throw new UsageException("fix: changes files and writes no report; it takes no --stdin, --reports, --format, --previous,"
                    + " --print-config or --compare-rulesets (run caveat check for these)");
        }
        return new FixOptions(check, line.has("diff"), line.has("unsafe"));
    }
}
