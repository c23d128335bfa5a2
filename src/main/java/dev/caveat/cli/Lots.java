package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.Configuration.RuleSetting;
import dev.caveat.config.Configuration.RulesetSetting;
import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
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

    /** What is known of a lot before its rulesets are loaded. One object for each lot: comparing its parts would cost. */
    private static final class Share {
        private final Configuration base;
        private final Configuration configuration;
        private final List<String> paths = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();

        Share(Configuration base, Configuration configuration) {
            this.base = base;
            this.configuration = configuration;
        }
    }

    private final Options options;
    private final ConfigurationFinder finder;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final RulesetShelf shelf;
    private final Map<Configuration, Integer> bases = new IdentityHashMap<>();
    private final Map<Key, Share> shares = new LinkedHashMap<>();
    /** Of articles that neither say nor are told anything of their own. */
    private final Map<Configuration, Share> plains = new IdentityHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Lots(Options options, ConfigurationFinder finder, KeptRulesets kept) {
        this.options = options;
        this.finder = finder;
        this.shelf = new RulesetShelf(kept, mistakes);
    }

    /**
     * The lots in the order of their first articles, with what could not be read.
     *
     * @throws MistakesException with every mistake of every configuration, register and ruleset
     */
    static Sorted sort(Options options, ConfigurationFinder finder, KeptRulesets kept, Articles articles)
            throws UsageException, MistakesException {
        return new Lots(options, finder, kept).sort(articles);
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
        if (shares.isEmpty() || articles.lack().isPresent()) {
            // What is wrong with the configuration is told all the same: it may be the reason.
            articles.given().forEach(path -> share(inside(path), finder.of(Path.of(inside(path))), List.of()));
        }
        Map<Share, List<Ruleset>> rulesets = new LinkedHashMap<>();
        for (Share share : shares.values()) {
            List<RulePattern> off = RuleChoice.off(options, share.configuration);
            rulesets.put(share, options.rulesets().isEmpty() ? shelf.named(share.configuration.rulesets(), off)
                    : shelf.given(options.rulesets(), off));
        }
        mistakes.addAll(finder.mistakes());
        Map<Configuration, List<Share>> sharing = new IdentityHashMap<>();
        shares.values().forEach(share -> sharing.computeIfAbsent(share.base, any -> new ArrayList<>()).add(share));
        for (Share first : shares.values()) {
            List<Share> own = sharing.remove(first.base);
            if (own != null) {
                boolean whole = own.stream().allMatch(share -> rulesets.get(share).size() == wanted(share).size());
                verify(first.base, Same.once(own.stream().flatMap(share -> rulesets.get(share).stream()).toList()), whole);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new MistakesException(mistakes);
        }
        RuleChoice.verify(options, rulesets.values().stream().flatMap(List::stream).toList());
        if (articles.lack().isPresent()) {
            throw new UsageException(articles.lack().get());
        }
        List<Lot> lots = rulesets.entrySet().stream().map(each -> lot(each.getKey(), each.getValue())).toList();
        requireRules(lots);
        return new Sorted(lots, problems);
    }

    /** What {@code --only} leaves to one ruleset it may not leave to another; what a configuration turns off is not checked at all. */
    private static void requireRules(List<Lot> lots) throws UsageException {
        String what = "; loosen --only, --skip or rules: in the configuration";
        if (lots.stream().noneMatch(Lot::hasRules)) {
            throw new UsageException("no rule is left to check with" + what);
        }
        for (Lot lot : lots) {
            if (!lot.with(new RuleFilter(List.of(), lot.filter().off(), lot.filter().switches())).hasRules()) {
                throw new UsageException("no rule is left to check with, for " + lot.paths().get(0) + what + ", or exclude it");
            }
        }
    }

    private List<?> wanted(Share share) {
        return options.rulesets().isEmpty() ? share.configuration.rulesets() : options.rulesets();
    }

    private static String inside(String path) {
        return Files.isDirectory(Path.of(path)) ? path + "/article" : path;
    }

    private Lot lot(Share share, List<Ruleset> rulesets) {
        return new Lot(share.configuration, rulesets, RuleChoice.filter(options, share.configuration), share.paths, share.sources);
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
        boolean plain = base.overrides().isEmpty() && stated.isEmpty();
        Share share = plain ? plains.computeIfAbsent(base, any -> shareOf(path, base, stated)) : shareOf(path, base, stated);
        share.paths.add(path);
        return share;
    }

    private Share shareOf(String path, Configuration base, List<RulesetSetting> stated) {
        Configuration at = base.at(Path.of(path));
        Configuration chosen = stated.isEmpty() ? at : at.with(stated.stream().distinct().toList());
        Integer known = bases.putIfAbsent(base, bases.size());
        List<RulesetSetting> unplaced = chosen.rulesets().stream().map(each -> new RulesetSetting(each.ruleset(), base.written().at())).toList();
        Key key = new Key(known == null ? bases.size() - 1 : known, unplaced, chosen.rules());
        return shares.computeIfAbsent(key, any -> new Share(base, chosen));
    }

    /**
     * Rule ids and register of one configuration, against the rulesets that its articles are judged by.
     *
     * @param whole whether all of these could be loaded
     */
    private void verify(Configuration configuration, List<Ruleset> rulesets, boolean whole) {
        List<RuleSetting> unknown = RuleChoice.unknown(configuration.allRules(), rulesets);
        if (!unknown.isEmpty()) {
            // A rule may belong to a ruleset of the configuration that no article of this run is judged by.
            List<RulePattern> off = RuleChoice.off(options, configuration);
            List<Ruleset> all = new ArrayList<>(shelf.named(configuration.allRulesets(), off));
            boolean complete = whole && all.size() == configuration.allRulesets().size();
            all.addAll(rulesets);
            if (!complete) {
                all.addAll(shelf.given(List.of(RulesetLoader.DEFAULT), off));
            }
            mistakes.addAll(RuleChoice.mistakes(unknown, all, complete));
        }
        if (!rulesets.isEmpty()) {
            try {
                RegisterReview.verify(configuration.register(), rulesets);
            } catch (MistakesException e) {
                mistakes.addAll(e.mistakes());
            }
        }
    }
}
