package dev.caveat.check.registration;

import dev.caveat.check.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A regulatory college and the shape of its licence numbers.
 *
 * @param names in full, then short ones; the first is the one to write
 * @param number regular expression of a whole licence number
 * @param numberFrom first day from which only that shape is current
 * @param registry what its public register is called; may be empty
 */
record College(List<String> names, String number, Optional<LocalDate> numberFrom, String registry) {
    College {
        Require.notEmpty(names, "names");
        Require.pattern(Objects.requireNonNull(number, "number"), "number");
        registry = registry == null ? "" : registry;
    }

    String fullName() {
        return names.get(0);
    }

    /** Its names as people write them: "&" for "and", "B.C." for "BC". */
    List<String> spellings() {
        return spellings(names);
    }

    static List<String> spellings(List<String> names) {
        return names.stream().flatMap(name -> Stream.of(name, name.replace(" and ", " & ")))
                .flatMap(name -> Stream.of(name, name.replaceFirst("\\bBC$", "B.C."))).distinct().toList();
    }

    boolean isNamed(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Whether a number has not the shape of the current ones. */
    boolean isOld(String licence) {
        return !licence.matches(number);
    }

    /** Whether every current number has that shape on a day. */
    boolean isSettled(LocalDate day) {
        return numberFrom.map(from -> !day.isBefore(from)).orElse(true);
    }
}
