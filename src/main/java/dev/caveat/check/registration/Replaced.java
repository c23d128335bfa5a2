package dev.caveat.check.registration;

import dev.caveat.check.Require;
import dev.caveat.language.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The name of a body, Act or status that no longer exists.
 *
 * @param phrases what it was called
 * @param except longer phrases that name it rightly ("formerly CPTBC", another province's Act)
 * @param now what to write
 * @param from first day on which the old name is stale
 * @param names of a college, in full, then short ones: until that day a registration line is to have the first
 * @param of keys of the professions that it licensed
 */
record Replaced(@Phrases List<String> phrases, @Phrases List<String> except, String now, LocalDate from,
        List<String> names, List<String> of) {
    Replaced {
        Require.notEmpty(phrases, "phrases");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(from, "from");
    }

    /** Whether it was still the college on a day. */
    boolean isCollegeOn(LocalDate day) {
        return !names.isEmpty() && day.isBefore(from);
    }
}
