package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.document.Problem;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Report;
import dev.caveat.rule.RuleFilter;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** The straight line of {@code caveat check}: options in, exit code out. */
final class CheckCommand {
    private final Options options;
    private final Terminal terminal;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    CheckCommand(Options options, Terminal terminal, InputStream in, PrintStream out, PrintStream err) {
        this.options = options;
        this.terminal = terminal;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    ExitCode run() throws UsageException, MistakesException {
        Configuration configuration = Inspection.configuration(options);
        List<Ruleset> rulesets = RulesetLoader.load(Inspection.wanted(options, configuration), options.asOf());
        RuleFilter filter = RuleChoice.filter(options, configuration, rulesets);
        Articles articles = Articles.find(options, configuration, in);
        Inspection inspection = new Inspection(options, configuration, filter, articles, terminal);
        Report report = inspection.report(rulesets);
        List<Problem> unwritten = new Outputs(options, terminal, out).write(report);
        for (Problem problem : unwritten) {
            err.println("caveat: " + problem.path() + ": " + problem.message());
        }
        return report.exitCode().after(unwritten);
    }
}
