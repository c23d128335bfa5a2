package dev.caveat.rule;

import dev.caveat.document.Spelled;
import java.util.List;
import java.util.Objects;

/**
 * An article's wording held against an approved text.
 *
 * @param approved id of the approved text
 * @param version of the approved text
 * @param changes what turns the approved text into the article's, in reading order
 */
public record Comparison(String approved, String version, Standing standing, List<Change> changes) {
    /** How near the two are. */
    public enum Standing implements Spelled {
        IDENTICAL, VARIANT, DRIFTED
    }

    /** What becomes of some words of the approved text. */
    public enum Kind implements Spelled {
        KEPT, LEFT_OUT, ADDED
    }

    /** A run of words of one kind, as written, with single spaces between them. */
    public record Change(Kind kind, String words) {}

    public Comparison {
        Objects.requireNonNull(approved, "approved");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(standing, "standing");
        changes = List.copyOf(changes);
    }
}
