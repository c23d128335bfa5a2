package dev.caveat.config;

import dev.caveat.files.Ground;
import dev.caveat.rule.Glob;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code rules:}, {@code rulesets:}, {@code overrides:} and lists of globs.
 *
 * @param mistakes receives what is wrong
 */
record SettingReader(List<Mistake> mistakes) {
    private static final String OFF = "off";
    /** Each is held against every rule. */
    private static final int MOST_RULES = 5000;

    /**
     * Severities by rule.
     *
     * @param field the key they stand under
     * @param node null where the key is not there
     */
    List<Configuration.RuleSetting> rules(String field, YamlNode node) {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            mistakes.add(new Mistake(node.at(), field, node.describe() + " where a map from rule to severity is expected"));
            return List.of();
        }
        if (mapping.entries().size() > MOST_RULES) {
            mistakes.add(new Mistake(node.at(), field, mapping.entries().size() + " lines, more than " + MOST_RULES + "; a glob says much in one"));
            return List.of();
        }
        List<String> valid = new ArrayList<>(Arrays.stream(Severity.values()).map(Severity::id).toList());
        valid.add(OFF);
        List<Configuration.RuleSetting> settings = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            String value = entry.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            if (!valid.contains(value)) {
                mistakes.add(new Mistake(entry.value().at(), field + "." + entry.key(),
                        entry.value().describe() + " is no severity" + Nearest.hint(value, valid)));
                continue;
            }
            Optional<Severity> severity = value.equals(OFF) ? Optional.empty()
                    : Optional.of(Severity.valueOf(value.toUpperCase(Locale.ROOT)));
            settings.add(new Configuration.RuleSetting(new RulePattern(entry.key()), severity, entry.at()));
        }
        return settings;
    }

    /** Ids, or paths resolved against the folder of the file they stand in. */
    List<Configuration.RulesetSetting> rulesets(YamlNode node) {
        return items(node).stream().flatMap(item -> ruleset(item).map(found -> new Configuration.RulesetSetting(found, item.at())).stream()).toList();
    }

    /**
     * Overrides; of one that is broken, what can be read is, so that all its mistakes are told.
     *
     * @param node null where the key is not there
     */
    List<Configuration.Override> overrides(YamlNode node) {
        List<Configuration.Override> overrides = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        if (node instanceof YamlNode.Sequence list) {
            for (YamlNode item : list.items()) {
                String field = "overrides[" + (counts.merge(item.at().file(), 1, Integer::sum) - 1) + "]";
                Optional<ConfigurationFile.Override> sound = new Binder(mistakes).bind(item, ConfigurationFile.Override.class, field);
                if (item instanceof YamlNode.Mapping each) {
                    List<Configuration.RuleSetting> rules = rules(field + ".rules", each.get("rules").orElse(null));
                    overrides.add(sound.isEmpty() ? new Configuration.Override(Globs.NONE, List.of(), rules)
                            : new Configuration.Override(globs(field + ".files", each.get("files").orElse(null)),
                                    rulesets(each.get("rulesets").orElse(null)), rules));
                }
            }
        } else if (node != null) {
            mistakes.add(new Mistake(node.at(), "overrides", node.describe() + " where a list is expected"));
        }
        return overrides;
    }

    /** @param node null where the key is not there */
    Globs globs(String field, YamlNode node) {
        List<Globs.Entry> entries = new ArrayList<>();
        for (YamlNode.Scalar item : items(node)) {
            try {
                entries.add(new Globs.Entry(item.text(), new Glob(item.text()), item.at()));
            } catch (IllegalArgumentException e) {
                mistakes.add(new Mistake(item.at(), field, e.getMessage()));
            }
        }
        return node == null ? Globs.NONE : new Globs(folder(node).toString(), field, entries);
    }

    /** The folder of the file that something stands in. */
    static Path folder(YamlNode node) {
        return Optional.ofNullable(Path.of(node.at().file()).getParent()).orElse(Path.of(""));
    }

    private Optional<String> ruleset(YamlNode.Scalar item) {
        String name = item.text();
        boolean path = name.contains("/") || name.endsWith(".yml") || name.endsWith(".yaml");
        if (Ground.leadsOut(path ? folder(item) : Path.of(""), Path.of(name))) {
            mistakes.add(new Mistake(item.at(), "rulesets", "“" + name + "” " + Ground.LEADS_OUT));
            return Optional.empty();
        }
        return Optional.of(path ? folder(item).resolve(name).toString() : name);
    }

    private static List<YamlNode.Scalar> items(YamlNode node) {
        return node instanceof YamlNode.Sequence list
                ? list.items().stream().map(YamlNode.Scalar.class::cast).toList() : List.of();
    }
}
