package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.document.Problem;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Report;
import dev.caveat.report.rules.RulesetComparison;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
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
        if (options.watch()) {
            return new Watch(options, terminal, in, out, err).run();
        }
        Configuration configuration = Inspection.configuration(options);
        List<Ruleset> rulesets = RulesetLoader.load(Inspection.wanted(options, configuration), options.asOf(),
                RuleChoice.off(options, configuration));
        if (options.compareRulesets() && rulesets.size() < 2) {
            throw new UsageException("--compare-rulesets: needs two or more rulesets; give --ruleset for each");
        }
        RegisterReview.verify(configuration.register(), rulesets);
        RuleFilter filter = RuleChoice.filter(options, configuration, rulesets);
        Articles articles = Articles.find(options, configuration, in);
        Inspection inspection = new Inspection(options, configuration, filter, articles, terminal);
        Report report = inspection.report(rulesets);
        Outputs outputs = new Outputs(options, terminal, out);
        List<Problem> unwritten = new ArrayList<>(outputs.write(report));
        if (options.compareRulesets()) {
            unwritten.addAll(outputs.write(compare(inspection, rulesets)));
        }
        for (Problem problem : unwritten) {
            err.println("caveat: " + problem.path() + ": " + problem.message());
        }
        return report.exitCode().after(unwritten);
    }

    /** Grammar is the same whatever the ruleset, and slow. */
    private static RulesetComparison compare(Inspection inspection, List<Ruleset> rulesets) throws MistakesException {
        Inspection plain = inspection.without(new RulePattern("grammar/*"));
        List<Report> reports = new ArrayList<>();
        for (Ruleset ruleset : rulesets) {
            reports.add(plain.report(List.of(ruleset)));
        }
        return RulesetComparison.of(rulesets.stream().map(Ruleset::id).toList(), reports);
    }
}
