package dev.caveat.cli;

import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Report;
import dev.caveat.report.rules.RulesetComparison;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.yaml.MistakesException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        HeadStart.take();
        ConfigurationFinder finder = Inspection.finder(options);
        if (options.printConfig()) {
            out.print(EffectiveConfiguration.text(options, finder));
            return ExitCode.PASSED;
        }
        PreviousReport previous = PreviousReport.of(options);
        Articles all = Articles.find(options, finder, in);
        Articles articles = ChangedArticles.of(all, options, finder);
        Inspection inspection = Inspection.of(options, finder, articles, terminal);
        if (options.compareRulesets() && inspection.rulesets().size() < 2) {
            throw new UsageException("--compare-rulesets: needs two or more rulesets; give --ruleset for each");
        }
        articles.scope().warning().ifPresent(warning -> err.println("caveat: " + warning));
        DeadGlobs.of(all, finder).forEach(sentence -> err.println("caveat: " + sentence));
        Report report = previous.changes(RunManifest.record(examined(inspection, articles).report(), options, finder));
        Outputs outputs = new Outputs(options, terminal, out);
        List<Problem> unwritten = new ArrayList<>(outputs.write(report));
        if (options.compareRulesets()) {
            unwritten.addAll(outputs.write(compare(inspection)));
        }
        for (Problem problem : unwritten) {
            err.println("caveat: " + problem.path() + ": " + problem.message());
        }
        return report.exitCode().after(unwritten);
    }

    /** LanguageTool starts beside the rest where there is but one article; among several, each thread has enough to do. */
    private Inspection.Examined examined(Inspection inspection, Articles articles) throws UsageException, MistakesException {
        if (articles.sources().size() != 1 || !options.grammar()) {
            return inspection.settled(true);
        }
        boolean seen = terminal.bar() && !options.quiet()
                && (options.outputs().isEmpty() || options.outputs().stream().anyMatch(output ->
                        output.form() == Output.Form.CONSOLE && output.isToStandardOutput()));
        try (EarlyFindings early = new EarlyFindings(options, seen ? Optional.of(err) : Optional.empty())) {
            return inspection.settled(true, early);
        }
    }

    /** Grammar is the same whatever the ruleset, and slow. */
    private static RulesetComparison compare(Inspection inspection) throws MistakesException {
        Inspection plain = inspection.without(new RulePattern("grammar/*"));
        List<Ruleset> rulesets = inspection.rulesets();
        List<Report> reports = new ArrayList<>();
        for (Ruleset ruleset : rulesets) {
            reports.add(plain.by(lot -> List.of(ruleset)).report());
        }
        return RulesetComparison.of(rulesets.stream().map(Ruleset::id).toList(), reports);
    }
}
