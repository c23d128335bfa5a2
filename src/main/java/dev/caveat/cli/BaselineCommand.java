package dev.caveat.cli;

import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.policy.Baseline;
import dev.caveat.policy.BaselineFile;
import dev.caveat.policy.Settlement;
import dev.caveat.report.ExitCode;
import dev.caveat.report.ReportWriter;
import dev.caveat.yaml.MistakesException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        ConfigurationFinder finder = Inspection.finder(options);
        Articles articles = Articles.find(options, finder, InputStream.nullInputStream());
        Inspection inspection = Inspection.of(options, finder, articles, terminal);
        if (prune) {
            requireFiles(options, inspection);
        }
        Inspection.Examined examined = inspection.settled(false);
        List<Problem> unchecked = examined.report().articles().stream().flatMap(article -> article.problems().stream()).toList();
        unchecked.forEach(problem -> err.println("caveat: " + problem.path() + ": " + problem.message()));
        boolean written = true;
        for (Map.Entry<ExemptionFiles, Settlement> each : examined.settlements().entrySet()) {
            written &= write(each.getKey(), each.getValue(), prune);
        }
        if (!unchecked.isEmpty()) {
            err.println("caveat: what was not checked is not in the baseline, and blocks");
        }
        return unchecked.isEmpty() && written ? ExitCode.PASSED : ExitCode.INCOMPLETE;
    }

    private static void requireFiles(Options options, Inspection inspection) throws UsageException, MistakesException {
        for (Lot lot : inspection.lots()) {
            ExemptionFiles files = ExemptionFiles.of(options, lot.configuration(), false);
            if (files.baselineText().isEmpty()) {
                throw new UsageException("baseline: there is nothing to prune: no such file: " + ExemptionFiles.name(files.baseline()));
            }
        }
    }

    private boolean write(ExemptionFiles files, Settlement settlement, boolean prune) {
        String name = ExemptionFiles.name(files.baseline());
        Baseline before = settlement.baseline();
        Baseline after = prune ? settlement.pruned() : settlement.recorded();
        Optional<Problem> unwritten = ReportWriter.keep(files.baseline(), BaselineFile.write(after));
        if (unwritten.isPresent()) {
            err.println("caveat: " + name + ": the baseline could not be written; make its folder writable, or choose another with --baseline");
            return false;
        }
        out.println(name + ": " + (prune ? pruned(before, after) : recorded(before, after, files.baselineText().isPresent())));
        return true;
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
