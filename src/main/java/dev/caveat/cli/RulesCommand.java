package dev.caveat.cli;

import dev.caveat.report.ExitCode;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Nearest;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** {@code caveat rules}: each action is a class of its own. */
final class RulesCommand {
    private static final List<String> ACTIONS = List.of("list", "test", "impact", "score");

    private final LocalDate today;
    private final Terminal terminal;
    private final PrintStream out;
    private final PrintStream err;

    RulesCommand(LocalDate today, Terminal terminal, PrintStream out, PrintStream err) {
        this.today = today;
        this.terminal = terminal;
        this.out = out;
        this.err = err;
    }

    /** @param args what follows {@code rules} */
    ExitCode run(List<String> args) throws UsageException, MistakesException {
        String action = args.isEmpty() ? "" : args.get(0);
        if (!ACTIONS.contains(action)) {
            throw new UsageException("rules: “" + action + "” is no action" + Nearest.hint(action, ACTIONS));
        }
        List<String> rest = args.subList(1, args.size());
        if (action.equals("impact")) {
            return new RulesImpactCommand(terminal, out, err).run(OptionParser.parse(rest, today));
        }
        RulesOptions options = RulesOptions.parse("rules " + action, rest, today);
        return switch (action) {
            case "list" -> new RulesListCommand(out, err).run(options.argumentsAsRulesets(0));
            case "test" -> new RulesTestCommand(out).run(options);
            default -> score(options);
        };
    }

    private ExitCode score(RulesOptions options) throws UsageException, MistakesException {
        if (options.arguments().isEmpty()) {
            throw new UsageException("rules score: needs a file of labelled sentences");
        }
        RulesOptions one = options.argumentsAsRulesets(1);
        if (one.rulesets().size() > 1) {
            throw new UsageException("rules score: too many arguments; see caveat --help");
        }
        return new RulesScoreCommand(options.asOf(), out).run(one.load().get(0), one.arguments().get(0));
    }
}
