package dev.caveat.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A reviewer's acceptance of one sentence, or of one missing piece, under one rule in one article, until a day.
 *
 * @param rule the id of the rule, no glob
 * @param path the article's, from the folder of caveat.yml, with / between folders
 * @param by who accepts it
 * @param reason why
 * @param until the last day on which it counts
 * @param sentence what is accepted, as a reader reads it (for a missing piece missing stands instead)
 * @param missing what is accepted to be missing, in the words of the finding
 * @param digest of the normalised sentence, as caveat waive writes it, or nothing
 */
public record Waiver(
        String rule, String path, String by, String reason, LocalDate until, Optional<String> sentence,
        Optional<String> missing, Optional<String> digest) {
    public Waiver {
        List<String> absent = new ArrayList<>();
        need("rule", rule, absent);
        need("path", path, absent);
        need("by", by, absent);
        need("reason", reason, absent);
        need("until", until == null ? null : until.toString(), absent);
        if (!absent.isEmpty()) {
            throw new IllegalArgumentException(String.join(", ", absent) + (absent.size() == 1 ? " is" : " are") + " missing");
        }
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(until, "until");
        if (sentence.isPresent() == missing.isPresent()) {
            throw new IllegalArgumentException("needs either sentence or missing: what is waived");
        }
        if (subject(sentence, missing).text().isEmpty()) {
            throw new IllegalArgumentException((sentence.isPresent() ? "sentence" : "missing") + " is empty");
        }
    }

    Subject subject() {
        return subject(sentence, missing);
    }

    boolean countsOn(LocalDate day) {
        return !day.isAfter(until);
    }

    private static Subject subject(Optional<String> sentence, Optional<String> missing) {
        return new Subject(Subject.oneLine(sentence.or(() -> missing).orElse("")), missing.isPresent());
    }

    private static void need(String field, String value, List<String> absent) {
        if (value == null || value.isBlank()) {
            absent.add(field);
        }
    }
}
