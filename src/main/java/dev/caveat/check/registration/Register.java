package dev.caveat.check.registration;

import dev.caveat.check.NameMatch;
import dev.caveat.rule.Practitioner;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The clinic's register of practitioners, looked up by name.
 *
 * @param entries empty where the clinic keeps none
 */
record Register(List<Practitioner> entries, NameMatch names, RegistrationLine.Parameters parameters) {
    private static final int FIELD_LETTERS = 6;
    private static final int ENDING = 4;

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Every entry of a person: somebody of two professions has two. */
    List<Practitioner> of(String name) {
        return entries.stream().filter(entry -> names.same(entry.name(), name)).toList();
    }

    /** Somebody whose name differs by a slip of the pen. */
    Optional<Practitioner> near(String name) {
        return entries.stream().filter(entry -> names.near(entry.name(), name)).findFirst();
    }

    /** The entry that a line is about: of several of one person the one whose number or profession it names. */
    Optional<Practitioner> of(Line line) {
        List<Practitioner> all = line.name().map(name -> of(name.text())).orElse(List.of());
        return all.stream().filter(entry -> line.all(Piece.Kind.NUMBER).stream()
                        .anyMatch(number -> sameNumber(number.text(), entry.licence()))).findFirst()
                .or(() -> all.stream().filter(entry -> line.titles().stream()
                        .anyMatch(title -> profession(entry).filter(title.key()::equals).isPresent())).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /** The profession's key: as the register gives it, else by the title. */
    Optional<String> profession(Practitioner entry) {
        return named(entry.profession()).or(() -> parameters.professionOf(entry.title()));
    }

    /** The key of a profession that a register names: by key, by a title, or by its field ("physiotherapy"). */
    Optional<String> named(String profession) {
        String key = profession.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return parameters.professions().containsKey(key) ? Optional.of(key)
                : parameters.professionOf(profession).or(() -> parameters.professions().keySet().stream()
                        .filter(known -> isField(key, known)).findFirst());
    }

    /** "massage-therapy" and "massage-therapist" begin alike up to their endings. */
    private static boolean isField(String field, String profession) {
        int same = 0;
        while (same < Math.min(field.length(), profession.length()) && field.charAt(same) == profession.charAt(same)) {
            same++;
        }
        return same >= FIELD_LETTERS && same >= profession.length() - ENDING;
    }

    /** The college in full: as the register gives it, else that of the profession. */
    Optional<String> college(Practitioner entry) {
        return entry.college().isBlank() ? profession(entry).flatMap(parameters::collegeOf).map(College::fullName)
                : Optional.of(parameters.collegeNamed(entry.college()).map(parameters.colleges()::get)
                        .map(College::fullName).orElse(entry.college()));
    }

    static boolean hasLapsed(Practitioner entry, LocalDate day) {
        return entry.validUntil().filter(until -> until.isBefore(day)).isPresent();
    }

    static boolean sameNumber(String one, String other) {
        return one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
    }
}
