package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.Configuration.RuleSetting;
import dev.caveat.policy.Policy;
import dev.caveat.policy.PolicyRules;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rules the user wants, from options and configuration, each held against the rules there are. */
final class RuleChoice {
    private RuleChoice() {}

    /** The options bind: a configuration cannot bring back what they leave out. */
    static RuleFilter filter(Options options, Configuration configuration) {
        List<RulePattern> off = new ArrayList<>(options.skip());
        if (!options.grammar()) {
            off.add(new RulePattern("grammar/*"));
        }
        return new RuleFilter(options.only(), off, configuration.rules().stream()
                .map(setting -> new RuleFilter.Switch(setting.rules(), setting.severity().isPresent())).toList());
    }

    /** Makes sure that {@code --only} and {@code --skip} name rules that some of the rulesets have. */
    static void verify(Options options, List<Ruleset> rulesets) throws UsageException {
        List<RuleInfo> rules = rules(rulesets);
        require("--only", options.only(), rules);
        require("--skip", options.skip(), rules);
    }

    /** The settings that name no rule of any of the rulesets. */
    static List<RuleSetting> unknown(List<RuleSetting> settings, List<Ruleset> rulesets) {
        List<RuleInfo> rules = rules(rulesets);
        return settings.stream().filter(setting -> !isKnown(setting.rules(), rules)).toList();
    }

    /**
     * The same as mistakes.
     *
     * @param complete whether these are all the rulesets there are; if not, only what is nearly a known id is surely a mistake
     */
    static List<Mistake> mistakes(List<RuleSetting> settings, List<Ruleset> rulesets, boolean complete) {
        List<RuleInfo> rules = rules(rulesets);
        List<String> ids = rules.stream().map(rule -> rule.id().toString()).toList();
        return unknown(settings, rulesets).stream()
                .filter(setting -> complete || Nearest.to(setting.rules().glob(), ids).isPresent())
                .map(setting -> new Mistake(setting.at(), "rules", unknown(setting.rules(), rules))).toList();
    }

    /** Rules that are switched off by name, whether there are such or not, and not perhaps on again. */
    static List<RulePattern> off(Options options, Configuration configuration) {
        List<RulePattern> off = new ArrayList<>();
        for (RuleSetting setting : configuration.rules()) {
            if (setting.severity().isEmpty()) {
                off.add(setting.rules());
            } else {
                off.removeIf(earlier -> setting.rules().mayMeet(earlier));
            }
        }
        off.addAll(options.skip());
        return off;
    }

    static List<Policy.Setting> settings(Configuration configuration) {
        return configuration.rules().stream().filter(setting -> setting.severity().isPresent())
                .map(setting -> new Policy.Setting(setting.rules(), setting.severity().get())).toList();
    }

    private static List<RuleInfo> rules(List<Ruleset> rulesets) {
        return Stream.concat(rulesets.stream().flatMap(Ruleset::rules), PolicyRules.all().stream()).toList();
    }

    private static void require(String option, List<RulePattern> patterns, List<RuleInfo> rules) throws UsageException {
        Optional<RulePattern> bad = patterns.stream().filter(pattern -> !isKnown(pattern, rules)).findFirst();
        if (bad.isPresent()) {
            throw new UsageException(option + ": " + unknown(bad.get(), rules));
        }
    }

    private static boolean isKnown(RulePattern pattern, List<RuleInfo> rules) {
        return rules.stream().map(RuleInfo::id).anyMatch(id -> pattern.matches(id)
                || id.fault().equals(RuleGroup.ANY) && pattern.mayMatchIn(id.group()));
    }

    private static String unknown(RulePattern pattern, List<RuleInfo> rules) {
        List<String> ids = rules.stream().map(rule -> rule.id().toString()).sorted().distinct().toList();
        return "“" + pattern.glob() + "” names no rule" + Nearest.to(pattern.glob(), ids)
                .map(near -> "; did you mean “" + near + "”?").orElse(" (valid: an id such as " + ids.get(0) + ", or a glob such as claims/*)");
    }
}
