package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.source.Choice;
import dev.caveat.source.Found;
import dev.caveat.source.Search;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run is to check.
 *
 * @param problems files that could not be read
 * @param given the paths that were searched
 * @param lack why the run cannot go on with them; empty where it can
 * @param scope what was left out of it because it had not changed
 */
record Articles(List<Source> sources, List<Problem> problems, List<String> given, Optional<String> lack, Scope scope) {
    private static final int MOST_NAMED = 3;

    static Articles find(Options options, ConfigurationFinder finder, InputStream in) {
        if (options.stdinPath().isPresent()) {
            String path = options.stdinPath().get();
            Found found = standardInput(path, in, finder.of(Path.of(path)).budget().bytes());
            return new Articles(found.sources(), found.problems(), List.of(path), Optional.empty(), Scope.ALL);
        }
        List<String> given = options.paths().isEmpty() ? List.of(usual(finder)) : options.paths();
        Found found = files(given, options, finder);
        return new Articles(found.sources(), found.problems(), given, lack(found, options, finder), Scope.ALL);
    }

    /** Those of them that have changed, which may be none. */
    Articles changed(List<Source> changed, List<Problem> broken, Scope within) {
        return new Articles(changed, broken, given, lack, within);
    }

    private static Optional<String> lack(Found found, Options options, ConfigurationFinder finder) {
        if (!found.missing().isEmpty()) {
            return Optional.of("no such file or folder: " + String.join(", ", found.missing()));
        }
        if (found.isEmpty()) {
            return Optional.of("no article found" + where(options, finder)
                    + " (articles end in .md, .markdown, .mdx, .html, .htm, .docx or .txt)" + ignored(found.ignored()));
        }
        List<String> ignored = found.ignored().stream()
                .filter(path -> found.barren().stream().anyMatch(folder -> isIn(folder, path))).toList();
        return found.barren().isEmpty() ? Optional.empty() : Optional.of("no article found in " + String.join(", ", found.barren())
                + "; take it out of the command if that is right" + ignored(ignored));
    }

    /** Folders that were searched whole. */
    List<Path> walked() {
        return given.stream().map(Path::of).filter(Files::isDirectory).toList();
    }

    /** The site's template is no article, though it may lie among them. */
    static List<Source> without(List<Source> sources, List<JudgedTemplate> templates) {
        return sources.stream().filter(source -> templates.stream().noneMatch(judged -> judged.is(source))).toList();
    }

    /** Of all there is, readable or not. */
    List<String> paths() {
        return Stream.concat(sources.stream().map(Source::path), problems.stream().map(Problem::path)).sorted().distinct().toList();
    }

    private static String where(Options options, ConfigurationFinder finder) {
        if (!options.paths().isEmpty()) {
            return " in " + String.join(", ", options.paths());
        }
        Configuration configuration = finder.ofFolder(Path.of(""));
        return configuration.articles().isEmpty() ? ""
                : " for " + String.join(", ", configuration.articles().patterns()) + " (articles: of " + configuration.file() + ")";
    }

    private static boolean isIn(String folder, String path) {
        return Path.of(path).toAbsolutePath().normalize().startsWith(Path.of(folder).toAbsolutePath().normalize());
    }

    /** A folder in which everything is ignored looks empty to somebody who sees the files. */
    private static String ignored(List<String> left) {
        if (left.isEmpty()) {
            return "";
        }
        String more = left.size() > MOST_NAMED ? " and " + (left.size() - MOST_NAMED) + " more" : "";
        return "; .gitignore leaves out " + String.join(", ", left.subList(0, Math.min(MOST_NAMED, left.size()))) + more
                + ": name a file to check it all the same";
    }

    /** Without paths, the configuration's articles below its own folder; else everything below the current one. */
    private static String usual(ConfigurationFinder finder) {
        Configuration configuration = finder.ofFolder(Path.of(""));
        return configuration.articles().isEmpty() || configuration.articles().folder().isEmpty() ? "." : configuration.articles().folder();
    }

    private static Found files(List<String> paths, Options options, ConfigurationFinder finder) {
        // Our own pages are no articles, though they end in .html.
        Optional<Path> reports = Optional.of(options.reports().orElse(Options.REPORTS));
        return SourceFinder.find(paths, new Search(List.of(), List.of(), choice(options, finder), reports, Search.MAX_BYTES));
    }

    /** Each file and folder is chosen by the configuration that counts there; what was named is chosen already. */
    private static Choice choice(Options options, ConfigurationFinder finder) {
        return new Choice() {
            @Override
            public boolean includes(Path file) {
                Configuration configuration = finder.of(file);
                return !options.paths().isEmpty() || configuration.articles().isEmpty() || configuration.articles().matches(file);
            }

            @Override
            public boolean excludes(Path path, boolean folder) {
                Configuration configuration = finder.of(path);
                return folder ? configuration.exclude().matchesFolder(path) : configuration.exclude().matches(path);
            }

            @Override
            public long maxBytes(Path file, long usual) {
                return finder.of(file).budget().bytes();
            }
        };
    }

    private static Found standardInput(String path, InputStream in, long maxBytes) {
        try {
            return SourceFinder.decode(path, in, maxBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
