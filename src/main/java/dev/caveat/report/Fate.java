package dev.caveat.report;

import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import java.util.Optional;

/**
 * A disposition as reports spell it.
 *
 * @param id {@code open}, {@code suppressed}, {@code waived} or {@code baselined}
 * @param reason what a person gave for it
 */
public record Fate(String id, Optional<String> reason) {
    public static Fate of(Disposition disposition) {
        if (disposition instanceof Disposition.Open) {
            return new Fate("open", Optional.empty());
        }
        if (disposition instanceof Disposition.Suppressed suppressed) {
            return new Fate("suppressed", Optional.of(suppressed.reason()));
        }
        if (disposition instanceof Disposition.Waived waived) {
            return new Fate("waived", Optional.of(waived.reason()));
        }
        return new Fate("baselined", Optional.empty());
    }

    /** Whether the finding counts. */
    public static boolean isOpen(Judgement judgement) {
        return judgement.disposition() instanceof Disposition.Open;
    }
}
