package dev.caveat.cli;

import dev.caveat.report.ExitCode;
import dev.caveat.report.rules.RuleTable;
import dev.caveat.report.rules.RuleTableJson;
import dev.caveat.rule.Basis;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleInfo;
import dev.caveat.ruleset.Measured;
import dev.caveat.ruleset.RuleEntry;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Nearest;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code caveat explain}: all there is to know of one rule. */
final class ExplainCommand {
    private final LocalDate today;
    private final PrintStream out;

    ExplainCommand(LocalDate today, PrintStream out) {
        this.today = today;
        this.out = out;
    }

    /** @param args what follows {@code explain} */
    ExitCode run(List<String> args) throws UsageException, MistakesException {
        RulesOptions given = RulesOptions.parse("explain", args, today);
        if (given.arguments().isEmpty()) {
            throw new UsageException("explain: needs a rule, such as claims/cure, and may be given a ruleset");
        }
        String id = given.arguments().get(0);
        RulesOptions options = given.argumentsAsRulesets(1);
        RuleTable asked = RuleTable.of(options.load(), options.asOf());
        RuleTable.Row row = asked.row(id).orElseThrow(() -> new UsageException("explain: “" + id + "” is no rule of "
                + String.join(", ", asked.rulesets().stream().map(Ruleset::id).toList())
                + Nearest.to(id, asked.rows().stream().map(each -> each.id().toString()).toList())
                        .map(near -> "; did you mean “" + near + "”?").orElse("; see caveat rules list")));
        if (options.json()) {
            out.print(RuleTableJson.render(new RuleTable(options.asOf(), asked.rulesets(), List.of(row))));
            return ExitCode.PASSED;
        }
        for (Map.Entry<String, RuleEntry> each : row.entries().entrySet()) {
            Ruleset ruleset = asked.rulesets().stream().filter(one -> one.id().equals(each.getKey())).findFirst().orElseThrow();
            out.println(row.id() + "  " + row.says(each.getKey()) + "  (" + ruleset.id() + " " + ruleset.version() + ")");
        }
        RuleInfo rule = row.first().rule();
        out.println(rule.summary());
        paragraph("Why", rule.why());
        paragraph("Write", rule.advice());
        for (Map.Entry<String, RuleEntry> each : row.entries().entrySet()) {
            rests(each.getKey(), each.getValue(), row.entries().size() > 1, options.asOf());
        }
        measured(rule, asked.rulesets().get(0));
        examples("Flagged", rule.flagged());
        examples("Allowed", rule.allowed());
        elsewhere(row, options);
        return ExitCode.PASSED;
    }

    private void rests(String ruleset, RuleEntry entry, boolean several, LocalDate asOf) {
        out.println();
        out.println("Rests on" + (several ? " (" + ruleset + ")" : ""));
        for (Provision provision : entry.cited()) {
            out.println("  " + provision.id() + "  " + provision.title() + (provision.clause().isEmpty() ? "" : ", " + provision.clause()));
            out.println("      " + basis(provision.basis()) + provision.verified().map(how -> " (" + how + ")").orElse("")
                    + (provision.edition().isEmpty() ? "" : "; " + provision.edition())
                    + (provision.url().isEmpty() ? "" : "; " + provision.url()));
            out.println("      " + inForce(provision, asOf) + "; read on " + provision.readOn()
                    + (provision.isStale(asOf) ? "; STALE: should have been read again by " : "; to be read again by ")
                    + provision.reviewBy().orElseThrow());
        }
    }

    private static String inForce(Provision provision, LocalDate asOf) {
        String days = provision.from().map(day -> " from " + day).orElse("") + provision.until().map(day -> " until " + day).orElse("");
        return provision.inForceOn(asOf) ? "in force on " + asOf + (days.isEmpty() ? "" : " (" + days.strip() + ")")
                : "NOT in force on " + asOf + " (" + days.strip() + ")";
    }

    /** What the shipped rulesets say of the rule: one line each, so that nobody takes one place's answer for the world's. */
    private void elsewhere(RuleTable.Row row, RulesOptions options) throws MistakesException {
        List<String> others = new ArrayList<>(RulesetLoader.BUNDLED);
        others.removeAll(row.entries().keySet());
        if (others.isEmpty()) {
            return;
        }
        RuleTable.of(RulesetLoader.load(others, options.asOf()), options.asOf()).row(row.id().toString()).ifPresent(there -> {
            out.println();
            out.println("In other rulesets");
            for (String ruleset : others) {
                String cited = there.entries().containsKey(ruleset) ? String.join(", ", there.entries().get(ruleset).rule().provisions()
                        .stream().map(Provision::id).toList()) : "";
                out.println(String.format(Locale.ROOT, "  %-18s %-13s %s", ruleset, there.says(ruleset), cited).stripTrailing());
            }
        });
    }

    /** Figures are of the rules as they ship; a ruleset of the user's own may have changed them. */
    private void measured(RuleInfo rule, Ruleset ruleset) throws MistakesException {
        Measured measured = Measured.read();
        Map<String, Measured.Tally> tallies = measured.of(rule.id());
        if (tallies.isEmpty()) {
            return;
        }
        boolean same = measured.ruleset().equals(ruleset.id()) && measured.version().equals(ruleset.version());
        out.println();
        out.println("Measured on " + measured.date() + (same ? "" : ", with " + measured.ruleset() + " " + measured.version()));
        tallies.forEach((set, tally) -> out.println("  " + set + ": " + tally.right() + " right, " + tally.wrong() + " wrong, precision "
                + tally.precision() + "%"));
    }

    private void paragraph(String name, String text) {
        if (!text.isBlank()) {
            out.println();
            out.println(name);
            out.println("  " + text.strip().replaceAll("\\s+", " "));
        }
    }

    private void examples(String name, List<String> examples) {
        if (!examples.isEmpty()) {
            out.println();
            out.println(name);
            examples.forEach(text -> out.println("  - " + OneLine.of(text)));
        }
    }

    private static String basis(Basis basis) {
        return switch (basis) {
            case PRIMARY -> "the provision itself was read";
            case SECONDARY -> "read in somebody else's report of it";
            case POLICY -> "the clinic's own policy, not law";
            case UNVERIFIED -> "unverified";
        };
    }
}
