package dev.caveat.report.html;

import dev.caveat.rule.Requirement;
import java.util.List;

/** A requirement with the passages that satisfy it. */
public record RequirementCard(Requirement requirement, List<Proof> proofs) {
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

    public String sign() {
        return Words.sign(requirement.status());
    }

    public String reason() {
        return requirement.reason();
    }

    public String missing() {
        return String.join(", ", requirement.missing().stream().map(Words::plain).toList());
    }
}
