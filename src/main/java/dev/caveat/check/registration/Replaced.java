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
 */
record Replaced(@Phrases List<String> phrases, @Phrases List<String> except, String now, LocalDate from) {
    Replaced {
        Require.notEmpty(phrases, "phrases");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(from, "from");
    }
}
