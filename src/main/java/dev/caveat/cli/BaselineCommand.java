package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.document.Problem;
import dev.caveat.policy.Baseline;
import dev.caveat.policy.BaselineFile;
import dev.caveat.report.ExitCode;
import dev.caveat.report.ReportWriter;
import dev.caveat.rule.RuleFilter;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code caveat baseline}: writes down today's findings, so that only new ones block. */
final class BaselineCommand {
    private static final String PRUNE = "--prune";

    private final Terminal terminal;
    private final PrintStream out;
    private final PrintStream err;

    BaselineCommand(Terminal terminal, PrintStream out, PrintStream err) {
        this.terminal = terminal;
        this.out = out;
        this.err = err;
    }

    /** @param args what follows {@code baseline} */
    ExitCode run(List<String> args, LocalDate today) throws UsageException, MistakesException {
        List<String> others = new ArrayList<>(args);
        boolean prune = others.removeIf(PRUNE::equals);
        Options options = OptionParser.parse(others, today);
        refuse(options);
        Configuration configuration = Inspection.configuration(options);
        ExemptionFiles files = ExemptionFiles.of(options, configuration);
        String name = ExemptionFiles.name(files.baseline());
        if (prune && files.baselineText().isEmpty()) {
            throw new UsageException("baseline: there is nothing to prune: no such file: " + name);
        }
        List<Ruleset> rulesets = RulesetLoader.load(Inspection.wanted(options, configuration), options.asOf(),
                RuleChoice.off(options, configuration));
        RegisterReview.verify(configuration.register(), rulesets);
        RuleFilter filter = RuleChoice.filter(options, configuration, rulesets);
        Baseline before = files.exemptions(options, filter, rulesets).baseline();
        Articles articles = Articles.find(options, configuration, InputStream.nullInputStream());
        Inspection.Examined examined = new Inspection(options, configuration, filter, articles, terminal).report(rulesets, files);
        Baseline after = prune ? examined.settlement().pruned() : examined.settlement().recorded();
        List<Problem> unchecked = examined.report().articles().stream().flatMap(article -> article.problems().stream()).toList();
        unchecked.forEach(problem -> err.println("caveat: " + problem.path() + ": " + problem.message()));
        Optional<Problem> unwritten = ReportWriter.write(files.baseline(), BaselineFile.write(after));
        if (unwritten.isPresent()) {
            err.println("caveat: " + name + ": the baseline could not be written; make its folder writable, or choose another with --baseline");
            return ExitCode.INCOMPLETE;
        }
        out.println(name + ": " + (prune ? pruned(before, after) : recorded(before, after, files.baselineText().isPresent())));
        if (!unchecked.isEmpty()) {
            err.println("caveat: what was not checked is not in the baseline, and blocks");
        }
        return unchecked.isEmpty() ? ExitCode.PASSED : ExitCode.INCOMPLETE;
    }

    private static String recorded(Baseline before, Baseline after, boolean wasThere) {
        return counted(after) + (wasThere ? ", was " + findings(before.size()) : "") + ". Only new ones are open from now on.";
    }

    private static String pruned(Baseline before, Baseline after) {
        return findings(before.size() - after.size()) + " dropped, " + counted(after) + " kept.";
    }

    private static String counted(Baseline baseline) {
        int articles = baseline.articles().size();
        return findings(baseline.size()) + " in " + articles + (articles == 1 ? " article" : " articles");
    }

    private static String findings(int count) {
        return count + (count == 1 ? " finding" : " findings");
    }

    private static void refuse(Options options) throws UsageException {
        if (!options.outputs().isEmpty() || options.stdinPath().isPresent()
                || options.failOn().isPresent() || options.changedSince().isPresent() || options.compareRulesets() || options.quiet()) {
            throw new UsageException("baseline: takes no --format, --stdin, --fail-on, --changed-since, --quiet or --compare-rulesets;"
                    + " write: baseline [PATH…] [--prune]");
        }
    }
}
