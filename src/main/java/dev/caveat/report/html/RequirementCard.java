package dev.caveat.report.html;

import dev.caveat.rule.Comparison;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Topic;
import java.util.List;
import java.util.Optional;

/**
 * A requirement with the passages that satisfy it.
 *
 * @param topics it was asked for; empty where it does not depend on them
 */
public record RequirementCard(Requirement requirement, List<Proof> proofs, List<Topic> topics) {
    public String id() {
        return requirement.id();
    }

    public String name() {
        return Words.name(requirement.id());
    }

    public String status() {
        return requirement.status().id();
    }

    public String statusWord() {
        return Words.of(requirement.status());
    }

    /** Whether a person has something to look at; what is met gives a reader by keyboard no stop in the matrix. */
    public boolean isUnmet() {
        return requirement.status() == Requirement.Status.MISSING || requirement.status() == Requirement.Status.INCOMPLETE;
    }

    public String reason() {
        return requirement.reason();
    }

    public String missing() {
        return !requirement.named().isEmpty() ? String.join("; ", requirement.named())
                : String.join(", ", requirement.missing().stream().map(Words::plain).toList());
    }

    /** What the topics ask for and the article does not name, each in words; empty for any other piece. */
    public List<String> unnamed() {
        return isTopical() ? requirement.named() : List.of();
    }

    /** Whether it depends on what the article is about: then it shows each sign with its sentence and its direction. */
    public boolean isTopical() {
        return !topics.isEmpty() && proofs.stream().allMatch(proof -> !proof.detail().isEmpty());
    }

    public List<SignGroup> signs() {
        return SignGroup.of(proofs);
    }

    public Optional<Comparison> comparison() {
        return requirement.comparison();
    }

    /** How the wording stands to the approved text, in words; empty where there is nothing to compare with. */
    public String standing() {
        return requirement.comparison().map(comparison -> Words.of(comparison.standing()) + " “" + comparison.approved()
                + "”" + (comparison.version().isEmpty() ? "" : ", version " + comparison.version()) + ".").orElse("");
    }

    public boolean differs() {
        return requirement.comparison().stream().flatMap(comparison -> comparison.changes().stream())
                .anyMatch(change -> change.kind() != Comparison.Kind.KEPT);
    }
}
