package dev.caveat.check.registration;

import dev.caveat.check.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A profession that people who write for a clinic have.
 *
 * @param titles its protected titles, or what its members call themselves where no law protects one
 * @param abbreviations that stand for a title after a name ("PT")
 * @param college the key of its college; empty for a profession without one
 * @param associations what its members can belong to where there is no college; the first is the one to write; may be empty
 * @param numberFrom first day on which its college has begun to give it numbers of the current shape
 */
record Profession(
        List<String> titles, List<String> abbreviations, Optional<String> college, List<String> associations,
        Optional<LocalDate> numberFrom) {
    Profession {
        Require.notEmpty(titles, "titles");
    }

    /** Whether a text is or holds a title of the profession. */
    boolean isTitle(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return titles.stream().anyMatch(title -> lower.contains(title.toLowerCase(Locale.ROOT)))
                || abbreviations.stream().anyMatch(text.strip()::equalsIgnoreCase);
    }

    String association() {
        return associations.isEmpty() ? "<association in full>" : associations.get(0);
    }

    boolean isRegulated() {
        return college.isPresent();
    }
}
