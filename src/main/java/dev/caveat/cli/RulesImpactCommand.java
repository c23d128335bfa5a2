package dev.caveat.cli;

import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Counted;
import dev.caveat.report.Report;
import dev.caveat.report.ReportWriter;
import dev.caveat.report.rules.Impact;
import dev.caveat.report.rules.ImpactJson;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.yaml.MistakesException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code caveat rules impact}: what a change of a ruleset does to articles, before anybody merges it. */
final class RulesImpactCommand {
    private static final int LONGEST_QUOTE = 100;

    private final Terminal terminal;
    private final PrintStream out;
    private final PrintStream err;

    RulesImpactCommand(Terminal terminal, PrintStream out, PrintStream err) {
        this.terminal = terminal;
        this.out = out;
        this.err = err;
    }

    /** @param asked options as for {@code check}; the first two paths are the rulesets */
    ExitCode run(Options asked) throws UsageException, MistakesException {
        if (asked.paths().size() < 2) {
            throw new UsageException("rules impact: needs two rulesets, the old one and the new one, then the articles");
        }
        refuse(asked);
        Options options = asked.withPaths(asked.paths().subList(2, asked.paths().size())).withRulesets(asked.paths().subList(0, 2));
        ConfigurationFinder finder = Inspection.finder(options);
        Articles articles = Articles.find(options, finder, InputStream.nullInputStream());
        Inspection inspection = Inspection.of(options, finder, articles, terminal);
        List<Ruleset> both = inspection.lots().get(0).rulesets();
        Report before = inspection.by(lot -> List.of(lot.rulesets().get(0))).report();
        Report after = inspection.by(lot -> List.of(lot.rulesets().get(1))).report();
        Impact impact = Impact.of(before, after);
        List<Problem> unwritten = write(options, both, impact);
        unwritten.forEach(problem -> err.println("caveat: " + problem.path() + ": " + problem.message()));
        boolean incomplete = before.exitCode() == ExitCode.INCOMPLETE || after.exitCode() == ExitCode.INCOMPLETE;
        problems(before, after);
        ExitCode code = incomplete ? ExitCode.INCOMPLETE : impact.changed().isEmpty() ? ExitCode.PASSED : ExitCode.FINDINGS;
        return code.after(unwritten);
    }

    private static void refuse(Options asked) throws UsageException {
        if (!asked.rulesets().isEmpty() || asked.reports().isPresent() || asked.stdinPath().isPresent() || asked.failOn().isPresent()
                || asked.changedSince().isPresent()) {
            throw new UsageException("rules impact: takes no --ruleset, --reports, --stdin, --fail-on or --changed-since;"
                    + " write: rules impact OLD NEW PATH…");
        }
        if (asked.outputs().stream().anyMatch(output -> output.form() != Output.Form.JSON && output.form() != Output.Form.CONSOLE)) {
            throw new UsageException("rules impact: --format is console or json");
        }
    }

    private List<Problem> write(Options options, List<Ruleset> both, Impact impact) {
        List<Output> outputs = options.outputs().isEmpty() ? List.of(new Output(Output.Form.CONSOLE, Optional.empty())) : options.outputs();
        List<Problem> unwritten = new ArrayList<>();
        for (Output output : outputs) {
            String text = output.form() == Output.Form.JSON ? ImpactJson.render(both.get(0), both.get(1), impact) : text(both, impact);
            if (output.file().isPresent()) {
                unwritten.addAll(ReportWriter.write(output.file().get(), text).stream().toList());
            } else {
                out.print(text);
            }
        }
        return unwritten;
    }

    private void problems(Report before, Report after) {
        List.of(before, after).stream().flatMap(report -> report.articles().stream())
                .flatMap(article -> article.problems().stream()).distinct()
                .forEach(problem -> err.println("caveat: " + problem.path() + ": " + problem.message()));
    }

    /** The flips first, as they stop or pass a build; then how often each rule changed its mind; then each finding. */
    private static String text(List<Ruleset> both, Impact impact) {
        StringBuilder text = new StringBuilder();
        line(text, both.get(0).id() + " " + both.get(0).version() + " → " + both.get(1).id() + " " + both.get(1).version() + ": "
                + Counted.of(impact.articles(), "article") + ", " + Counted.of(impact.flipped().size(), "verdict")
                + " changed, " + Counted.of(impact.changed().size() - impact.flipped().size(), "other change"));
        if (!impact.flipped().isEmpty()) {
            line(text, "");
            line(text, "Articles that flip");
            impact.flipped().forEach(article ->
                    line(text, "  " + article.path() + ": " + article.before().words() + " → " + article.after().words()));
        }
        if (!impact.byRule().isEmpty()) {
            line(text, "");
            line(text, String.format(Locale.ROOT, "%-40s %9s %9s %7s %7s", "Rule", "appeared", "vanished", "graver", "milder"));
            impact.byRule().forEach((rule, counts) -> line(text, String.format(Locale.ROOT, "%-40s %9d %9d %7d %7d", rule,
                    count(counts, Impact.Kind.APPEARED), count(counts, Impact.Kind.VANISHED),
                    count(counts, Impact.Kind.GRAVER), count(counts, Impact.Kind.MILDER))));
        }
        for (Impact.Article article : impact.changed()) {
            line(text, "");
            line(text, article.path());
            article.requirements().forEach(standing ->
                    line(text, "  " + standing.id() + ": " + standing.before() + " → " + standing.after()));
            article.changes().forEach(change -> line(text, "  " + sign(change.kind()) + " " + change.line() + ":" + change.column() + " "
                    + severity(change) + " " + change.rule() + (change.quote().isEmpty() ? "" : " “" + shortened(change.quote()) + "”")));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static int count(Map<Impact.Kind, Integer> counts, Impact.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private static String sign(Impact.Kind kind) {
        return switch (kind) {
            case APPEARED -> "+";
            case VANISHED -> "-";
            default -> "~";
        };
    }

    private static String severity(Impact.Change change) {
        String before = change.before().map(Severity::id).orElse("");
        String after = change.after().map(Severity::id).orElse("");
        return before.isEmpty() || after.isEmpty() ? before + after : before + " → " + after;
    }

    private static String shortened(String quote) {
        return quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE)).stripTrailing() + " …";
    }
}
