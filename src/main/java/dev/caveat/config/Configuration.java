package dev.caveat.config;

import dev.caveat.rule.Clinic;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the user has set, defaults filled in.
 *
 * @param file its name for messages; empty where there is none
 * @param articles globs of what to check where no path is given, relative to the file's folder
 * @param exclude globs of what to leave out
 * @param failOn the least severity that fails the gate; empty for never
 * @param template what the site puts around each article
 * @param register the clinic's practitioners with their place in their file
 * @param digest {@code sha256:…} of the file and all it names
 * @param exemptions the files of waivers and baseline
 */
public record Configuration(
        String file, List<RulesetSetting> rulesets, List<String> articles, List<String> exclude, String language,
        Optional<Severity> failOn, Clinic clinic, List<RuleSetting> rules, Optional<TemplateSetting> template,
        List<RegisterSetting> register, String digest, ExemptionSettings exemptions) {
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
        articles = List.copyOf(articles);
        exclude = List.copyOf(exclude);
        rules = List.copyOf(rules);
    }
}
