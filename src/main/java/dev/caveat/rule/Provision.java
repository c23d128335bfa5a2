package dev.caveat.rule;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of law, standard, guidance or policy that a rule rests on.
 *
 * @param id as the domain files name it, such as {@code BC-10}
 * @param title what it is
 * @param clause the clause or section, as far as it is known; may be empty
 * @param edition which text was read
 * @param url where it stands, without scheme where the source gave none
 * @param basis how it is known
 * @param readOn when it was read
 * @param from first day in force, if known
 * @param until last day in force, if it has ended
 */
public record Provision(
        String id, String title, String clause, String edition, String url, Basis basis,
        LocalDate readOn, Optional<LocalDate> from, Optional<LocalDate> until) {
    public Provision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(readOn, "readOn");
        clause = Objects.requireNonNullElse(clause, "");
        edition = Objects.requireNonNullElse(edition, "");
        url = Objects.requireNonNullElse(url, "");
    }

    public boolean inForceOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
