package dev.caveat.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The types of articles that the configuration gives by path.
 *
 * @param folder what the globs are relative to
 * @param entries the first that matches counts
 */
public record ArticleTypes(String folder, List<Entry> entries) {
    /** One glob of {@code articleTypes:}. */
    public record Entry(String type, String pattern, Glob glob) {}

    /** What an article can be; on this depends what it must hold. */
    public static final List<String> VALID = List.of("clinical", "news", "recipe", "service");

    public static final ArticleTypes NONE = new ArticleTypes("", List.of());

    public ArticleTypes {
        entries = List.copyOf(entries);
    }

    /** The entry for an article, by its path as the user gave it. */
    public Optional<Entry> of(String path) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Path base = Path.of(folder).toAbsolutePath().normalize();
        Path full = Path.of(path).toAbsolutePath().normalize();
        String name = (full.startsWith(base) ? base.relativize(full) : full).toString().replace('\\', '/');
        return entries.stream().filter(entry -> entry.glob.matches(name)).findFirst();
    }
}
