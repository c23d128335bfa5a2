package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.Configuration.RuleSetting;
import dev.caveat.config.Configuration.RulesetSetting;
import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts the articles of a run by what decides about them, and makes sure that all of it is right before anything is checked. */
final class Lots {
    /** @param base number of the configuration, in the order of the articles */
    private record Key(int base, List<RulesetSetting> rulesets, List<RuleSetting> rules) {}

    /** What is known of a lot before its rulesets are loaded. */
    private record Share(Configuration base, Configuration configuration, List<String> paths, List<Source> sources) {}

    private final Options options;
    private final ConfigurationFinder finder;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final RulesetShelf shelf;
    private final Map<Configuration, Integer> bases = new IdentityHashMap<>();
    private final Map<Key, Share> shares = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Lots(Options options, ConfigurationFinder finder) {
        this.options = options;
        this.finder = finder;
        this.shelf = new RulesetShelf(options.asOf(), mistakes);
    }

    /**
     * The lots in the order of their first articles, with what could not be read.
     *
     * @throws MistakesException with every mistake of every configuration, register and ruleset
     */
    static Sorted sort(Options options, ConfigurationFinder finder, Articles articles) throws UsageException, MistakesException {
        return new Lots(options, finder).sort(articles);
    }

    /** What comes of it. */
    record Sorted(List<Lot> lots, List<Problem> problems) {
        Sorted {
            lots = List.copyOf(lots);
            problems = List.copyOf(problems);
        }
    }

    private Sorted sort(Articles articles) throws UsageException, MistakesException {
        for (Source source : articles.sources()) {
            place(source);
        }
        articles.problems().forEach(problem -> share(problem.path(), finder.of(Path.of(problem.path())), List.of()));
        problems.addAll(articles.problems());
        if (articles.lack().isPresent()) {
            // What is wrong with the configuration is told all the same: it may be the reason.
            articles.given().forEach(path -> share(inside(path), finder.of(Path.of(inside(path))), List.of()));
        }
        Map<Share, List<Ruleset>> rulesets = new LinkedHashMap<>();
        List<Configuration> configurations = new ArrayList<>();
        for (Share share : shares.values()) {
            List<RulePattern> off = RuleChoice.off(options, share.configuration);
            rulesets.put(share, options.rulesets().isEmpty() ? shelf.named(share.configuration.rulesets(), off)
                    : shelf.given(options.rulesets(), off));
            if (configurations.stream().noneMatch(each -> each == share.base)) {
                configurations.add(share.base);
            }
        }
        mistakes.addAll(finder.mistakes());
        for (Configuration each : configurations) {
            verify(each, rulesets.entrySet().stream().filter(entry -> entry.getKey().base == each)
                    .flatMap(entry -> entry.getValue().stream()).distinct().toList());
        }
        if (!mistakes.isEmpty()) {
            throw new MistakesException(mistakes);
        }
        RuleChoice.verify(options, rulesets.values().stream().flatMap(List::stream).toList());
        if (articles.lack().isPresent()) {
            throw new UsageException(articles.lack().get());
        }
        List<Lot> lots = new ArrayList<>();
        for (Map.Entry<Share, List<Ruleset>> each : rulesets.entrySet()) {
            lots.add(lot(each.getKey(), each.getValue()));
        }
        return new Sorted(lots, problems);
    }

    private static String inside(String path) {
        return Files.isDirectory(Path.of(path)) ? path + "/article" : path;
    }

    private Lot lot(Share share, List<Ruleset> rulesets) throws UsageException {
        RuleFilter filter = RuleChoice.filter(options, share.configuration);
        Lot lot = new Lot(share.configuration, rulesets, filter, share.paths, share.sources);
        if (lot.asked().stream().allMatch(ruleset -> ruleset.groups().isEmpty())) {
            throw new UsageException("no rule is left to check " + share.paths.get(0) + " with; loosen --only, --skip or rules: in "
                    + (share.configuration.file().isEmpty() ? "the configuration" : share.configuration.file()) + ", or exclude it");
        }
        return lot;
    }

    private void place(Source source) {
        Configuration base = finder.of(Path.of(source.path()));
        // What the command line asks for is the gate's word; an article cannot talk itself out of it.
        StatedRulesets stated = options.rulesets().isEmpty() ? StatedRulesets.of(source, base) : StatedRulesets.NONE;
        if (stated.problem().isPresent()) {
            problems.add(stated.problem().get());
            share(source.path(), base, List.of());
        } else {
            share(source.path(), base, stated.rulesets()).sources.add(source);
        }
    }

    private Share share(String path, Configuration base, List<RulesetSetting> stated) {
        Configuration at = base.at(Path.of(path));
        Configuration chosen = stated.isEmpty() ? at : at.with(stated.stream().distinct().toList());
        Integer known = bases.putIfAbsent(base, bases.size());
        List<RulesetSetting> unplaced = chosen.rulesets().stream().map(each -> new RulesetSetting(each.ruleset(), base.written().at())).toList();
        Key key = new Key(known == null ? bases.size() - 1 : known, unplaced, chosen.rules());
        Share share = shares.computeIfAbsent(key, any -> new Share(base, chosen, new ArrayList<>(), new ArrayList<>()));
        share.paths.add(path);
        return share;
    }

    /** Rule ids and register of one configuration, against the rulesets that its articles are judged by. */
    private void verify(Configuration configuration, List<Ruleset> rulesets) {
        if (rulesets.isEmpty()) {
            return;
        }
        List<RuleSetting> unknown = RuleChoice.unknown(configuration.allRules(), rulesets);
        if (!unknown.isEmpty()) {
            // A rule may belong to a ruleset of the configuration that no article of this run is judged by.
            List<Ruleset> all = new ArrayList<>(rulesets);
            all.addAll(shelf.named(configuration.allRulesets(), RuleChoice.off(options, configuration)));
            mistakes.addAll(RuleChoice.mistakes(unknown, all));
        }
        try {
            RegisterReview.verify(configuration.register(), rulesets);
        } catch (MistakesException e) {
            mistakes.addAll(e.mistakes());
        }
    }
}
