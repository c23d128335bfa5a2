package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.policy.Policy;
import dev.caveat.policy.PolicyRules;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which rules the user wants, from options and configuration, each held against the rules there are. */
final class RuleChoice {
    private RuleChoice() {}

    static RuleFilter filter(Options options, Configuration configuration, List<Ruleset> rulesets)
            throws UsageException, MistakesException {
        List<RuleInfo> rules = Stream.concat(rulesets.stream().flatMap(Ruleset::rules), PolicyRules.all().stream()).toList();
        List<Mistake> mistakes = new ArrayList<>();
        for (Configuration.RuleSetting setting : configuration.rules()) {
            if (!isKnown(setting.rules(), rules)) {
                mistakes.add(new Mistake(setting.at(), "rules", unknown(setting.rules(), rules)));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new MistakesException(mistakes);
        }
        require("--only", options.only(), rules);
        require("--skip", options.skip(), rules);
        List<RulePattern> off = off(options, configuration);
        if (!options.grammar()) {
            off.add(new RulePattern("grammar/*"));
        }
        RuleFilter filter = new RuleFilter(options.only(), off);
        if (rulesets.stream().allMatch(ruleset -> ruleset.only(filter).groups().isEmpty())) {
            throw new UsageException("no rule is left to check with; loosen --only, --skip or rules: in the configuration");
        }
        return filter;
    }

    /** Rules that are switched off by name, whether there are such or not. */
    static List<RulePattern> off(Options options, Configuration configuration) {
        List<RulePattern> off = new ArrayList<>(options.skip());
        configuration.rules().stream().filter(setting -> setting.severity().isEmpty()).forEach(setting -> off.add(setting.rules()));
        return off;
    }

    static List<Policy.Setting> settings(Configuration configuration) {
        return configuration.rules().stream().filter(setting -> setting.severity().isPresent())
                .map(setting -> new Policy.Setting(setting.rules(), setting.severity().get())).toList();
    }

    private static void require(String option, List<RulePattern> patterns, List<RuleInfo> rules) throws UsageException {
        for (RulePattern pattern : patterns) {
            if (!isKnown(pattern, rules)) {
                throw new UsageException(option + ": " + unknown(pattern, rules));
            }
        }
    }

    private static boolean isKnown(RulePattern pattern, List<RuleInfo> rules) {
        return rules.stream().map(RuleInfo::id).anyMatch(id -> pattern.matches(id)
                || id.fault().equals(RuleGroup.ANY) && pattern.mayMatchIn(id.group()));
    }

    private static String unknown(RulePattern pattern, List<RuleInfo> rules) {
        List<String> ids = rules.stream().map(rule -> rule.id().toString()).sorted().toList();
        return "“" + pattern.glob() + "” names no rule" + Nearest.to(pattern.glob(), ids)
                .map(near -> "; did you mean “" + near + "”?").orElse(" (valid: an id such as " + ids.get(0) + ", or a glob such as claims/*)");
    }
}
