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
 * @param unchecked where it did not finish
 */
public record CheckResult(
        List<Hit> hits, Optional<Requirement> requirement, List<Topic> topics, List<Assertion> assertions,
        List<Unchecked> unchecked) {
    public CheckResult {
        hits = List.copyOf(hits);
        topics = List.copyOf(topics);
        assertions = List.copyOf(assertions);
        unchecked = List.copyOf(unchecked);
    }

    public CheckResult(
            List<Hit> hits, Optional<Requirement> requirement, List<Topic> topics, List<Assertion> assertions) {
        this(hits, requirement, topics, assertions, List.of());
    }

    public CheckResult(List<Hit> hits, Optional<Requirement> requirement, List<Topic> topics) {
        this(hits, requirement, topics, List.of());
    }

    public static CheckResult of(List<Hit> hits) {
        return new CheckResult(hits, Optional.empty(), List.of());
    }

    public static CheckResult of(List<Hit> hits, List<Unchecked> unchecked) {
        return new CheckResult(hits, Optional.empty(), List.of(), List.of(), unchecked);
    }

    public static CheckResult of(List<Hit> hits, Requirement requirement) {
        return new CheckResult(hits, Optional.of(requirement), List.of());
    }
}
