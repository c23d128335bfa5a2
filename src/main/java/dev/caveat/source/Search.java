package dev.caveat.source;

import dev.caveat.rule.Glob;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which files of a folder count as drafts. Globs are matched against the path as it is reported, and against the
 * path below the folder that was given; {@code **}{@code /} also matches no folder at all.
 *
 * @param include when not empty, a file must match one of them
 * @param exclude a file or folder that matches one is left out, unless it was named itself
 * @param choice what else counts
 * @param without a folder below which nothing is a draft, such as the one our own pages go to
 * @param maxBytes larger files become a problem, unless the choice says otherwise; a Word file may be ten times as large, for its pictures
 */
public record Search(List<String> include, List<String> exclude, Choice choice, Optional<Path> without, long maxBytes) {
    public static final long MAX_BYTES = Budget.USUAL.bytes();

    /** Every draft, of up to 2 MB. */
    public static final Search ALL = new Search(List.of(), List.of(), Optional.empty(), MAX_BYTES);

    public Search {
        without = without.map(folder -> folder.toAbsolutePath().normalize());
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes " + maxBytes);
        }
        include.forEach(Glob::new);
        exclude.forEach(Glob::new);
    }

    public Search(List<String> include, List<String> exclude, Optional<Path> without, long maxBytes) {
        this(include, exclude, Choice.ALL, without, maxBytes);
    }
}
