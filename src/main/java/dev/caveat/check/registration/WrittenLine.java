package dev.caveat.check.registration;

import dev.caveat.check.Byline;
import dev.caveat.rule.Practitioner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The registration line that a person should have, filled from the register and from what the article gives beside
 * the name. What neither knows is a placeholder: no number is ever made up.
 *
 * @param day a lapsed entry of the register fills nothing
 */
record WrittenLine(Register register, RegistrationLine.Parameters parameters, LocalDate day) {
    /** The whole line, as a sentence. */
    String of(Line line) {
        String name = line.name().map(Byline.Name::text).orElse("<name>");
        String head = name + ", " + title(line).orElse("<protected title>") + ", ";
        if (profession(line).filter(profession -> !profession.isRegulated()).isPresent()) {
            return head + "<category of membership>, " + profession(line).get().association() + ".";
        }
        return head + college(line).orElse("<regulatory college in full>") + ", licence number "
                + number(line).orElse("<number>") + ".";
    }

    Optional<String> title(Line line) {
        return entry(line).map(Practitioner::title).filter(title -> !title.isBlank())
                .or(() -> line.title().filter(title -> title.kind() != Piece.Kind.ABBREVIATION)
                        .map(title -> title.kind() == Piece.Kind.TITLES ? title.text().replaceFirst("[sS]$", "") : title.text()));
    }

    /** In full, of the title; the register's where it has one. */
    Optional<String> college(Line line) {
        Optional<String> entered = entry(line).flatMap(entry -> register.college(entry)
                .flatMap(college -> parameters.nameOn(day, college, register.profession(entry))));
        return entered.or(() -> line.titles().stream().flatMap(title -> parameters.collegeOf(title.key())
                .flatMap(college -> parameters.nameOn(day, college.fullName(), Optional.of(title.key()))).stream()).findFirst());
    }

    /** The same; of somebody without a title the college of the ruleset's own profession. */
    String collegeOrOwn(Line line) {
        return college(line).or(() -> line.titles().isEmpty()
                ? parameters.nameOn(day, parameters.ownCollege().fullName(), parameters.ownProfession()) : Optional.empty())
                .orElse("<regulatory college in full>");
    }

    Optional<String> number(Line line) {
        return entry(line).map(Practitioner::licence).filter(licence -> !licence.isBlank());
    }

    /**
     * Whether the register alone vouches for the line: one entry, of exactly that name, filled in and known to be
     * valid on the day, with which nothing that the line says already disagrees.
     */
    boolean isSure(Line line) {
        List<Practitioner> entries = line.name().map(name -> register.of(name.text())).orElse(List.of());
        if (entries.size() != 1 || !entries.get(0).name().strip().equalsIgnoreCase(line.name().orElseThrow().text().strip())) {
            return false;
        }
        Practitioner entry = entries.get(0);
        Optional<String> profession = register.profession(entry);
        Optional<String> college = parameters.collegeNamed(entry.college());
        return !entry.title().isBlank() && !entry.licence().isBlank() && college.isPresent() && line.otherCollege().isEmpty()
                && entry.validUntil().filter(until -> !until.isBefore(day)).isPresent()
                && line.titles().stream().allMatch(title -> profession.filter(title.key()::equals).isPresent())
                && line.all(Piece.Kind.COLLEGE).stream().allMatch(named -> named.key().equals(college.get()));
    }

    private Optional<Profession> profession(Line line) {
        return line.title().map(title -> parameters.professions().get(title.key()));
    }

    private Optional<Practitioner> entry(Line line) {
        return register.of(line).filter(entry -> !Register.hasLapsed(entry, day));
    }
}
