package dev.caveat.cli;

import dev.caveat.report.ExitCode;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Nearest;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** {@code caveat rules}: each action is a class of its own. */
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
            case "list" -> new RulesList(out).run(ruleset);
            case "test" -> new RulesTest(today, out).run(ruleset);
            default -> new RulesScore(today, out).run(ruleset, rest.get(0));
        };
    }
}
