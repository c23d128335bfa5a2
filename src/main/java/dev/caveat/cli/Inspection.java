package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationLoader;
import dev.caveat.engine.Batch;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.policy.Policy;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Report;
import dev.caveat.report.RulesetUsed;
import dev.caveat.report.Run;
import dev.caveat.report.Tool;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The articles of a run with all that decides about them but the rulesets: it can be asked for a report by several.
 *
 * @param filter which rules are wanted, of whatever rulesets
 */
record Inspection(Options options, Configuration configuration, RuleFilter filter, Articles articles, Terminal terminal) {
    private static final String GRAMMAR = "grammar";

    static Configuration configuration(Options options) throws MistakesException {
        if (options.config().isPresent()) {
            return ConfigurationLoader.load(options.config().get(), RulesetLoader.DEFAULT);
        }
        Path usual = Path.of(ConfigurationLoader.FILE_NAME);
        return Files.exists(usual) ? ConfigurationLoader.load(usual, RulesetLoader.DEFAULT)
                : ConfigurationLoader.defaults(RulesetLoader.DEFAULT);
    }

    /** The rulesets of the command line, else of the configuration: one that is not there is told at its line. */
    static List<String> wanted(Options options, Configuration configuration) throws MistakesException {
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

    /** The same without some rules. */
    Inspection without(RulePattern rules) {
        List<RulePattern> off = new ArrayList<>(filter.off());
        off.add(rules);
        return new Inspection(options, configuration, new RuleFilter(filter.only(), off), articles, terminal);
    }

    /** What the articles give under these rulesets together; the site's template, where there is one, is judged first. */
    Report report(List<Ruleset> rulesets) throws MistakesException {
        return report(rulesets, linter -> linter::lint);
    }

    /** @param reading what is done with each article, given what checks it: its result is what is reported */
    Report report(List<Ruleset> rulesets, Function<Linter, Function<Source, DocumentResult>> reading) throws MistakesException {
        Optional<JudgedTemplate> template = template(rulesets);
        Clinic clinic = template.map(judged -> configuration.clinic().with(judged.template())).orElse(configuration.clinic());
        Articles drafts = articles.without(template);
        Linter linter = new Linter(rulesets, clinic, options.asOf(), filter);
        List<DocumentResult> results = new ArrayList<>();
        try (Progress progress = Progress.of(terminal, options, drafts.sources().size())) {
            results.addAll(new Batch(reading.apply(linter), options.jobs()).lint(drafts.sources(), result -> progress.step()));
        }
        template.map(JudgedTemplate::result).ifPresent(results::add);
        return report(rulesets, results);
    }

    private Optional<JudgedTemplate> template(List<Ruleset> rulesets) throws MistakesException {
        return configuration.template().isEmpty() ? Optional.empty() : Optional.of(
                JudgedTemplate.of(configuration.template().get(), configuration, rulesets, filter, options.asOf()));
    }

    private Report report(List<Ruleset> rulesets, List<DocumentResult> results) {
        Policy policy = new Policy(RuleChoice.settings(configuration));
        List<ArticleReport> judged = new ArrayList<>();
        for (DocumentResult result : results) {
            judged.add(ArticleReport.of(result, policy.judge(result.findings())));
        }
        List<Ruleset> asked = rulesets.stream().map(ruleset -> ruleset.only(filter)).toList();
        boolean grammar = asked.stream().flatMap(ruleset -> ruleset.groups().stream()).anyMatch(group -> group.id().equals(GRAMMAR));
        Map<String, RuleInfo> rules = new LinkedHashMap<>();
        asked.stream().flatMap(Ruleset::rules).forEach(rule -> rules.putIfAbsent(rule.id().toString(), rule));
        Optional<Severity> failOn = options.failOn().isPresent() ? options.failOn().get().severity() : configuration.failOn();
        Run run = new Run(options.asOf(), failOn, rulesets.stream()
                .map(ruleset -> new RulesetUsed(ruleset.id(), ruleset.version(), ruleset.digest())).toList(), configuration.digest());
        Tool tool = new Tool("caveat", Texts.caveatVersion(), grammar ? Optional.of(Texts.languageToolVersion()) : Optional.empty());
        return Report.of(tool, run, judged, articles.problems(), List.copyOf(rules.values()));
    }
}
