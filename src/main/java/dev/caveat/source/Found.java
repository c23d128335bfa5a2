package dev.caveat.source;

import dev.caveat.document.Problem;
import java.util.List;

/**
 * What was found under the given paths.
 *
 * @param sources the drafts that could be decoded, by path
 * @param problems the files that could not, by path
 * @param barren given folders in which there is no draft at all: a gate that names one expects something there
 * @param ignored drafts, and folders that may hold some, which git leaves out
 * @param missing given paths that do not exist: wrong usage, not a problem of a file
 */
public record Found(List<Source> sources, List<Problem> problems, List<String> barren, List<String> ignored, List<String> missing) {
    public Found {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
        barren = List.copyOf(barren);
        ignored = List.copyOf(ignored);
        missing = List.copyOf(missing);
    }

    /** Whether there was no file at all, readable or not. */
    public boolean isEmpty() {
        return sources.isEmpty() && problems.isEmpty();
    }
}
