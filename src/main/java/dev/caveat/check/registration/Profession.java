package dev.caveat.check.registration;

import dev.caveat.check.Require;
import java.util.List;
import java.util.Objects;

/**
 * A regulated profession.
 *
 * @param titles its protected titles
 * @param college the key of its college
 */
record Profession(List<String> titles, String college) {
    Profession {
        Require.notEmpty(titles, "titles");
        Objects.requireNonNull(college, "college");
    }
}
