package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.report.Conditions;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * Articles of a run that are all judged alike.
 *
 * @param configuration what holds for them, overrides laid over it
 * @param rulesets all that are asked
 * @param filter which of their rules are wanted
 * @param paths of the articles, those that could not be read as well
 * @param sources of those that could
 */
record Lot(Configuration configuration, List<Ruleset> rulesets, RuleFilter filter, List<String> paths, List<Source> sources) {
    Lot {
        rulesets = List.copyOf(rulesets);
        paths = List.copyOf(paths);
        sources = List.copyOf(sources);
    }

    Lot with(RuleFilter other) {
        return new Lot(configuration, rulesets, other, paths, sources);
    }

    Lot with(List<Ruleset> others) {
        return new Lot(configuration, others, filter, paths, sources);
    }

    /** The rules that are left to check with. */
    List<Ruleset> asked() {
        return rulesets.stream().map(ruleset -> ruleset.only(filter)).toList();
    }

    boolean hasRules() {
        return asked().stream().anyMatch(ruleset -> !ruleset.groups().isEmpty());
    }

    Optional<Severity> failOn(Options options) {
        return options.failOn().isPresent() ? options.failOn().get().severity() : configuration.failOn();
    }

    Conditions conditions(Options options) {
        return new Conditions(configuration.file(), configuration.digest(), failOn(options),
                rulesets.stream().map(Ruleset::id).toList());
    }
}
