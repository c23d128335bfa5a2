package dev.caveat.check.redflags;

import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Collects over the topics of an article how its red-flag requirement stands. */
final class RequirementBuilder {
    private static final Map<String, String> WEAKENED = Map.of(
            "sent-to-clinic", "Every sign of the minimum is named, and a danger sign is sent to the clinic.",
            "minimised", "Every sign of the minimum is named, and a danger sign is made light of.");

    private final Set<Evidence> evidence = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> advised = new LinkedHashSet<>();
    private String weakened = "";
    private int met;

    void add(Asked asked, Coverage coverage, Map<String, Concept> concepts) {
        for (Need need : asked.minimum()) {
            if (coverage.isMet(need)) {
                met++;
                need.of().forEach(sign -> prove(sign, coverage));
            } else {
                missing.add(need.id());
            }
        }
        for (Need need : asked.topic().recommended()) {
            if (coverage.isMet(need)) {
                need.of().forEach(sign -> prove(sign, coverage));
            } else {
                advised.add(concepts.get(need.of().get(0)).name());
            }
        }
    }

    /** The sign, then where it sends the reader. */
    private void prove(String sign, Coverage coverage) {
        coverage.of(sign).filter(coverage::isMet).ifPresent(covered -> {
            evidence.add(new Evidence(sign, covered.mention().words()));
            covered.direction().ifPresent(direction -> evidence.add(
                    new Evidence("direction-" + direction.level().id(), direction.span())));
        });
    }

    /** A sign that is sent to the clinic or made light of keeps the piece open, whatever else the article says. */
    void weakenedBy(List<Hit> hits) {
        hits.stream().map(Hit::fault).map(WEAKENED::get).filter(Objects::nonNull).findFirst()
                .ifPresent(reason -> weakened = reason);
    }

    Requirement build() {
        List<Evidence> proof = new ArrayList<>(evidence);
        if (missing.isEmpty() && !weakened.isEmpty()) {
            return new Requirement("red-flags", Status.INCOMPLETE, weakened, proof, List.of());
        }
        if (missing.isEmpty()) {
            String reason = "The minimum is met"
                    + (advised.isEmpty() ? "." : "; not named: " + String.join("; ", advised) + ".");
            return new Requirement("red-flags", Status.SATISFIED, reason, proof, List.of());
        }
        return new Requirement("red-flags", met == 0 ? Status.MISSING : Status.INCOMPLETE,
                met == 0 ? "No sign of the minimum is named with a direction to care."
                        : "Not every sign of the minimum is named with a direction to care.", proof,
                                List.copyOf(missing));
    }
}
