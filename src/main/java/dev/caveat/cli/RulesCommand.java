package dev.caveat.cli;

import dev.caveat.engine.Examples;
import dev.caveat.engine.LabelFile;
import dev.caveat.engine.Score;
import dev.caveat.report.ExitCode;
import dev.caveat.rule.Basis;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleInfo;
import dev.caveat.ruleset.Measured;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Nearest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code caveat rules list | test | score} and {@code caveat explain}: what the rules are and how good they are. */
final class RulesCommand {
    private static final List<String> ACTIONS = List.of("list", "test", "score");

    private final LocalDate today;
    private final PrintStream out;

    RulesCommand(LocalDate today, PrintStream out) {
        this.today = today;
        this.out = out;
    }

    /** @param args what follows {@code rules} */
    ExitCode run(List<String> args) throws UsageException, MistakesException {
        String action = args.isEmpty() ? "" : args.get(0);
        if (!ACTIONS.contains(action)) {
            throw new UsageException("rules: “" + action + "” is no action" + Nearest.hint(action, ACTIONS));
        }
        List<String> rest = args.subList(1, args.size());
        boolean score = action.equals("score");
        if (score && rest.isEmpty()) {
            throw new UsageException("rules score: needs a file of labelled sentences");
        }
        if (rest.size() > (score ? 2 : 1)) {
            throw new UsageException("rules " + action + ": too many arguments; see caveat --help");
        }
        String wanted = rest.size() > (score ? 1 : 0) ? rest.get(rest.size() - 1) : RulesetLoader.DEFAULT;
        Ruleset ruleset = RulesetLoader.load(List.of(wanted), today).get(0);
        return switch (action) {
            case "list" -> list(ruleset);
            case "test" -> test(ruleset);
            default -> score(ruleset, rest.get(0));
        };
    }

    /** @param args what follows {@code explain} */
    ExitCode explain(List<String> args) throws UsageException, MistakesException {
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
        measured(rule, ruleset);
        examples("Flagged", rule.flagged());
        examples("Allowed", rule.allowed());
        return ExitCode.PASSED;
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
            examples.forEach(text -> out.println("  - " + oneLine(text)));
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

    private ExitCode list(Ruleset ruleset) {
        ruleset.rules().forEach(rule -> out.printf(Locale.ROOT, "%-34s %-8s %s%n", rule.id(), rule.severity().id(), rule.summary()));
        return ExitCode.PASSED;
    }

    private ExitCode test(Ruleset ruleset) {
        int[] counts = new int[2];
        Examples.run(ruleset, today).forEach(outcome -> {
            counts[outcome.passed() ? 0 : 1]++;
            if (!outcome.passed()) {
                out.println(outcome.rule() + (outcome.flagged() ? " finds nothing in: " : " finds something in: ") + oneLine(outcome.text()));
                outcome.seen().forEach(seen -> out.println("    " + oneLine(seen)));
            }
        });
        out.println(ruleset.id() + " " + ruleset.version() + ": " + (counts[0] + counts[1]) + " examples, " + counts[1] + " failed");
        return counts[1] == 0 ? ExitCode.PASSED : ExitCode.FINDINGS;
    }

    private ExitCode score(Ruleset ruleset, String file) throws UsageException, MistakesException {
        String text;
        try {
            text = Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UsageException("rules score: “" + file + "” cannot be read");
        }
        Score score = Score.of(ruleset, LabelFile.read(file, text), today);
        out.printf(Locale.ROOT, "%-40s %10s %6s %7s %8s %8s %10s%n", ruleset.id() + " " + ruleset.version(),
                "violations", "found", "recall", "allowed", "flagged", "precision");
        score.byCategory().forEach(this::row);
        row("all", score.total());
        out.println();
        out.printf(Locale.ROOT, "%-40s %6s %8s %10s %7s %6s %7s%n", "rule", "right", "wrong", "precision", "named", "found", "recall");
        for (Map.Entry<String, Score.RuleCount> rule : score.byRule().entrySet()) {
            Score.RuleCount count = rule.getValue();
            out.printf(Locale.ROOT, "%-40s %6d %8d %9d%% %7d %6d %7s%n", rule.getKey(), count.right(), count.wrong(), count.precision(),
                    count.named(), count.found(), count.named() == 0 ? "–" : count.recall() + "%");
        }
        sentences("Violations in which nothing was found", score, true);
        sentences("Allowed sentences in which something was found", score, false);
        return ExitCode.PASSED;
    }

    private void row(String name, Score.Count count) {
        out.printf(Locale.ROOT, "%-40s %10d %6d %6d%% %8d %8d %9d%%%n", name, count.violations(), count.found(), count.recall(), count.allowed(),
                count.flagged(), count.precision());
    }

    private void sentences(String name, Score score, boolean violation) {
        List<Score.Judged> wrong = score.judged().stream()
                .filter(each -> each.label().violation() == violation && each.isFound() != violation).toList();
        if (!wrong.isEmpty()) {
            out.println();
            out.println(name);
            wrong.forEach(each -> out.println("  - "
                    + (violation ? "[" + each.label().category() + "] " : each.rules() + " ") + oneLine(each.label().sentence())));
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ⏎ ");
    }
}
