package dev.caveat.report;

import dev.caveat.cache.Key;
import java.util.Optional;

/**
 * One file of a report that has many.
 *
 * @param path below the reports folder, with {@code /} between folders
 * @param key of all that stands in it; empty where nobody knows that
 */
public record Page(String path, Content content, Optional<Key> key) {
    public Page(String path, Content content) {
        this(path, content, Optional.empty());
    }

    public Page(String path, String text) {
        this(path, Content.of(text));
    }

    /** All that stands in it. */
    public String text() {
        return Content.text(content);
    }
}
