package dev.caveat.config;

import dev.caveat.rule.ApprovedText;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.rule.SiteTemplate;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Loads a {@code caveat.yml} with the register and the word list it names. */
public final class ConfigurationLoader {
    /** The name looked for in the folder the tool is run in. */
    public static final String FILE_NAME = "caveat.yml";

    private static final String LANGUAGE = "en-CA";
    
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Configuration.RegisterSetting> registered = new ArrayList<>();
    private final MessageDigest digest;

    private ConfigurationLoader() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What applies without a file. */
    public static Configuration defaults(String defaultRuleset) {
        ConfigurationLoader loader = new ConfigurationLoader();
        ExemptionSettings exemptions = loader.exemptions(Path.of(""), Optional.empty(), null, null);
        return new Configuration("", List.of(new Configuration.RulesetSetting(defaultRuleset, Place.startOf(""))), List.of(),
                List.of(), LANGUAGE, Optional.of(Severity.ERROR), Clinic.UNKNOWN, List.of(), Optional.empty(),
                List.of(), loader.digestSoFar(), exemptions);
    }

    /**
     * Reads a file.
     *
     * @param path of the file, as the user knows it
     * @param defaultRuleset where the file names none
     * @throws MistakesException with every mistake of it and the files it names
     */
    public static Configuration load(Path path, String defaultRuleset) throws MistakesException {
        ConfigurationLoader loader = new ConfigurationLoader();
        Optional<Configuration> configuration = loader.read(path, defaultRuleset);
        if (!loader.mistakes.isEmpty()) {
            throw new MistakesException(loader.mistakes);
        }
        return configuration.orElseThrow();
    }

    private Optional<Configuration> read(Path path, String defaultRuleset) {
        String name = name(path);
        Optional<YamlNode> node = text(path, Place.startOf(name), "").flatMap(text -> YamlReader.read(name, text, mistakes));
        node.ifPresent(root -> refuseUnsupported(root));
        if (!mistakes.isEmpty() || node.isEmpty()) {
            return Optional.empty();
        }
        return new Binder(mistakes).bind(node.get(), ConfigurationFile.class, "")
                .map(file -> configuration(path, name, (YamlNode.Mapping) node.get(), file, defaultRuleset));
    }

    private Configuration configuration(Path path, String name, YamlNode.Mapping root, ConfigurationFile file, String defaultRuleset) {
        Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        if (file.language() != null && !file.language().equals(LANGUAGE)) {
            mistakes.add(new Mistake(at(root, "language"), "language",
                    "“" + file.language() + "” is not supported (valid: " + LANGUAGE + ")"));
        }
        List<Practitioner> register = file.practitioners() == null ? List.of()
                : list(folder.resolve(file.practitioners()), at(root, "practitioners"), "practitioners", Practitioner.class,
                        (practitioner, item) -> registered.add(
                                new Configuration.RegisterSetting(practitioner, (YamlNode.Mapping) item)));
        List<ApprovedText> disclaimers = file.disclaimers() == null ? List.of()
                : disclaimers(folder.resolve(file.disclaimers()), at(root, "disclaimers"));
        List<String> words = file.dictionary() == null ? List.of()
                : words(folder.resolve(file.dictionary()), at(root, "dictionary"));
        ConfigurationFile.Organization organization = file.organization() == null
                ? new ConfigurationFile.Organization("", "", List.of()) : file.organization();
        Clinic clinic = new Clinic(organization.name() == null || organization.name().isBlank() ? List.of() : List.of(organization.name()),
                organization.city() == null ? "" : organization.city(), organization.bookingPhrases(), register, words,
                disclaimers, new ArticleTypeReader(mistakes).read(folder, file.articleTypes()), unsigned(file.redFlags()),
                Optional.empty());
        ExemptionSettings exemptions = exemptions(folder, Optional.of(root), file.waivers(), file.baseline());
        return new Configuration(name, rulesets(root, file.rulesets(), folder, defaultRuleset), file.articles(), file.exclude(),
                LANGUAGE, failOn(file.failOn()), clinic, settings(file.rules()), template(root, folder, file.template()),
                registered, digestSoFar(), exemptions);
    }

    private ExemptionSettings exemptions(Path folder, Optional<YamlNode.Mapping> root, String waivers, String baseline) {
        return new ExemptionSettings(folder, exemption(folder, root, "waivers", waivers, ExemptionSettings.WAIVERS),
                exemption(folder, root, "baseline", baseline, ExemptionSettings.BASELINE));
    }

    /** A file that is not there yet is told by the command that needs it: another one writes it. */
    private ExemptionSettings.Named exemption(Path folder, Optional<YamlNode.Mapping> root, String key, String named, String usual) {
        Path file = folder.resolve(named == null ? usual : named);
        Place at = root.map(map -> at(map, key)).orElse(Place.startOf(name(file)));
        Optional<String> text = Files.exists(file) ? text(file, at, key) : Optional.empty();
        return new ExemptionSettings.Named(file, text, named != null, at);
    }

    private static Optional<Severity> unsigned(ConfigurationFile.RedFlags redFlags) {
        return Optional.ofNullable(redFlags).map(ConfigurationFile.RedFlags::unsigned)
                .map(unsigned -> Severity.valueOf(unsigned.name()));
    }

    private Optional<Configuration.TemplateSetting> template(
            YamlNode.Mapping root, Path folder, ConfigurationFile.Template template) {
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
        Place at = at(written, "file");
        text(folder.resolve(template.file()), at, "template.file");
        return Optional.of(new Configuration.TemplateSetting(folder.resolve(template.file()), template.supplies(), at));
    }

    private static Optional<Severity> failOn(ConfigurationFile.FailOn failOn) {
        if (failOn == null) {
            return Optional.of(Severity.ERROR);
        }
        return failOn == ConfigurationFile.FailOn.NEVER ? Optional.empty() : Optional.of(Severity.valueOf(failOn.name()));
    }

    private static List<Configuration.RulesetSetting> rulesets(
            YamlNode.Mapping root, List<String> named, Path folder, String defaultRuleset) {
        if (named.isEmpty()) {
            return List.of(new Configuration.RulesetSetting(defaultRuleset, root.at()));
        }
        YamlNode.Sequence list = (YamlNode.Sequence) root.get("rulesets").orElseThrow();
        return IntStream.range(0, named.size()).mapToObj(i -> new Configuration.RulesetSetting(
                looksLikePath(named.get(i)) ? folder.resolve(named.get(i)).toString() : named.get(i), list.items().get(i).at())).toList();
    }

    private static boolean looksLikePath(String ruleset) {
        return ruleset.contains("/") || ruleset.endsWith(".yml") || ruleset.endsWith(".yaml");
    }

    private List<Configuration.RuleSetting> settings(YamlNode rules) {
        if (rules == null) {
            return List.of();
        }
        if (!(rules instanceof YamlNode.Mapping mapping)) {
            mistakes.add(new Mistake(rules.at(), "rules", rules.describe() + " where a map from rule to severity is expected"));
            return List.of();
        }
        List<String> valid = new ArrayList<>(Arrays.stream(Severity.values()).map(Severity::id).toList());
        valid.add("off");
        List<Configuration.RuleSetting> settings = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            String value = entry.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            if (!valid.contains(value)) {
                mistakes.add(new Mistake(entry.value().at(), "rules." + entry.key(),
                        entry.value().describe() + " is no severity" + Nearest.hint(value, valid)));
                continue;
            }
            Optional<Severity> severity = value.equals("off") ? Optional.empty()
                    : Optional.of(Severity.valueOf(value.toUpperCase(Locale.ROOT)));
            settings.add(new Configuration.RuleSetting(new RulePattern(entry.key()), severity, entry.at()));
        }
        return settings;
    }

    private List<ApprovedText> disclaimers(Path path, Place at) {
        Set<String> ids = new HashSet<>();
        return list(path, at, "disclaimers", ApprovedText.class, (text, node) -> {
            if (!ids.add(text.id())) {
                mistakes.add(new Mistake(((YamlNode.Mapping) node).get("id").orElseThrow().at(), "id",
                        "“" + text.id() + "” is the id of an earlier text too; each needs its own"));
            }
        });
    }

    /** A file that is a list of records. */
    private <T> List<T> list(Path path, Place at, String field, Class<T> type) {
        return list(path, at, field, type, (record, node) -> { });
    }

    /** The same; {@code look} is shown each record with its node, in order. */
    private <T> List<T> list(Path path, Place at, String field, Class<T> type, BiConsumer<T, YamlNode> look) {
        String name = name(path);
        Optional<YamlNode> node = text(path, at, field).flatMap(text -> YamlReader.read(name, text, mistakes));
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof YamlNode.Sequence list)) {
            mistakes.add(new Mistake(node.get().at(), "", node.get().describe() + " where a list of " + field + " is expected"));
            return List.of();
        }
        Binder binder = new Binder(mistakes);
        List<T> records = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            YamlNode item = list.items().get(i);
            binder.bind(item, type, "[" + i + "]").ifPresent(record -> {
                look.accept(record, item);
                records.add(record);
            });
        }
        return records;
    }

    private List<String> words(Path path, Place at) {
        return text(path, at, "dictionary").map(text -> text.lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList()).orElse(List.of());
    }

    private Optional<String> text(Path path, Place at, String field) {
        try {
            String text = Files.readString(path);
            digest.update((path.getFileName() + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
            return Optional.of(text);
        } catch (IOException e) {
            mistakes.add(new Mistake(at, field, "“" + name(path) + "” cannot be read: "
                    + (Files.exists(path) ? "no permission, or not UTF-8" : "there is no such file")));
            return Optional.empty();
        }
    }

    private void refuseUnsupported(YamlNode root) {
        if (root instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                if (ConfigurationFile.NOT_YET.contains(entry.key())) {
                    mistakes.add(new Mistake(entry.at(), entry.key(), "is not supported by this version; take it out"));
                }
            }
        }
    }

    private static Place at(YamlNode.Mapping root, String key) {
        return root.get(key).map(YamlNode::at).orElse(root.at());
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private String digestSoFar() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
