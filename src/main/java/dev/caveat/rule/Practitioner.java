package dev.caveat.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the clinic's practitioner register.
 *
 * @param title the protected title, such as "Registered Physiotherapist"
 * @param college in full
 */
public record Practitioner(
        String name, String title, String profession, String college, String licence,
        Optional<LocalDate> validUntil, List<String> degrees) {
    public Practitioner {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        profession = Objects.requireNonNullElse(profession, "");
        college = Objects.requireNonNullElse(college, "");
        licence = Objects.requireNonNullElse(licence, "");
        degrees = List.copyOf(degrees);
    }
}
