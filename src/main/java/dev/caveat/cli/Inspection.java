package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.engine.Batch;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.fold.Room;
import dev.caveat.policy.Exemptions;
import dev.caveat.policy.Judgement;
import dev.caveat.policy.Policy;
import dev.caveat.policy.Settlement;
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
import dev.caveat.source.Source;
import dev.caveat.yaml.MistakesException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The articles of a run with all that decides about them; it can be asked for a report by other rulesets as well.
 *
 * @param problems of files that could not be read
 * @param scope what of the articles the run answers for
 */
record Inspection(Options options, ConfigurationFinder finder, List<Lot> lots, List<Problem> problems, Scope scope, Terminal terminal) {
    private static final String GRAMMAR = "grammar";
    /** A finding takes as much memory as so many characters of an article. */
    private static final long FINDING = 100;

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
        return of(options, finder, new KeptRulesets(options.asOf()), articles, terminal);
    }

    /** The same with rulesets that an earlier inspection loaded. */
    static Inspection of(Options options, ConfigurationFinder finder, KeptRulesets kept, Articles articles, Terminal terminal)
            throws UsageException, MistakesException {
        Lots.Sorted sorted = Lots.sort(options, finder, kept, articles);
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

    /** Articles of one lot with what the rules find in them. */
    private record Checked(Lot lot, List<ArticleReport> articles) {}

    /** What is done with each article. */
    interface Reading {
        /** It is checked. */
        Reading CHECK = (lot, linter, judge) -> linter::lint;

        /**
         * For the articles of one lot.
         *
         * @param linter what checks them
         * @param judge what becomes of what it finds in one of them
         * @return what gives the result that is reported
         */
        Function<Source, DocumentResult> of(Lot lot, Linter linter, Function<DocumentResult, List<Judgement>> judge);
    }

    /** What the articles give, whatever may let it pass. */
    Report report() throws MistakesException {
        return report(checked(lot -> linter -> linter::lint), checked -> checked.stream().flatMap(each -> each.articles.stream()).toList());
    }

    /**
     * The same with what suppressions, waivers and baseline make of it.
     *
     * @param mustExist whether files of waivers and baselines that are named must be there
     */
    Examined settled(boolean mustExist) throws UsageException, MistakesException {
        return settled(mustExist, Reading.CHECK);
    }

    /** The same of articles with which something else is done. */
    Examined settled(boolean mustExist, Reading reading) throws UsageException, MistakesException {
        Map<Lot, ExemptionFiles> files = new IdentityHashMap<>();
        Map<ExemptionFiles, List<Lot>> byFiles = new LinkedHashMap<>();
        for (Lot lot : lots) {
            ExemptionFiles own = ExemptionFiles.of(options, lot.configuration(), mustExist);
            files.put(lot, own);
            byFiles.computeIfAbsent(own, any -> new ArrayList<>()).add(lot);
        }
        Map<ExemptionFiles, Exemptions> exemptions = new LinkedHashMap<>();
        for (Map.Entry<ExemptionFiles, List<Lot>> each : byFiles.entrySet()) {
            exemptions.put(each.getKey(), each.getKey().exemptions(options, each.getValue()));
        }
        List<Checked> checked = checked(lot -> linter -> reading.of(lot, linter,
                result -> alone(result, policy(lot.configuration()), files.get(lot), exemptions.get(files.get(lot)))));
        Map<ExemptionFiles, Settlement> settlements = new LinkedHashMap<>();
        List<ArticleReport> articles = new ArrayList<>();
        // A template goes by the files of the first articles it stands around.
        ExemptionFiles first = byFiles.keySet().stream().findFirst().orElse(null);
        for (ExemptionFiles each : byFiles.keySet()) {
            List<ArticleReport> own = checked.stream().filter(one -> files.getOrDefault(one.lot, first).equals(each))
                    .flatMap(one -> one.articles.stream()).toList();
            SettledArticles settled = SettledArticles.of(own, policy(byFiles.get(each).get(0).configuration()), each, exemptions.get(each));
            settlements.put(each, settled.settlement());
            articles.addAll(settled.articles());
        }
        return new Examined(report(checked, any -> articles), settlements);
    }

    /** A report, and by the files that let findings pass how these came to be open or not. */
    record Examined(Report report, Map<ExemptionFiles, Settlement> settlements) {}

    /** What the rules know of the clinic when they read articles of a lot. */
    Clinic clinic(Lot lot) throws MistakesException {
        return clinic(lot, templates());
    }

    private static Clinic clinic(Lot lot, Map<Configuration.TemplateSetting, JudgedTemplate> templates) {
        Clinic clinic = lot.configuration().clinic();
        return lot.configuration().template().map(templates::get).map(each -> clinic.with(each.template())).orElse(clinic);
    }

    /** What becomes of the findings in one article of a lot by itself. */
    Function<DocumentResult, List<Judgement>> judge(Lot lot) throws UsageException, MistakesException {
        ExemptionFiles files = ExemptionFiles.of(options, lot.configuration(), true);
        Exemptions exemptions = files.exemptions(options, List.of(lot));
        return result -> alone(result, policy(lot.configuration()), files, exemptions);
    }

    /** What becomes of the findings of one article by itself. */
    private static List<Judgement> alone(DocumentResult result, Policy policy, ExemptionFiles files, Exemptions exemptions) {
        ArticleReport article = judged(result, policy);
        return SettledArticles.of(List.of(article), policy, files, exemptions).articles().get(0).judgements();
    }

    /** What the rules find in the articles; the site's template, where there is one, is judged first. */
    private List<Checked> checked(Function<Lot, Function<Linter, Function<Source, DocumentResult>>> reading) throws MistakesException {
        Map<Configuration.TemplateSetting, JudgedTemplate> templates = templates();
        List<Checked> checked = new ArrayList<>();
        int articles = lots.stream().mapToInt(lot -> lot.sources().size()).sum();
        Room room = Room.ofHeap();
        try (Progress progress = Progress.of(terminal, options, articles); Recall recall = Recall.of(options, terminal)) {
            for (Lot lot : lots) {
                Linter asking = recall.of(new Linter(lot.rulesets(), clinic(lot, templates), options.asOf(), lot.filter(),
                        lot.configuration().budget()));
                Set<Source> known = lot.sources().stream().filter(asking::remembers)
                        .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
                Linter linter = asking.abreast(options.jobs() / Math.max(1, lot.sources().size() - known.size()));
                Policy policy = policy(lot.configuration());
                Batch batch = new Batch(reading.apply(lot).apply(linter), options.jobs(), lot.configuration().budget().time(),
                        known::contains);
                checked.add(new Checked(lot, batch.lint(Articles.without(lot.sources(), List.copyOf(templates.values())),
                        result -> held(judged(result, policy), room), result -> progress.step())));
            }
        }
        for (JudgedTemplate template : scope.isWhole() ? templates.values() : List.<JudgedTemplate>of()) {
            checked.add(new Checked(template.lot(), List.of(judged(template.result(), policy(template.lot().configuration())))));
        }
        return checked;
    }

    private Report report(List<Checked> checked, Function<List<Checked>, List<ArticleReport>> articles) {
        Map<String, Conditions> conditions = new TreeMap<>();
        lots.forEach(lot -> lot.paths().forEach(path -> conditions.put(path, lot.conditions(options))));
        checked.stream().filter(each -> each.lot.paths().isEmpty()).forEach(each -> each.articles.forEach(
                template -> conditions.put(template.path(), each.lot.conditions(options))));
        return report(articles.apply(checked).stream().map(scope::narrow).toList(), conditions);
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
            List<Ruleset> rulesets = Same.once(each.getValue());
            Lot lot = new Lot(owner, rulesets, RuleChoice.filter(options, owner), List.of(), List.of());
            templates.put(each.getKey(), JudgedTemplate.of(each.getKey(), lot, options.asOf()));
        }
        return templates;
    }

    private static ArticleReport judged(DocumentResult result, Policy policy) {
        return ArticleReport.of(result, policy.judge(result.findings()));
    }

    /** What there is no room for is looked at again when it is reported. */
    private static ArticleReport held(ArticleReport article, Room room) {
        return article.document().isEmpty() || room.take(article.document().get().text().length() + FINDING * article.judgements().size())
                ? article.bare() : article.folded();
    }

    private static Policy policy(Configuration configuration) {
        return new Policy(RuleChoice.settings(configuration));
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
