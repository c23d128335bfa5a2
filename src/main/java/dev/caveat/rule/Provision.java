package dev.caveat.rule;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

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
 * @param verified how that was made sure of, in words; empty where the basis says it all
 * @param reviewBy last day on which the reading may be relied on without reading again; where a file does not say it,
 *     {@value #MONTHS_UNREAD} months after {@code readOn}
 */
public record Provision(
        String id, String title, String clause, String edition, String url, Basis basis,
        LocalDate readOn, Optional<LocalDate> from, Optional<LocalDate> until,
        Optional<String> verified, Optional<LocalDate> reviewBy) {
    private static final Pattern LAW =
            Pattern.compile("\\b(Act|Law|Statute|Regulations?|By-?laws?)\\b|\\bs\\. ?\\d");

    /** Months after which a reading must be renewed. */
    public static final int MONTHS_UNREAD = 12;

    public Provision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(readOn, "readOn");
        clause = Objects.requireNonNullElse(clause, "");
        edition = Objects.requireNonNullElse(edition, "");
        url = Objects.requireNonNullElse(url, "");
        reviewBy = Optional.of(reviewBy.orElse(readOn.plusMonths(MONTHS_UNREAD)));
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("until: " + until.get() + " is before from: " + from.get());
        }
    }

    /** A provision with nothing more to say of its reading. */
    public Provision(String id, String title, String clause, String edition, String url, Basis basis, LocalDate readOn,
            Optional<LocalDate> from, Optional<LocalDate> until) {
        this(id, title, clause, edition, url, basis, readOn, from, until, Optional.empty(), Optional.empty());
    }

    public boolean inForceOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * Whether basis and name agree: policy is never presented as law. What bears a statute's name is no policy, unless it
     * calls itself one; what is called POLICY- is nothing else.
     */
    public boolean isHonest() {
        return basis == Basis.POLICY
                ? title.toLowerCase(Locale.ROOT).contains("policy") || !LAW.matcher(title + " " + clause).find()
                : !id.startsWith("POLICY-");
    }

    /** Whether it was last read too long ago to be relied on. The clinic's own policy does not change behind its back. */
    public boolean isStale(LocalDate day) {
        return basis != Basis.POLICY && day.isAfter(reviewBy.orElseThrow());
    }
}
