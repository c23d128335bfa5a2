package dev.caveat.check.redflags;

import dev.caveat.check.redflags.Coverage.Covered;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects over the topics of an article how its red-flag requirement stands. */
final class RequirementBuilder {
    private static final Map<String, String> WEAKENED = Map.of(
            "sent-to-clinic", "Every sign of the minimum is named, and a danger sign is sent to the clinic.",
            "minimised", "Every sign of the minimum is named, and a danger sign is made light of.",
            "wrong-emergency-number", "Every sign of the minimum is named, and a danger sign has no direction but a "
                    + "number that is not this region’s emergency number.");

    private final Map<String, Concept> concepts;
    private final List<Reading> own;
    private final List<Reading> added;
    private final Proofs proofs;
    /** Ids and words of the needs that are not met. */
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final Set<String> advised = new LinkedHashSet<>();
    private final Set<String> unsigned = new LinkedHashSet<>();
    private final List<Need> minimum = new ArrayList<>();
    private String weakened = "";
    private int met;

    /**
     * @param own what the article's own passages say
     * @param added what the site's standing text says
     */
    RequirementBuilder(Map<String, Concept> concepts, List<Reading> own, List<Reading> added) {
        this.concepts = concepts;
        this.own = own;
        this.added = added;
        this.proofs = new Proofs(concepts);
    }

    void add(Asked asked, Coverage coverage) {
        minimum.addAll(asked.minimum());
        if (!asked.topic().isSigned()) {
            unsigned.add(asked.topic().name());
        }
        for (Need need : asked.minimum()) {
            if (coverage.isMet(need)) {
                met++;
            } else {
                missing.put(need.id(), need.words(concepts));
            }
            need.of().forEach(sign -> prove(sign, asked, coverage));
        }
        for (Need need : asked.topic().recommended()) {
            if (!coverage.isMet(need)) {
                advised.add(concepts.get(need.of().get(0)).name());
            }
            need.of().forEach(sign -> prove(sign, asked, coverage));
        }
    }

    /** A sign that the article names, well or not; else where the site's standing text names it. */
    private void prove(String sign, Asked asked, Coverage coverage) {
        Optional<Covered> covered = coverage.of(sign);
        if (covered.isPresent()) {
            proofs.named(asked.topic().name(), covered.get(), coverage.isMet(covered.get()));
        } else {
            added.stream().flatMap(reading -> reading.asserted().stream())
                    .filter(mention -> mention.concept().equals(sign)).findFirst()
                    .ifPresent(mention -> proofs.inBoilerplate(asked.topic().name(), mention));
        }
    }

    /** A sign that is sent to the clinic or made light of keeps the piece open, whatever else the article says. */
    void weakenedBy(List<Hit> hits) {
        hits.stream().filter(hit -> !hit.fault().equals("wrong-emergency-number")
                        || hit.considered().contains(WordingFaults.ONLY_DIRECTION))
                .map(Hit::fault).map(WEAKENED::get).filter(Objects::nonNull).findFirst()
                .ifPresent(reason -> weakened = reason);
    }

    /**
     * @param declared what the front matter says
     * @param template whether the site's template is known
     */
    Requirement build(Declared declared, boolean template) {
        Status status = !missing.isEmpty() ? met == 0 ? Status.MISSING : Status.INCOMPLETE
                : weakened.isEmpty() ? Status.SATISFIED : Status.INCOMPLETE;
        List<String> reasons = new ArrayList<>();
        reasons.add(declared.told());
        reasons.add(verdict());
        if (missing.isEmpty()) {
            reasons.add(spread());
            reasons.add(heading());
        }
        if (!unsigned.isEmpty()) {
            reasons.add("No clinician has signed yet: " + String.join("; ", unsigned) + ".");
        }
        if (!template && !added.isEmpty()) {
            reasons.add("What the site adds was told by its place only: with a single file and no template nothing can "
                    + "be compared.");
        }
        reasons.removeIf(String::isEmpty);
        return new Requirement("red-flags", status, String.join(" ", reasons), proofs.evidence(),
                List.copyOf(missing.keySet())).naming(List.copyOf(missing.values()));
    }

    private String verdict() {
        if (!missing.isEmpty()) {
            return met == 0 ? "No sign of the minimum is named with a direction to care."
                    : "Not every sign of the minimum is named with a direction to care.";
        }
        return !weakened.isEmpty() ? weakened
                : "The minimum is met" + (advised.isEmpty() ? "." : "; not named: " + String.join("; ", advised) + ".");
    }

    /** Complete in one passage is best; over several passages, each with its own direction, is enough. */
    private String spread() {
        boolean together = own.stream().anyMatch(reading -> {
            TreeSet<String> named = new TreeSet<>(reading.asserted().stream().map(Mention::concept).toList());
            return minimum.stream()
                    .allMatch(need -> need.of().stream().filter(named::contains).count() >= need.least());
        });
        return together ? "" : "It is spread over several passages.";
    }

    private String heading() {
        return own.stream().filter(reading -> reading.isDirected() && reading.asserted().size() > 1).findFirst()
                .flatMap(reading -> reading.passage().under())
                .filter(heading -> !Passage.saysUrgent(heading))
                .map(heading -> "The signs stand under “" + heading + "”, which does not say that they are urgent.")
                .orElse("");
    }
}
