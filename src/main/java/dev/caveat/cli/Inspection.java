package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.engine.Batch;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.policy.Policy;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Conditions;
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
import dev.caveat.yaml.MistakesException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The articles of a run with all that decides about them; it can be asked for a report by other rulesets as well.
 *
 * @param problems of files that could not be read
 * @param scope what of the articles the run answers for
 */
record Inspection(Options options, ConfigurationFinder finder, List<Lot> lots, List<Problem> problems, Scope scope, Terminal terminal) {
    private static final String GRAMMAR = "grammar";

    Inspection {
        lots = List.copyOf(lots);
        problems = List.copyOf(problems);
    }

    static ConfigurationFinder finder(Options options) {
        return new ConfigurationFinder(RulesetLoader.DEFAULT, options.config());
    }

    /** All articles, sorted into lots. */
    static Inspection of(Options options, ConfigurationFinder finder, Articles articles, Terminal terminal)
            throws UsageException, MistakesException {
        Lots.Sorted sorted = Lots.sort(options, finder, articles);
        return new Inspection(options, finder, sorted.lots(), sorted.problems(), articles.scope(), terminal);
    }

    /** The same without some rules. */
    Inspection without(RulePattern rules) {
        return with(lots.stream().map(lot -> {
            List<RulePattern> off = new ArrayList<>(lot.filter().off());
            off.add(rules);
            return lot.with(new RuleFilter(lot.filter().only(), off, lot.filter().switches()));
        }).toList());
    }

    /** The same by other rulesets. */
    Inspection by(Function<Lot, List<Ruleset>> rulesets) {
        return with(lots.stream().map(lot -> lot.with(rulesets.apply(lot))).toList());
    }

    /** All rulesets that are asked about some article. */
    List<Ruleset> rulesets() {
        Map<String, Ruleset> byId = new LinkedHashMap<>();
        lots.stream().flatMap(lot -> lot.rulesets().stream()).forEach(ruleset -> byId.putIfAbsent(ruleset.id() + ruleset.digest(), ruleset));
        return List.copyOf(byId.values());
    }

    /** What the articles give; the site's template, where there is one, is judged first. */
    Report report() throws MistakesException {
        Map<Configuration.TemplateSetting, JudgedTemplate> templates = templates();
        List<ArticleReport> judged = new ArrayList<>();
        Map<String, Conditions> conditions = new TreeMap<>();
        int articles = lots.stream().mapToInt(lot -> lot.sources().size()).sum();
        try (Progress progress = Progress.of(terminal, options, articles)) {
            for (Lot lot : lots) {
                Optional<JudgedTemplate> template = lot.configuration().template().map(templates::get);
                Clinic clinic = template.map(each -> lot.configuration().clinic().with(each.template()))
                        .orElse(lot.configuration().clinic());
                Linter linter = new Linter(lot.rulesets(), clinic, options.asOf(), lot.filter());
                List<DocumentResult> results = new Batch(linter, options.jobs())
                        .lint(Articles.without(lot.sources(), List.copyOf(templates.values())), result -> progress.step());
                judged.addAll(judged(results, lot.configuration()));
                lot.paths().forEach(path -> conditions.put(path, lot.conditions(options)));
            }
        }
        for (JudgedTemplate template : scope.isWhole() ? templates.values() : List.<JudgedTemplate>of()) {
            judged.addAll(judged(List.of(template.result()), template.lot().configuration()));
            conditions.put(template.result().path(), template.lot().conditions(options));
        }
        return report(judged, conditions);
    }

    /** A template stands around articles of several lots, and must hold what any of them asks for: it is judged by all. */
    private Map<Configuration.TemplateSetting, JudgedTemplate> templates() throws MistakesException {
        Map<Configuration.TemplateSetting, List<Ruleset>> asked = new LinkedHashMap<>();
        for (Lot lot : lots) {
            lot.configuration().template().ifPresent(setting ->
                    asked.computeIfAbsent(setting, any -> new ArrayList<>()).addAll(lot.rulesets()));
        }
        Map<Configuration.TemplateSetting, JudgedTemplate> templates = new LinkedHashMap<>();
        for (Map.Entry<Configuration.TemplateSetting, List<Ruleset>> each : asked.entrySet()) {
            Configuration owner = finder.of(Path.of(each.getKey().at().file())).at(each.getKey().file());
            List<Ruleset> rulesets = each.getValue().stream().distinct().toList();
            Lot lot = new Lot(owner, rulesets, RuleChoice.filter(options, owner), List.of(), List.of());
            templates.put(each.getKey(), JudgedTemplate.of(each.getKey(), lot, options.asOf()));
        }
        return templates;
    }

    private List<ArticleReport> judged(List<DocumentResult> results, Configuration configuration) {
        Policy policy = new Policy(RuleChoice.settings(configuration));
        return results.stream().map(result -> ArticleReport.of(result, scope.narrow(result, policy.judge(result.findings())))).toList();
    }

    private Report report(List<ArticleReport> judged, Map<String, Conditions> conditions) {
        List<Ruleset> asked = lots.stream().flatMap(lot -> lot.asked().stream()).toList();
        boolean grammar = asked.stream().flatMap(ruleset -> ruleset.groups().stream()).anyMatch(group -> group.id().equals(GRAMMAR));
        Map<String, RuleInfo> rules = new LinkedHashMap<>();
        asked.stream().flatMap(Ruleset::rules).forEach(rule -> rules.putIfAbsent(rule.id().toString(), rule));
        Optional<Severity> strictest = lots.stream().flatMap(lot -> lot.failOn(options).stream()).min(Severity::compareTo);
        List<RulesetUsed> used = rulesets().stream()
                .map(ruleset -> new RulesetUsed(ruleset.id(), ruleset.version(), ruleset.digest())).toList();
        boolean alike = conditions.values().stream().distinct().count() < 2;
        Run run = new Run(options.asOf(), strictest, used, Digests.together(lots.stream().map(lot -> lot.configuration().digest()).toList()),
                alike ? Map.of() : conditions, scope.changedSince());
        Tool tool = new Tool("caveat", Texts.caveatVersion(), grammar ? Optional.of(Texts.languageToolVersion()) : Optional.empty());
        return Report.of(tool, run, judged, problems, List.copyOf(rules.values()));
    }

    private Inspection with(List<Lot> others) {
        return new Inspection(options, finder, others, problems, scope, terminal);
    }
}
