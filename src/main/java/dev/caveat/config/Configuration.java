package dev.caveat.config;

import dev.caveat.rule.Clinic;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.source.Budget;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user has set for some articles, defaults filled in.
 *
 * @param file the nearest {@code caveat.yml}, for messages; empty where there is none
 * @param written what the files say together: a nearer file's keys before a farther one's, each value with its place
 * @param articles what to check where no path is given
 * @param exclude what to leave out
 * @param failOn the least severity that fails the gate; empty for never
 * @param rules of several that match a rule, the last counts
 * @param overrides for some paths, in order; see {@link #at}
 * @param template what the site puts around each article
 * @param register the clinic's practitioners with their place in their file
 * @param digest {@code sha256:…} of the files and all they name
 * @param exemptions the files of waivers and baseline
 */
public record Configuration(
        String file, YamlNode.Mapping written, List<RulesetSetting> rulesets, Globs articles, Globs exclude, String language,
        Optional<Severity> failOn, Clinic clinic, List<RuleSetting> rules, List<Override> overrides,
        Optional<TemplateSetting> template, List<RegisterSetting> register, String digest,
        ExemptionSettings exemptions) {
    /**
     * One entry of {@code rulesets:}.
     *
     * @param ruleset id or path, a path resolved against the file's folder
     */
    public record RulesetSetting(String ruleset, Place at) {}

    /**
     * One line of {@code rules:}.
     *
     * @param severity empty for off
     */
    public record RuleSetting(RulePattern rules, Optional<Severity> severity, Place at) {}

    /**
     * One entry of {@code overrides:}.
     *
     * @param rulesets empty to leave them as they are
     */
    public record Override(Globs files, List<RulesetSetting> rulesets, List<RuleSetting> rules) {
        public Override {
            rulesets = List.copyOf(rulesets);
            rules = List.copyOf(rules);
        }
    }

    /**
     * {@code template:}, its file not yet read.
     *
     * @param file resolved against the folder of the configuration
     * @param supplies requirements, of those a template may supply
     * @param at where the file is named
     */
    public record TemplateSetting(Path file, List<String> supplies, Place at) {
        public TemplateSetting {
            supplies = List.copyOf(supplies);
        }
    }

    /** One entry of the practitioner register. */
    public record RegisterSetting(Practitioner practitioner, YamlNode.Mapping node) {
        /** The place of a field, or of the entry if the field is not there. */
        public Place at(String field) {
            return node.get(field).map(YamlNode::at).orElse(node.at());
        }
    }

    public Configuration {
        register = List.copyOf(register);
        rulesets = List.copyOf(rulesets);
        rules = List.copyOf(rules);
        overrides = List.copyOf(overrides);
    }

    /** What holds at one path: the overrides that match it are laid over the rest, later ones over earlier ones. */
    public Configuration at(Path path) {
        if (overrides.isEmpty()) {
            return this;
        }
        List<Override> matching = overrides.stream().filter(override -> override.files.matches(path)).toList();
        List<RuleSetting> all = new ArrayList<>(rules);
        matching.forEach(override -> all.addAll(override.rules));
        List<RulesetSetting> last = matching.stream().map(Override::rulesets).filter(given -> !given.isEmpty())
                .reduce(rulesets, (earlier, later) -> later);
        return new Configuration(file, written, last, articles, exclude, language, failOn, clinic, all, List.of(), template,
                register, digest, exemptions);
    }

    /** The same by other rulesets. */
    public Configuration with(List<RulesetSetting> others) {
        return new Configuration(file, written, others, articles, exclude, language, failOn, clinic, rules, overrides, template,
                register, digest, exemptions);
    }

    /** What one article may take. */
    public Budget budget() {
        // What cannot be used is left out of what was written, so that it binds.
        return written.get("budget").flatMap(node -> new Binder(new ArrayList<>()).bind(node, ConfigurationFile.Allowance.class, "budget"))
                .map(ConfigurationFile.Allowance::budget).orElse(Budget.USUAL);
    }

    /** Every rule setting there is, those of overrides as well. */
    public List<RuleSetting> allRules() {
        List<RuleSetting> all = new ArrayList<>(rules);
        overrides.forEach(override -> all.addAll(override.rules));
        return all;
    }

    /** Every ruleset there is, those of overrides as well. */
    public List<RulesetSetting> allRulesets() {
        List<RulesetSetting> all = new ArrayList<>(rulesets);
        overrides.forEach(override -> all.addAll(override.rulesets));
        return all;
    }

    /** The lists of globs of which each should match some article: one that does not is misspelt, or was left over. */
    public List<Globs> selections() {
        SettingReader settings = new SettingReader(new ArrayList<>());
        List<Globs> all = new ArrayList<>(List.of(articles));
        if (written.get("articleTypes").orElse(null) instanceof YamlNode.Mapping types) {
            types.entries().forEach(type -> all.add(settings.globs("articleTypes." + type.key(), type.value())));
        }
        overrides.forEach(override -> all.add(override.files));
        return all;
    }
}
