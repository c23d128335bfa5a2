package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationLoader;
import dev.caveat.document.Problem;
import dev.caveat.engine.Batch;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.policy.Policy;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Report;
import dev.caveat.report.RulesetUsed;
import dev.caveat.report.Run;
import dev.caveat.report.Tool;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The straight line of {@code caveat check}: options in, exit code out. */
final class CheckCommand {
    private static final String GRAMMAR = "grammar";

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
        Configuration configuration = configuration();
        List<Ruleset> rulesets = RulesetLoader.load(wanted(configuration), options.asOf(), RuleChoice.off(options, configuration));
        RuleFilter filter = RuleChoice.filter(options, configuration, rulesets);
        Optional<JudgedTemplate> template = template(configuration, rulesets, filter);
        Articles articles = Articles.find(options, configuration, in).without(template);
        Clinic clinic = template.map(judged -> configuration.clinic().with(judged.template()))
                .orElse(configuration.clinic());
        Linter linter = new Linter(rulesets, clinic, options.asOf(), filter);
        List<DocumentResult> results;
        try (Progress progress = Progress.of(terminal, options, articles.sources().size())) {
            results = new Batch(linter, options.jobs()).lint(articles.sources(), result -> progress.step());
        }
        List<DocumentResult> all = new ArrayList<>(results);
        template.map(JudgedTemplate::result).ifPresent(all::add);
        Report report = report(configuration, rulesets, filter, all, articles.problems());
        List<Problem> unwritten = new Outputs(options, terminal, out).write(report);
        for (Problem problem : unwritten) {
            err.println("caveat: " + problem.path() + ": " + problem.message());
        }
        return report.exitCode().after(unwritten);
    }

    private Optional<JudgedTemplate> template(Configuration configuration, List<Ruleset> rulesets, RuleFilter filter)
            throws MistakesException {
        if (configuration.template().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(JudgedTemplate.of(configuration.template().get(), configuration, rulesets, filter,
                options.asOf()));
    }

    /** The rulesets of the command line, else of the configuration: one that is not there is told at its line. */
    private List<String> wanted(Configuration configuration) throws MistakesException {
        if (!options.rulesets().isEmpty()) {
            return options.rulesets();
        }
        List<Mistake> unknown = configuration.rulesets().stream().filter(each -> !RulesetLoader.isThere(each.ruleset()))
                .map(each -> new Mistake(each.at(), "rulesets",
                        "“" + each.ruleset() + "”: " + RulesetLoader.notThere(each.ruleset()))).toList();
        if (!unknown.isEmpty()) {
            throw new MistakesException(unknown);
        }
        return configuration.rulesets().stream().map(Configuration.RulesetSetting::ruleset).toList();
    }

    private Configuration configuration() throws MistakesException {
        if (options.config().isPresent()) {
            return ConfigurationLoader.load(options.config().get(), RulesetLoader.DEFAULT);
        }
        Path usual = Path.of(ConfigurationLoader.FILE_NAME);
        return Files.exists(usual) ? ConfigurationLoader.load(usual, RulesetLoader.DEFAULT)
                : ConfigurationLoader.defaults(RulesetLoader.DEFAULT);
    }

    private Report report(Configuration configuration, List<Ruleset> rulesets, RuleFilter filter,
            List<DocumentResult> results, List<Problem> unread) {
        Policy policy = new Policy(RuleChoice.settings(configuration));
        List<ArticleReport> articles = new ArrayList<>();
        for (DocumentResult result : results) {
            articles.add(ArticleReport.of(result, policy.judge(result.findings())));
        }
        List<Ruleset> asked = rulesets.stream().map(ruleset -> ruleset.only(filter)).toList();
        boolean grammar = asked.stream().flatMap(ruleset -> ruleset.groups().stream()).anyMatch(group -> group.id().equals(GRAMMAR));
        Map<String, RuleInfo> rules = new LinkedHashMap<>();
        asked.stream().flatMap(Ruleset::rules).forEach(rule -> rules.putIfAbsent(rule.id().toString(), rule));
        Optional<Severity> failOn = options.failOn().isPresent() ? options.failOn().get().severity() : configuration.failOn();
        Run run = new Run(options.asOf(), failOn, rulesets.stream()
                .map(ruleset -> new RulesetUsed(ruleset.id(), ruleset.version(), ruleset.digest())).toList(), configuration.digest());
        Tool tool = new Tool("caveat", Texts.caveatVersion(), grammar ? Optional.of(Texts.languageToolVersion()) : Optional.empty());
        return Report.of(tool, run, articles, unread, List.copyOf(rules.values()));
    }
}
