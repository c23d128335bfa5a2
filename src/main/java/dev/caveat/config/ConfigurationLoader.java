package dev.caveat.config;

import dev.caveat.rule.Clinic;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.Severity;
import dev.caveat.rule.SiteTemplate;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes a configuration of the {@code caveat.yml} files that hold together and of the files they name. */
final class ConfigurationLoader {
    private static final String LANGUAGE = "en-CA";

    private final List<Mistake> mistakes;
    private final Collection<SettingFile> seen;
    private final String defaultRuleset;

    /**
     * @param mistakes receives every mistake; what is wrong is then as if it were not written
     * @param seen receives every file that is read
     * @param defaultRuleset where no file names one
     */
    ConfigurationLoader(List<Mistake> mistakes, Collection<SettingFile> seen, String defaultRuleset) {
        this.mistakes = mistakes;
        this.seen = seen;
        this.defaultRuleset = defaultRuleset;
    }

    /** @param nearestFirst the files; none for what applies without any */
    Configuration load(List<ConfigurationText> nearestFirst) {
        if (nearestFirst.isEmpty()) {
            YamlNode.Mapping nothing = new YamlNode.Mapping(List.of(), Place.startOf(""));
            NamedFiles files = new NamedFiles(mistakes, seen);
            ExemptionSettings exemptions = ExemptionSettings.of(Path.of(""), nothing, files);
            return new Configuration("", nothing, List.of(new Configuration.RulesetSetting(defaultRuleset, nothing.at())), Globs.NONE,
                    Globs.NONE, LANGUAGE, Optional.of(Severity.ERROR), Clinic.UNKNOWN, List.of(), List.of(), Optional.empty(),
                    List.of(), files.digest(), exemptions);
        }
        NamedFiles files = new NamedFiles(mistakes, seen);
        nearestFirst.forEach(each -> files.count(each.path(), NamedFiles.CONFIGURATION, each.text()));
        YamlNode.Mapping root = ConfigurationLayers.join(nearestFirst);
        ConfigurationFile file = new Binder(mistakes).bind(root, ConfigurationFile.class, "").orElseThrow();
        Path top = nearestFirst.get(nearestFirst.size() - 1).path();
        ExemptionSettings exemptions = ExemptionSettings.of(Optional.ofNullable(top.getParent()).orElse(Path.of("")), root, files);
        return configuration(ConfigurationText.name(nearestFirst.get(0).path()), root, file, files, exemptions);
    }

    private Configuration configuration(String name, YamlNode.Mapping root, ConfigurationFile file, NamedFiles files,
            ExemptionSettings exemptions) {
        if (file.language() != null && !file.language().equals(LANGUAGE)) {
            mistakes.add(new Mistake(root.get("language").orElseThrow().at(), "language",
                    "“" + file.language() + "” is not supported (valid: " + LANGUAGE + ")"));
        }
        SettingReader settings = new SettingReader(mistakes);
        List<Configuration.RegisterSetting> register = files.register(node(root, "practitioners"));
        Clinic clinic = clinic(root, file, files, register.stream().map(Configuration.RegisterSetting::practitioner).toList());
        List<Configuration.RulesetSetting> rulesets = settings.rulesets(node(root, "rulesets"));
        return new Configuration(name, root,
                rulesets.isEmpty() ? List.of(new Configuration.RulesetSetting(defaultRuleset, root.at())) : rulesets,
                settings.globs("articles", node(root, "articles")), settings.globs("exclude", node(root, "exclude")), LANGUAGE,
                failOn(file.failOn()), clinic, settings.rules("rules", file.rules()), settings.overrides(node(root, "overrides")),
                template(root, file.template(), files), register, files.digest(), exemptions);
    }

    private Clinic clinic(YamlNode.Mapping root, ConfigurationFile file, NamedFiles files, List<Practitioner> register) {
        ConfigurationFile.Organization given = file.organization() == null
                ? new ConfigurationFile.Organization("", "", List.of()) : file.organization();
        YamlNode types = node(root, "articleTypes");
        return new Clinic(given.name() == null || given.name().isBlank() ? List.of() : List.of(given.name()),
                given.city() == null ? "" : given.city(), given.bookingPhrases(), register, files.words(node(root, "dictionary")),
                files.disclaimers(node(root, "disclaimers")),
                new ArticleTypeReader(mistakes).read(types == null ? Path.of("") : SettingReader.folder(types), types),
                unsigned(file.redFlags()), Optional.empty());
    }

    private static Optional<Severity> unsigned(ConfigurationFile.RedFlags redFlags) {
        return Optional.ofNullable(redFlags).map(ConfigurationFile.RedFlags::unsigned)
                .map(unsigned -> Severity.valueOf(unsigned.name()));
    }

    private Optional<Configuration.TemplateSetting> template(
            YamlNode.Mapping root, ConfigurationFile.Template template, NamedFiles files) {
        if (template == null) {
            return Optional.empty();
        }
        YamlNode.Mapping written = (YamlNode.Mapping) root.get("template").orElseThrow();
        YamlNode.Sequence supplies = (YamlNode.Sequence) written.get("supplies").orElseThrow();
        for (int i = 0; i < template.supplies().size(); i++) {
            String part = template.supplies().get(i);
            if (!SiteTemplate.SUPPLIABLE.contains(part)) {
                mistakes.add(new Mistake(supplies.items().get(i).at(), "template.supplies",
                        "“" + part + "” is nothing a template can supply" + Nearest.hint(part, SiteTemplate.SUPPLIABLE)));
            }
        }
        // Its text takes part in the digest: a changed template may change every verdict.
        YamlNode named = written.get("file").orElseThrow();
        files.text(named, "template.file");
        return Optional.of(new Configuration.TemplateSetting(NamedFiles.path(named), template.supplies(), named.at()));
    }

    private static Optional<Severity> failOn(ConfigurationFile.FailOn failOn) {
        if (failOn == null) {
            return Optional.of(Severity.ERROR);
        }
        return failOn == ConfigurationFile.FailOn.NEVER ? Optional.empty() : Optional.of(Severity.valueOf(failOn.name()));
    }

    private static YamlNode node(YamlNode.Mapping root, String key) {
        return root.get(key).orElse(null);
    }
}
