package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.Configuration.RuleSetting;
import dev.caveat.config.Configuration.RulesetSetting;
import dev.caveat.config.ConfigurationFinder;
import dev.caveat.config.ExemptionSettings;
import dev.caveat.rule.Severity;
import dev.caveat.source.Budget;
import dev.caveat.source.Found;
import dev.caveat.source.Search;
import dev.caveat.source.SourceFinder;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code --print-config}: what holds for one path, as YAML, each value with where it comes from. */
final class EffectiveConfiguration {
    /** Keys that have no default; those that have stand in the code below. */
    private static final List<String> PLAIN = List.of(
            "organization", "practitioners", "disclaimers", "dictionary", "template", "articleTypes", "redFlags");

    private static final String DEFAULT = "default";

    private final Options options;
    private final YamlText text = new YamlText();

    private EffectiveConfiguration(Options options) {
        this.options = options;
    }

    /**
     * The configuration of the path that is given, else of the current folder.
     *
     * @throws MistakesException when a file is broken
     */
    static String text(Options options, ConfigurationFinder finder) throws UsageException, MistakesException {
        String path = options.stdinPath().or(() -> options.paths().stream().findFirst()).orElse(".");
        Path file = Path.of(path);
        boolean folder = Files.isDirectory(file);
        Configuration base = folder ? finder.ofFolder(file) : finder.of(file);
        Configuration configuration = folder ? base : base.at(file);
        finder.verify();
        if (Files.isRegularFile(file)) {
            Found found = SourceFinder.find(List.of(path), Search.ALL);
            List<RulesetSetting> stated = found.sources().isEmpty() ? List.of() : StatedRulesets.of(found.sources().get(0), base).rulesets();
            configuration = stated.isEmpty() ? configuration : configuration.with(stated);
        }
        EffectiveConfiguration effective = new EffectiveConfiguration(options);
        effective.write(path.replace('\\', '/'), configuration, folder ? base.overrides().size() : 0);
        return effective.text.toString();
    }

    private void write(String path, Configuration configuration, int overrides) {
        text.comment("The configuration of " + path + (overrides == 0 ? "" : ", without its overrides: name a file to see those that match it"));
        rulesets(configuration);
        listOrNothing("articles", configuration);
        listOrNothing("exclude", configuration);
        text.scalar("language", configuration.language(), origin(configuration, "language"));
        Optional<Severity> failOn = options.failOn().isPresent() ? options.failOn().get().severity() : configuration.failOn();
        text.scalar("failOn", failOn.map(Severity::id).orElse("never"),
                options.failOn().isPresent() ? "--fail-on" : origin(configuration, "failOn"));
        for (String key : PLAIN) {
            configuration.written().get(key).ifPresentOrElse(node -> text.node(key, node, EffectiveConfiguration::place),
                    () -> text.comment(key + " is not set"));
        }
        exemptions("waivers", options.waivers(), configuration.exemptions().waivers());
        exemptions("baseline", options.baseline(), configuration.exemptions().baseline());
        budget(configuration);
        rules(configuration);
    }

    private void budget(Configuration configuration) {
        Budget budget = configuration.budget();
        String origin = origin(configuration, "budget");
        text.key("budget");
        text.entry("seconds", String.valueOf(budget.time().toSeconds()), origin);
        text.entry("megabytes", String.valueOf(budget.megabytes()), origin);
    }

    private void exemptions(String key, Optional<Path> given, ExemptionSettings.Named named) {
        if (given.isEmpty() && !named.isNamed() && named.text().isEmpty()) {
            text.comment(key + " is not set");
        } else {
            text.scalar(key, ExemptionFiles.name(given.orElse(named.file())),
                    given.isPresent() ? "--" + key : named.isNamed() ? place(named.at()) : DEFAULT);
        }
    }

    private void rulesets(Configuration configuration) {
        text.key("rulesets");
        if (options.rulesets().isEmpty()) {
            boolean named = configuration.written().get("rulesets").isPresent();
            configuration.rulesets().forEach(each -> text.item(each.ruleset().replace('\\', '/'),
                    named || !each.at().equals(configuration.written().at()) ? place(each.at()) : DEFAULT));
        } else {
            options.rulesets().forEach(each -> text.item(each, "--ruleset"));
        }
    }

    private void listOrNothing(String key, Configuration configuration) {
        configuration.written().get(key).ifPresentOrElse(node -> text.node(key, node, EffectiveConfiguration::place),
                () -> text.empty(key, "[]", DEFAULT));
    }

    /** Of several lines for the same pattern only the last counts. */
    private void rules(Configuration configuration) {
        Map<String, String[]> lines = new LinkedHashMap<>();
        for (RuleSetting setting : configuration.rules()) {
            put(lines, setting.rules().glob(), setting.severity().map(Severity::id).orElse("off"), place(setting.at()));
        }
        options.skip().forEach(pattern -> put(lines, pattern.glob(), "off", "--skip"));
        if (!options.grammar()) {
            put(lines, "grammar/*", "off", "--no-grammar");
        }
        List<String> only = new ArrayList<>();
        options.only().forEach(pattern -> only.add(pattern.glob()));
        if (!only.isEmpty()) {
            text.comment("no other rules than " + String.join(", ", only) + " (--only)");
        }
        if (lines.isEmpty()) {
            text.empty("rules", "{}", DEFAULT);
            return;
        }
        text.key("rules");
        lines.forEach((pattern, line) -> text.entry(pattern, line[0], line[1]));
    }

    private static void put(Map<String, String[]> lines, String pattern, String severity, String origin) {
        lines.remove(pattern);
        lines.put(pattern, new String[] {severity, origin});
    }

    private static String origin(Configuration configuration, String key) {
        return configuration.written().get(key).map(YamlNode::at).map(EffectiveConfiguration::place).orElse(DEFAULT);
    }

    private static String place(Place at) {
        return at.file().isEmpty() ? DEFAULT : at.file() + ":" + at.line();
    }
}
