package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.grammar.Grammar;
import dev.caveat.lsp.Rulebook;
import dev.caveat.lsp.Rulebooks;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The rulebooks of a workspace: an editor's draft is judged as {@code caveat check} in the same folder would judge its file. */
final class FolderRulebooks implements Rulebooks {
    private static final Path HERE = Path.of("").toAbsolutePath().normalize();
    private static final String UNNAMED = ".md";

    private final Options options;
    private final Recall recall;
    private final KeptRulesets kept;
    /** By folder of a draft: what is wrong in the configuration of another concerns nobody here. */
    private final Map<Path, ConfigurationFinder> finders = new HashMap<>();
    /** By draft, as things were when it was last judged. */
    private final Map<Path, String> stamps = new HashMap<>();
    private final Map<Conditions, Judging> loaded = new HashMap<>();

    /** @param recall what earlier runs said of paragraphs */
    FolderRulebooks(Options options, Recall recall) {
        this.options = options;
        this.recall = recall;
        this.kept = new KeptRulesets(options.asOf());
    }

    /** What decides about a draft; two drafts that agree in it are judged alike, until something changes on disk. */
    private record Conditions(String configuration, List<String> rulesets, List<Configuration.RuleSetting> rules) {
        static Conditions of(Options options, Configuration base, Source source) {
            Configuration at = base.at(Path.of(source.path()));
            StatedRulesets stated = options.rulesets().isEmpty() ? StatedRulesets.of(source, base) : StatedRulesets.NONE;
            List<Configuration.RulesetSetting> rulesets = stated.rulesets().isEmpty() ? at.rulesets() : stated.rulesets();
            // A draft that asks for what is not there agrees with none that was judged.
            String broken = stated.problem().map(Problem::message).orElse("");
            return new Conditions(base.file() + base.digest() + broken,
                    rulesets.stream().map(Configuration.RulesetSetting::ruleset).toList(), at.rules());
        }
    }

    /** The parts of a rulebook that are the same for all such drafts. */
    private record Judging(Linter compliance, Optional<Linter> grammar, Function<DocumentResult, List<Judgement>> policy) {}

    @Override
    public synchronized Optional<Rulebook> find(Path folder, Path draft, String text) throws MistakesException {
        Path file = shown(draft);
        ConfigurationFinder finder = finders.computeIfAbsent(draft.getParent(), any -> Inspection.finder(options));
        Configuration configuration = finder.of(file);
        stamps.computeIfAbsent(draft, any -> Stamp.of(options, Inspection.finder(options), List.of(file)));
        finder.verify();
        if (!isArticle(configuration, folder, draft)) {
            return Optional.empty();
        }
        String path = file.toString().replace('\\', '/');
        try {
            Judging judging = judging(finder, path, text);
            return Optional.of(new Rulebook(path, judging.compliance, judging.grammar, judging.policy));
        } catch (UsageException e) {
            throw broken("command line", e.getMessage());
        }
    }

    @Override
    public synchronized boolean isStale() {
        return stamps.entrySet().stream().anyMatch(each ->
                !Stamp.of(options, Inspection.finder(options), List.of(shown(each.getKey()))).equals(each.getValue()));
    }

    @Override
    public synchronized void forget() {
        finders.clear();
        stamps.clear();
        loaded.clear();
    }

    /** The way a user in this folder would name it. */
    private static Path shown(Path file) {
        return file.startsWith(HERE) && !file.equals(HERE) ? HERE.relativize(file) : file;
    }

    private Judging judging(ConfigurationFinder finder, String path, String text) throws UsageException, MistakesException {
        Source source = Source.of(Format.of(path).isPresent() ? path : path + UNNAMED, text);
        // At every keystroke: rulesets of the user's own are not to be read again.
        Conditions conditions = Conditions.of(options, finder.of(Path.of(path)), source);
        Judging known = loaded.get(conditions);
        if (known == null) {
            known = judging(finder, source);
            loaded.put(conditions, known);
        }
        return known;
    }

    private Judging judging(ConfigurationFinder finder, Source source) throws UsageException, MistakesException {
        Articles alone = new Articles(List.of(source), List.of(), List.of(source.path()), Optional.empty(), Scope.ALL);
        Inspection inspection = Inspection.of(options, finder, kept, alone, Terminal.NONE);
        if (!inspection.problems().isEmpty()) {
            Problem problem = inspection.problems().get(0);
            throw broken(problem.path(), problem.message());
        }
        return judging(inspection, inspection.lots().get(0));
    }

    private Judging judging(Inspection inspection, Lot lot) throws UsageException, MistakesException {
        List<Ruleset> rulesets = lot.rulesets();
        Clinic clinic = inspection.clinic(lot);
        RuleFilter prompt = without(lot.filter(), List.of(Grammar.GROUP));
        RuleFilter slow = without(lot.filter(), rulesets.stream().flatMap(ruleset -> ruleset.groups().stream())
                .map(group -> group.id()).filter(id -> !id.equals(Grammar.GROUP)).distinct().toList());
        boolean grammar = rulesets.stream().anyMatch(ruleset -> !ruleset.only(slow).groups().isEmpty());
        // Judged before grammar has run, a suppression of a grammar rule must not be called unused.
        return new Judging(new Linter(rulesets, clinic, options.asOf(), prompt).abreast(options.jobs()),
                grammar ? Optional.of(recall.ofDrafts(new Linter(rulesets, clinic, options.asOf(), slow))) : Optional.empty(),
                inspection.judge(lot.with(prompt)));
    }

    private static RuleFilter without(RuleFilter filter, List<String> groups) {
        List<RulePattern> off = new ArrayList<>(filter.off());
        groups.forEach(group -> off.add(new RulePattern(group + "/*")));
        return new RuleFilter(filter.only(), off, filter.switches());
    }

    private static MistakesException broken(String where, String what) {
        return new MistakesException(List.of(new Mistake(Place.startOf(where), "", what)));
    }

    /** What is no article for {@code caveat check} without paths is none here either, and neither is the template. */
    private boolean isArticle(Configuration configuration, Path folder, Path draft) {
        if (configuration.template().filter(template -> template.file().toAbsolutePath().normalize().equals(draft)).isPresent()) {
            return false;
        }
        Path reports = options.reports().orElse(Options.REPORTS).toAbsolutePath().normalize();
        String below = draft.startsWith(folder) ? folder.relativize(draft).toString().replace('\\', '/') : "";
        boolean left = draft.startsWith(reports) || below.startsWith(".") || below.contains("/.") || below.contains("node_modules/")
                || configuration.exclude().matches(draft) || isBelowExcluded(configuration, draft);
        return !left && (configuration.articles().isEmpty() || configuration.articles().matches(draft));
    }

    private static boolean isBelowExcluded(Configuration configuration, Path draft) {
        for (Path folder = draft.getParent(); folder != null; folder = folder.getParent()) {
            if (configuration.exclude().matchesFolder(folder)) {
                return true;
            }
        }
        return false;
    }
}
