package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationLoader;
import dev.caveat.engine.Linter;
import dev.caveat.grammar.Grammar;
import dev.caveat.lsp.Rulebook;
import dev.caveat.lsp.Rulebooks;
import dev.caveat.policy.Policy;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Glob;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rulebooks of a workspace: the {@code caveat.yml} of each of its folders, or the one the command line names.
 *
 * <p>This is where an editor's drafts meet the configuration: whoever looks for it in another way changes {@link #file}.
 */
final class FolderRulebooks implements Rulebooks {
    private static final Path HERE = Path.of("").toAbsolutePath().normalize();

    private final Options options;
    private final RulesetShelf shelf;
    private final Map<Optional<Path>, Loaded> loaded = new HashMap<>();

    FolderRulebooks(Options options) {
        this.options = options;
        this.shelf = new RulesetShelf(options.asOf());
    }

    /**
     * What one configuration gave.
     *
     * @param stamp of the files it was read from
     * @param judging empty where it is broken
     */
    private record Loaded(String stamp, Optional<Judging> judging, Optional<MistakesException> broken) {}

    /** The parts of a rulebook that are the same for all drafts. */
    private record Judging(Configuration configuration, Linter compliance, Optional<Linter> grammar, Policy policy) {}

    @Override
    public synchronized Optional<Rulebook> find(Path folder, Path draft) throws MistakesException {
        Optional<Path> file = file(folder);
        Loaded found = loaded.get(file);
        if (found == null) {
            found = load(file);
            loaded.put(file, found);
        }
        if (found.broken.isPresent()) {
            throw found.broken.get();
        }
        Judging judging = found.judging.orElseThrow();
        Path base = file.map(Path::toAbsolutePath).map(Path::getParent).orElse(folder);
        return !isArticle(judging.configuration, base, draft) ? Optional.empty() : Optional.of(new Rulebook(
                shown(draft).toString().replace('\\', '/'), judging.compliance, judging.grammar,
                result -> judging.policy.judge(result.findings())));
    }

    @Override
    public synchronized boolean isStale() {
        return loaded.entrySet().stream().anyMatch(each -> !Stamp.of(options, each.getKey()).equals(each.getValue().stamp));
    }

    @Override
    public synchronized void forget() {
        loaded.clear();
    }

    /** The configuration of a draft; empty where there is none. */
    private Optional<Path> file(Path folder) {
        return options.config().or(() -> Optional.of(shown(folder.resolve(ConfigurationLoader.FILE_NAME))).filter(Files::exists));
    }

    /** The way a user in this folder would name it. */
    private static Path shown(Path file) {
        return file.startsWith(HERE) && !file.equals(HERE) ? HERE.relativize(file) : file;
    }

    private Loaded load(Optional<Path> file) {
        // Before reading: what changes meanwhile is seen as a change.
        String stamp = Stamp.of(options, file);
        try {
            return new Loaded(stamp, Optional.of(judging(Stamp.configuration(file))), Optional.empty());
        } catch (MistakesException e) {
            return new Loaded(stamp, Optional.empty(), Optional.of(e));
        } catch (UsageException e) {
            return new Loaded(stamp, Optional.empty(), Optional.of(new MistakesException(
                    List.of(new Mistake(Place.startOf("command line"), "", e.getMessage())))));
        }
    }

    private Judging judging(Configuration configuration) throws MistakesException, UsageException {
        List<Ruleset> rulesets = shelf.load(Inspection.wanted(options, configuration), RuleChoice.off(options, configuration));
        RegisterReview.verify(configuration.register(), rulesets);
        RuleFilter filter = RuleChoice.filter(options, configuration, rulesets);
        Clinic clinic = configuration.clinic();
        if (configuration.template().isPresent()) {
            clinic = clinic.with(JudgedTemplate.of(configuration.template().get(), configuration, rulesets, filter, options.asOf()).template());
        }
        RuleFilter prompt = without(filter, List.of(Grammar.GROUP));
        RuleFilter slow = without(filter, rulesets.stream().flatMap(ruleset -> ruleset.groups().stream())
                .map(group -> group.id()).filter(id -> !id.equals(Grammar.GROUP)).distinct().toList());
        boolean grammar = rulesets.stream().anyMatch(ruleset -> !ruleset.only(slow).groups().isEmpty());
        return new Judging(configuration, new Linter(rulesets, clinic, options.asOf(), prompt),
                grammar ? Optional.of(new Linter(rulesets, clinic, options.asOf(), slow)) : Optional.empty(),
                new Policy(RuleChoice.settings(configuration)));
    }

    private static RuleFilter without(RuleFilter filter, List<String> groups) {
        List<RulePattern> off = new ArrayList<>(filter.off());
        groups.forEach(group -> off.add(new RulePattern(group + "/*")));
        return new RuleFilter(filter.only(), off);
    }

    /** What is no article for {@code caveat check} without paths is none here either, and neither is the template. */
    private boolean isArticle(Configuration configuration, Path base, Path draft) {
        if (configuration.template().filter(template -> template.file().toAbsolutePath().normalize().equals(draft)).isPresent()) {
            return false;
        }
        Path reports = options.reports().orElse(Options.REPORTS).toAbsolutePath().normalize();
        if (!draft.startsWith(base)) {
            return true;
        }
        String below = base.relativize(draft).toString().replace('\\', '/');
        boolean left = draft.startsWith(reports) || below.startsWith(".") || below.contains("/.") || below.contains("node_modules/")
                || matches(configuration.exclude(), below) || folders(below).stream().anyMatch(each -> matches(configuration.exclude(), each));
        return !left && (configuration.articles().isEmpty() || matches(configuration.articles(), below));
    }

    private static List<String> folders(String below) {
        List<String> folders = new ArrayList<>();
        for (int slash = below.indexOf('/'); slash >= 0; slash = below.indexOf('/', slash + 1)) {
            folders.add(below.substring(0, slash));
            folders.add(below.substring(0, slash + 1));
        }
        return folders;
    }

    private static boolean matches(List<String> globs, String path) {
        return globs.stream().anyMatch(glob -> new Glob(glob).matches(path));
    }
}
