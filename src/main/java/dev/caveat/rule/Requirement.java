package dev.caveat.rule;

import java.util.List;
import java.util.Locale;

/**
 * How one required piece stands in one article: a cell of the reviewer's matrix.
 *
 * @param id such as {@code red-flags}
 * @param reason in words, for a person
 * @param evidence what satisfied it, as far as anything did
 * @param missing the elements that are not there
 */
public record Requirement(String id, Status status, String reason, List<Evidence> evidence, List<String> missing) {
    /** Where a requirement stands. */
    public enum Status {
        SATISFIED, INCOMPLETE, MISSING, NOT_APPLICABLE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Requirement {
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
    }
}
