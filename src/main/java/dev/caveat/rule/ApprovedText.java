package dev.caveat.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A wording that the clinic has approved for a required piece.
 *
 * @param id such as {@code standard}
 * @param version the clinic's own
 * @param text in full
 * @param variants other wordings that are permitted
 */
public record ApprovedText(
        String id, String version, Optional<LocalDate> approvedOn, String approvedBy, String text, List<String> variants) {
    public ApprovedText {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text is empty");
        }
        version = Objects.requireNonNullElse(version, "");
        approvedBy = Objects.requireNonNullElse(approvedBy, "");
        variants = List.copyOf(variants);
    }
}
