package dev.caveat.check.registration;

import dev.caveat.check.Byline;
import dev.caveat.document.Document;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the clinic's register says against a line. Without a register there is nothing to say.
 *
 * @param day the day whose validity counts
 */
record RegisterFaults(Document document, Register register, RegistrationLine.Parameters parameters, LocalDate day) {
    List<Hit> of(Line line) {
        if (register.isEmpty() || line.name().isEmpty() || line.isLay()) {
            return List.of();
        }
        Byline.Name name = line.name().get();
        Optional<Practitioner> known = register.of(line);
        return known.isEmpty() ? List.of(unknown(name)) : against(known.get(), line, name);
    }

    private Hit unknown(Byline.Name name) {
        Hit hit = Hit.of("unknown-practitioner", name.span(), Map.of("name", name.text()));
        return register.near(name.text())
                .map(near -> hit.suggesting(Suggestion.of(document, near.name(), false))).orElse(hit);
    }

    private List<Hit> against(Practitioner entry, Line line, Byline.Name name) {
        List<Hit> hits = new ArrayList<>();
        line.all(Piece.Kind.NUMBER).stream()
                .filter(number -> !entry.licence().isBlank() && !anyEntryHas(entry.name(), number.text()))
                .forEach(number -> hits.add(mismatch(number, "licence number", entry.licence())));
        title(entry, line).ifPresent(hits::add);
        college(entry, line).ifPresent(hits::add);
        entry.validUntil().filter(until -> until.isBefore(day)).ifPresent(until -> hits.add(Hit.of("lapsed", name.span(),
                Map.of("name", entry.name(), "until", until.toString()))));
        return hits;
    }

    private boolean anyEntryHas(String name, String number) {
        return register.of(name).stream().anyMatch(entry -> Register.sameNumber(entry.licence(), number));
    }

    /** Titles of one profession are one registration; a title of another profession is not. */
    private Optional<Hit> title(Practitioner entry, Line line) {
        Optional<String> profession = register.profession(entry);
        if (entry.title().isBlank() && profession.isEmpty()) {
            return Optional.empty();
        }
        List<Piece> titles = line.titles();
        boolean agrees = titles.isEmpty() || titles.stream().anyMatch(title -> profession.isPresent()
                ? profession.get().equals(title.key()) || register.of(entry.name()).stream()
                        .anyMatch(other -> register.profession(other).filter(title.key()::equals).isPresent())
                : contains(title.text(), entry.title()));
        return agrees ? Optional.empty() : line.title().map(title -> mismatch(title, "title", entry.title()));
    }

    private Optional<Hit> college(Practitioner entry, Line line) {
        Optional<String> registered = parameters.collegeNamed(entry.college());
        List<Piece> named = line.all(Piece.Kind.COLLEGE);
        boolean agrees = registered.isEmpty() || named.isEmpty() || named.stream()
                .anyMatch(college -> college.key().equals(registered.get()));
        return agrees ? Optional.empty()
                : Optional.of(mismatch(named.get(0), "college", parameters.colleges().get(registered.get()).fullName()));
    }

    private Hit mismatch(Piece piece, String what, String register) {
        return Hit.of("mismatch", piece.span(), Map.of("what", what, "article", piece.text(), "where", "register",
                "register", register))
                .suggesting(Suggestion.of(document, register, false));
    }

    private static boolean contains(String written, String registered) {
        String one = written.toLowerCase(Locale.ROOT);
        String other = registered.toLowerCase(Locale.ROOT);
        return one.contains(other) || other.contains(one);
    }
}
