package dev.caveat.cli;

import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.git.ChangedLines;
import dev.caveat.git.Changes;
import dev.caveat.git.Former;
import dev.caveat.git.GitException;
import dev.caveat.git.Since;
import dev.caveat.report.ChangedSince;
import dev.caveat.source.Found;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Leaves out the articles that have not changed since the commit of {@code --changed-since}; all of them, never one too many. */
final class ChangedArticles {
    private final Articles articles;
    private final Options options;
    private final Changes changes;

    private ChangedArticles(Articles articles, Options options, Changes changes) {
        this.articles = articles;
        this.options = options;
        this.changes = changes;
    }

    /** The same articles where the option is not given: then no repository is looked for. */
    static Articles of(Articles articles, Options options, ConfigurationFinder finder) throws UsageException {
        if (options.changedSince().isEmpty() || articles.lack().isPresent()) {
            return articles;
        }
        try (Changes changes = Changes.since(start(options, finder), options.changedSince().get())) {
            return new ChangedArticles(articles, options, changes).changed(finder);
        } catch (GitException e) {
            throw new UsageException("--changed-since: " + e.getMessage());
        }
    }

    /** The repository is that of the first path; without paths, that of the configuration, else of the current folder. */
    private static Path start(Options options, ConfigurationFinder finder) {
        if (!options.paths().isEmpty()) {
            return Path.of(options.paths().get(0));
        }
        String file = finder.ofFolder(Path.of("")).file();
        Path configured = Path.of(file.isEmpty() ? ConfigurationFinder.FILE_NAME : file);
        return options.stdinPath().map(Path::of).orElseGet(() -> configured.toAbsolutePath().getParent());
    }

    private Articles changed(ConfigurationFinder finder) {
        Since since = changes.since();
        Optional<String> everything = since.unknown()
                .or(() -> changes.firstChanged(SettingsFiles.of(options, finder, articles.paths())));
        Map<Path, Former> former = changes.former(contents());
        List<Source> sources = articles.sources().stream()
                .filter(source -> everything.isPresent() || !isSame(former, source.path())).toList();
        List<Problem> problems = articles.problems().stream()
                .filter(problem -> everything.isPresent() || !isSame(former, problem.path())).toList();
        int unchanged = articles.paths().size() - (int) Stream.concat(sources.stream().map(Source::path),
                problems.stream().map(Problem::path)).distinct().count();
        Map<String, ChangedLines> lines = new HashMap<>();
        // Where settings changed or history is unknown, what is found on old lines may be new.
        if (options.changedLines() && everything.isEmpty()) {
            sources.forEach(source -> lines(source, former.get(Path.of(source.path()))).ifPresent(each -> lines.put(source.path(), each)));
        }
        ChangedSince told = new ChangedSince(since, everything, unchanged, options.changedLines() && everything.isEmpty());
        return articles.changed(sources, problems, new Scope(Optional.of(told), lines));
    }

    private static boolean isSame(Map<Path, Former> former, String path) {
        return former.get(Path.of(path)) instanceof Former.Same;
    }

    /** Empty where all of an article counts: it is new, is no text, or was none. */
    private static Optional<ChangedLines> lines(Source source, Former former) {
        if (!(former instanceof Former.Was was) || source.format() == Format.WORD) {
            return Optional.empty();
        }
        Found before = SourceFinder.decode(source.path(), was.bytes());
        return before.sources().stream().findFirst().map(old -> ChangedLines.between(old.text(), source.text()));
    }

    /** What is compared is what is checked, though the file may change meanwhile; what could not be read has no entry. */
    private Map<Path, byte[]> contents() {
        Map<Path, byte[]> contents = new HashMap<>();
        articles.sources().forEach(source -> contents.put(Path.of(source.path()), source.bytes()));
        for (Problem problem : articles.problems()) {
            try {
                Path file = Path.of(problem.path());
                if (Files.isRegularFile(file)) {
                    contents.putIfAbsent(file, Files.readAllBytes(file));
                }
            } catch (IOException | InvalidPathException e) {
                // It stays among the problems.
            }
        }
        return contents;
    }
}
