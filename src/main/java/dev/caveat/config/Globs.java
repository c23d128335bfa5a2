package dev.caveat.config;

import dev.caveat.rule.Glob;
import dev.caveat.yaml.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Patterns of paths that one key of a configuration lists.
 *
 * @param folder what they are relative to: that of the file they stand in, as the user knows it
 * @param field the key, for messages
 */
public record Globs(String folder, String field, List<Entry> entries) {
    public static final Globs NONE = new Globs("", "", List.of());

    /** One pattern. */
    public record Entry(String pattern, Glob glob, Place at) {}

    public Globs {
        entries = List.copyOf(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public boolean matches(Path path) {
        return first(path).isPresent();
    }

    /** Whether one of them takes in a whole folder, as {@code archive/**} does. */
    public boolean matchesFolder(Path path) {
        String name = relative(path);
        return entries.stream().anyMatch(entry -> entry.glob.matches(name) || entry.glob.matches(name + "/"));
    }

    /** The first that matches. */
    public Optional<Entry> first(Path path) {
        String name = relative(path);
        return entries.stream().filter(entry -> entry.glob.matches(name)).findFirst();
    }

    /** Whether a path lies where these patterns can reach. */
    public boolean reach(Path path) {
        return absolute(path).startsWith(base());
    }

    /** The patterns as they are written. */
    public List<String> patterns() {
        return entries.stream().map(Entry::pattern).toList();
    }

    /** From the folder on; what does not lie in it keeps its name, from the current folder on where it lies there. */
    private String relative(Path path) {
        Path full = absolute(path);
        Path base = base();
        Path here = absolute(Path.of(""));
        Path from = full.startsWith(base) ? base : here;
        return (full.startsWith(from) ? from.relativize(full) : full).toString().replace('\\', '/');
    }

    private Path base() {
        return absolute(Path.of(folder));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
