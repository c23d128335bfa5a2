package dev.caveat.rule;

import java.util.List;
import java.util.Optional;

/**
 * What a check saw in one article.
 *
 * @param hits in any order
 * @param requirement how the required piece stands, for checks that judge one
 * @param topics for the check that detects them
 * @param assertions for the check that links statements to sources, in reading order
 */
public record CheckResult(
        List<Hit> hits, Optional<Requirement> requirement, List<Topic> topics, List<Assertion> assertions) {
    public CheckResult {
        hits = List.copyOf(hits);
        topics = List.copyOf(topics);
        assertions = List.copyOf(assertions);
    }

    public CheckResult(List<Hit> hits, Optional<Requirement> requirement, List<Topic> topics) {
        this(hits, requirement, topics, List.of());
    }

    public static CheckResult of(List<Hit> hits) {
        return new CheckResult(hits, Optional.empty(), List.of());
    }

    public static CheckResult of(List<Hit> hits, Requirement requirement) {
        return new CheckResult(hits, Optional.of(requirement), List.of());
    }
}
