package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.document.Problem;
import dev.caveat.source.Found;
import dev.caveat.source.Search;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run is to check.
 *
 * @param problems files that could not be read
 * @param scope what was left out of it because it had not changed
 */
record Articles(List<Source> sources, List<Problem> problems, Scope scope) {
    static Articles find(Options options, Configuration configuration, InputStream in) throws UsageException {
        Found found = options.stdinPath().isPresent() ? standardInput(options.stdinPath().get(), in) : files(options, configuration);
        if (!found.missing().isEmpty()) {
            throw new UsageException("no such file or folder: " + String.join(", ", found.missing()));
        }
        if (found.isEmpty()) {
            throw new UsageException("no article found" + where(options, configuration)
                    + " (articles end in .md, .markdown, .mdx, .html, .htm, .docx or .txt)");
        }
        if (!found.barren().isEmpty()) {
            throw new UsageException("no article found in " + String.join(", ", found.barren())
                    + "; take it out of the command if that is right");
        }
        return new Articles(found.sources(), found.problems(), Scope.ALL);
    }

    /** The site's template is no article, though it may lie among them. */
    Articles without(Optional<JudgedTemplate> template) {
        return new Articles(sources.stream()
                .filter(source -> template.filter(judged -> judged.is(source)).isEmpty()).toList(), problems, scope);
    }

    private static String where(Options options, Configuration configuration) {
        if (!options.paths().isEmpty()) {
            return " in " + String.join(", ", options.paths());
        }
        return configuration.articles().isEmpty() ? ""
                : " for " + String.join(", ", configuration.articles()) + " (articles: of " + configuration.file() + ")";
    }

    /** Without paths, the configuration's articles below its own folder; else everything below the current one. */
    private static Found files(Options options, Configuration configuration) throws UsageException {
        // Our own pages are no articles, though they end in .html.
        Optional<Path> reports = Optional.of(options.reports().orElse(Options.REPORTS));
        try {
            if (!options.paths().isEmpty()) {
                return SourceFinder.find(options.paths(), new Search(List.of(), configuration.exclude(), reports, Search.MAX_BYTES));
            }
            Path folder = Optional.ofNullable(Path.of(configuration.file()).getParent()).orElse(Path.of("."));
            return SourceFinder.find(List.of(folder.toString()),
                    new Search(configuration.articles(), configuration.exclude(), reports, Search.MAX_BYTES));
        } catch (IllegalArgumentException e) {
            throw new UsageException(configuration.file() + ": " + e.getMessage());
        }
    }

    private static Found standardInput(String path, InputStream in) {
        try {
            return SourceFinder.decode(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
