package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationFinder;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files and folders, beside the articles, that decide what is found in them: a change of one may change every verdict. */
final class SettingsFiles {
    /** Looked for under these names also where no configuration names them: one that is gone would not be named. */
    private static final List<String> NAMES = List.of(ConfigurationFinder.FILE_NAME, "caveat-waivers.yml", "caveat-baseline.json");

    /** What a ruleset's folder begins with. */
    private static final String HEAD = "ruleset.yml";

    /** Keys whose values are globs of articles, not files. */
    private static final Set<String> GLOBS = Set.of("articles", "exclude", "articleTypes", "files");

    private final TreeSet<Path> found = new TreeSet<>();

    private SettingsFiles() {}

    /** @param articles paths of all articles, changed or not */
    static Collection<Path> of(Options options, ConfigurationFinder finder, Collection<String> articles) {
        SettingsFiles settings = new SettingsFiles();
        if (options.config().isPresent()) {
            settings.configuration(options.config().get());
        } else {
            settings.folders(articles).forEach(folder -> NAMES.forEach(name -> settings.add(folder.resolve(name))));
        }
        options.waivers().ifPresent(settings::add);
        options.baseline().ifPresent(settings::add);
        options.rulesets().forEach(settings::ruleset);
        articles.stream().map(Path::of).map(finder::of).distinct().forEach(settings::configured);
        return settings.found;
    }

    private void configured(Configuration configuration) {
        configuration.template().ifPresent(template -> add(template.file()));
        add(configuration.exemptions().waivers().file());
        add(configuration.exemptions().baseline().file());
        configuration.allRulesets().forEach(each -> ruleset(each.ruleset()));
    }

    /** The current folder, and those that an article is in, up to the top. */
    private Set<Path> folders(Collection<String> articles) {
        Set<Path> folders = new TreeSet<>();
        folders.add(Path.of("").toAbsolutePath());
        for (String article : articles) {
            for (Path folder = Path.of(article).toAbsolutePath().normalize().getParent(); folder != null && folders.add(folder);) {
                folder = folder.getParent();
            }
        }
        return folders;
    }

    private boolean add(Path path) {
        boolean isNew = found.add(path.toAbsolutePath().normalize());
        if (isNew && path.endsWith(ConfigurationFinder.FILE_NAME)) {
            named(path);
        }
        return isNew;
    }

    private void configuration(Path file) {
        if (found.add(file.toAbsolutePath().normalize())) {
            named(file);
        }
    }

    /** Whatever a configuration names that is there. */
    private void named(Path file) {
        read(file).ifPresent(root -> named(root, Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow()));
    }

    private void named(YamlNode node, Path folder) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().stream().filter(entry -> !GLOBS.contains(entry.key())).forEach(entry -> {
                if (entry.key().equals("rulesets") && entry.value() instanceof YamlNode.Sequence list) {
                    list.items().forEach(item -> rulesetNamed(item, folder));
                } else {
                    named(entry.value(), folder);
                }
            });
        } else if (node instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> named(item, folder));
        } else if (node instanceof YamlNode.Scalar scalar) {
            there(folder, scalar.text()).ifPresent(this::add);
        }
    }

    private void rulesetNamed(YamlNode item, Path folder) {
        if (item instanceof YamlNode.Scalar scalar && (scalar.text().contains("/") || scalar.text().contains("."))) {
            ruleset(folder.resolve(scalar.text()).toString());
        }
    }

    /** A ruleset that is a file or folder of the user's, with those of the user's that it extends. */
    private void ruleset(String ruleset) {
        Optional<Path> there = there(Path.of(""), ruleset).map(path -> path.toAbsolutePath().normalize());
        Optional<Path> folder = there.map(path -> Files.isDirectory(path) ? path : path.getParent());
        if (folder.isEmpty() || !add(folder.get())) {
            return;
        }
        Path head = Files.isDirectory(there.get()) ? there.get().resolve(HEAD) : there.get();
        read(head).flatMap(node -> node.textAt("extends")).ifPresent(parent -> {
            boolean path = parent.contains("/") || parent.endsWith(".yml");
            there(folder.get(), path ? parent : "../" + parent).ifPresent(found -> ruleset(found.toString()));
        });
    }

    private static Optional<Path> there(Path folder, String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(folder.resolve(name)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<YamlNode> read(Path file) {
        try {
            return Files.isRegularFile(file) ? YamlReader.read(file.toString(), Files.readString(file), new ArrayList<>()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
