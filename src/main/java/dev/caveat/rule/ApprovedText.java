package dev.caveat.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A wording that the clinic has approved for a required piece.
 *
 * @param id such as {@code standard}
 * @param version the clinic's own
 * @param text in full; may hold {@link #PLACEHOLDERS} in braces
 * @param variants other wordings that are permitted
 */
public record ApprovedText(
        String id, String version, Optional<LocalDate> approvedOn, String approvedBy, String text, List<String> variants) {
    /** What an article may fill with its own words. */
    public static final List<String> PLACEHOLDERS = List.of("clinic", "city", "number", "date");

    public static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\p{Alpha}+)}");

    public ApprovedText {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text is empty");
        }
        if (variants.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("variants: one is empty");
        }
        Stream.concat(Stream.of(text), variants.stream()).forEach(ApprovedText::requirePlaceholders);
        version = Objects.requireNonNullElse(version, "");
        approvedBy = Objects.requireNonNullElse(approvedBy, "");
        variants = List.copyOf(variants);
    }

    private static void requirePlaceholders(String text) {
        PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).filter(name -> !PLACEHOLDERS.contains(name))
                .findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("“{" + name + "}” is no placeholder (valid: {"
                    + String.join("}, {", PLACEHOLDERS) + "})");
        });
    }
}
