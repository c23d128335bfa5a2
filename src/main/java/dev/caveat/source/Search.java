package dev.caveat.source;

import java.util.List;

/**
 * Which files of a folder count as drafts. Globs are matched against the path as it is reported, and against the
 * path below the folder that was given; {@code **}{@code /} also matches no folder at all.
 *
 * @param include when not empty, a file must match one of them
 * @param exclude a file or folder that matches one is left out, unless it was named itself
 * @param maxBytes larger files become a problem; a Word file may be ten times as large, for its pictures
 */
public record Search(List<String> include, List<String> exclude, long maxBytes) {
    public static final long MAX_BYTES = 2L << 20;

    /** Every draft, of up to 2 MB. */
    public static final Search ALL = new Search(List.of(), List.of(), MAX_BYTES);

    public Search {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes " + maxBytes);
        }
        include.forEach(Glob::new);
        exclude.forEach(Glob::new);
    }
}
