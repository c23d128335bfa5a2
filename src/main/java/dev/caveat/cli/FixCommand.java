package dev.caveat.cli;

import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.fix.ArticleFile;
import dev.caveat.fix.Fixed;
import dev.caveat.fix.Fixer;
import dev.caveat.fix.Preview;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Report;
import dev.caveat.rule.RuleFilter;
import dev.caveat.yaml.MistakesException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** {@code caveat fix}: the articles as {@code check} finds them, with what can be settled settled. */
final class FixCommand {
    private final FixOptions options;
    private final Terminal terminal;
    private final PrintStream out;
    private final PrintStream err;

    FixCommand(FixOptions options, Terminal terminal, PrintStream out, PrintStream err) {
        this.options = options;
        this.terminal = terminal;
        this.out = out;
        this.err = err;
    }

    ExitCode run() throws UsageException, MistakesException {
        Options all = options.check().ofAllRules();
        ConfigurationFinder finder = Inspection.finder(all);
        Articles articles = ChangedArticles.of(Articles.find(all, finder, InputStream.nullInputStream()), all, finder);
        Inspection inspection = Inspection.of(all, finder, articles, terminal);
        RuleChoice.verify(options.check(), inspection.rulesets());
        articles.scope().warning().ifPresent(warning -> err.println("caveat: " + warning));
        Map<String, Fixed> fixed = new ConcurrentHashMap<>();
        Report report = inspection.settled(true, (lot, linter, judge) -> {
            RuleFilter wanted = RuleChoice.filter(options.check(), lot.configuration());
            Fixer fixer = new Fixer(linter::lint, judge, wanted::wants, options.unsafe());
            return source -> {
                Fixed done = fixer.fix(source);
                fixed.put(source.path(), done);
                return done.after().result();
            };
        }).report();
        List<Fixed> changed = report.articles().stream().filter(article -> article.problems().isEmpty())
                .map(ArticleReport::path).filter(fixed::containsKey).map(fixed::get).filter(Fixed::isChanged).toList();
        List<Problem> unwritten = options.diff() ? List.of() : write(changed);
        if (options.diff()) {
            changed.forEach(each -> out.print(Preview.of(each.before().path(), each.before().text(), each.after().source().text())));
        }
        FixSummary summary = new FixSummary(options, report, fixed, unwritten.stream().map(Problem::path).collect(Collectors.toSet()));
        (options.diff() ? err : out).print(summary.text());
        unwritten.forEach(problem -> err.println("caveat: " + problem.path() + ": " + problem.message()));
        report.articles().stream().flatMap(article -> article.problems().stream())
                .forEach(problem -> err.println("caveat: " + problem.path() + ": " + problem.message()));
        ExitCode code = report.exitCode().after(unwritten);
        return options.diff() && code == ExitCode.PASSED && !changed.isEmpty() ? ExitCode.FINDINGS : code;
    }

    private static List<Problem> write(List<Fixed> changed) {
        List<Problem> problems = new ArrayList<>();
        changed.forEach(each -> new ArticleFile(each.before()).write(each.after().source().text()).ifPresent(problems::add));
        return problems;
    }
}
