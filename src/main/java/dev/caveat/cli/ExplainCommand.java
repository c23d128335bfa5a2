package dev.caveat.cli;

import dev.caveat.report.ExitCode;
import dev.caveat.rule.Basis;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleInfo;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Nearest;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

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
        if (args.isEmpty() || args.size() > 2) {
            throw new UsageException("explain: needs a rule, such as claims/cure, and may be given a ruleset");
        }
        String wanted = args.size() == 2 ? args.get(1) : RulesetLoader.DEFAULT;
        Ruleset ruleset = RulesetLoader.load(List.of(wanted), today).get(0);
        List<String> ids = ruleset.rules().map(rule -> rule.id().toString()).toList();
        RuleInfo rule = ruleset.rules().filter(each -> each.id().toString().equals(args.get(0))).findFirst()
                .orElseThrow(() -> new UsageException("explain: “" + args.get(0) + "” is no rule of " + ruleset.id()
                        + Nearest.to(args.get(0), ids).map(near -> "; did you mean “" + near + "”?").orElse("; see caveat rules list")));
        out.println(rule.id() + "  " + rule.severity().id() + "  (" + ruleset.id() + " " + ruleset.version() + ")");
        out.println(rule.summary());
        paragraph("Why", rule.why());
        paragraph("Write", rule.advice());
        out.println();
        out.println("Rests on");
        for (Provision provision : rule.provisions()) {
            out.println("  " + provision.id() + "  " + provision.title() + (provision.clause().isEmpty() ? "" : ", " + provision.clause()));
            out.println("      " + basis(provision.basis()) + "; " + provision.edition() + "; "
                    + provision.url() + "; read on " + provision.readOn());
        }
        examples("Flagged", rule.flagged());
        examples("Allowed", rule.allowed());
        return ExitCode.PASSED;
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
