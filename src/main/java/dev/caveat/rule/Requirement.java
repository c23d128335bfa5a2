package dev.caveat.rule;

import dev.caveat.document.Spelled;
import java.util.List;
import java.util.Optional;

/**
 * How one required piece stands in one article: a cell of the reviewer's matrix.
 *
 * @param id such as {@code red-flags}
 * @param reason in words, for a person
 * @param evidence what satisfied it, as far as anything did
 * @param missing the elements that are not there
 * @param named the same in words for a reader, one for each; empty where the ids are words enough
 * @param comparison with an approved text, where there is one to compare with
 */
public record Requirement(
        String id, Status status, String reason, List<Evidence> evidence, List<String> missing,
        List<String> named, Optional<Comparison> comparison) {
    /** Where a requirement stands. */
    public enum Status implements Spelled {
        SATISFIED, INCOMPLETE, MISSING, NOT_APPLICABLE
    }

    public Requirement {
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
        named = List.copyOf(named);
    }

    public Requirement(String id, Status status, String reason, List<Evidence> evidence, List<String> missing,
            Optional<Comparison> comparison) {
        this(id, status, reason, evidence, missing, List.of(), comparison);
    }

    public Requirement(String id, Status status, String reason, List<Evidence> evidence, List<String> missing) {
        this(id, status, reason, evidence, missing, Optional.empty());
    }

    /** The same, compared with an approved text. */
    public Requirement with(Comparison approved) {
        return new Requirement(id, status, reason, evidence, missing, named, Optional.of(approved));
    }

    /** The same with these words for what is missing. */
    public Requirement naming(List<String> words) {
        return new Requirement(id, status, reason, evidence, missing, words, comparison);
    }

    /** The same with this evidence. */
    public Requirement with(List<Evidence> proofs) {
        return new Requirement(id, status, reason, proofs, missing, named, comparison);
    }
}
