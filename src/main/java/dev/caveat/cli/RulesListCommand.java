package dev.caveat.cli;

import dev.caveat.report.ExitCode;
import dev.caveat.report.rules.RuleTable;
import dev.caveat.report.rules.RuleTableJson;
import dev.caveat.rule.Provision;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.yaml.MistakesException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code caveat rules list}: what the rules are, what they rest on, and whether they apply on a day. */
final class RulesListCommand {
    private static final int RULE_WIDTH = 36;
    private static final int LEAST_WIDTH = 13;

    private final PrintStream out;
    private final PrintStream err;

    RulesListCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    ExitCode run(RulesOptions options) throws MistakesException {
        RuleTable table = RuleTable.of(options.load(), options.asOf());
        if (options.json()) {
            out.print(RuleTableJson.render(table));
        } else {
            print(table);
        }
        table.stale().forEach((provision, rules) -> err.println("caveat: " + stale(provision, rules)));
        return ExitCode.PASSED;
    }

    private void print(RuleTable table) {
        List<String> ids = table.rulesets().stream().map(Ruleset::id).toList();
        out.println(pad("rule", RULE_WIDTH) + ids.stream().map(id -> pad(id, width(id))).collect(Collectors.joining())
                + "what it finds [what it rests on on " + table.asOf() + "]");
        for (RuleTable.Row row : table.rows()) {
            String severities = ids.stream().map(id -> pad(row.says(id), width(id))).collect(Collectors.joining());
            out.println(pad(row.id().toString(), RULE_WIDTH) + severities + row.first().rule().summary() + " ["
                    + row.entries().values().stream().flatMap(entry -> entry.cited().stream()).distinct()
                            .map(provision -> cited(provision, table)).collect(Collectors.joining(", ")) + "]");
        }
    }

    private static String cited(Provision provision, RuleTable table) {
        return provision.id() + " " + provision.basis().id() + (provision.inForceOn(table.asOf()) ? "" : " not in force")
                + (provision.isStale(table.asOf()) ? " stale" : "");
    }

    /** A warning: what nobody has read again in time may have changed. */
    static String stale(Provision provision, List<String> rules) {
        return provision.id() + " was read on " + provision.readOn() + " and should have been read again by "
                + provision.reviewBy().orElseThrow() + "; " + String.join(", ", rules)
                + (rules.size() == 1 ? " rests on it" : " rest on it");
    }

    private static int width(String ruleset) {
        return Math.max(LEAST_WIDTH, ruleset.length() + 1);
    }

    private static String pad(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text) + (text.length() >= width ? " " : "");
    }
}
