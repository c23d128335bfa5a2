package dev.caveat.rule;

import java.util.List;
import java.util.Optional;

/**
 * What a check saw in one article.
 *
 * @param hits in any order
 * @param requirement how the required piece stands, for checks that judge one
 * @param topics for the check that detects them
 */
public record CheckResult(List<Hit> hits, Optional<Requirement> requirement, List<Topic> topics) {
    public CheckResult {
        hits = List.copyOf(hits);
        topics = List.copyOf(topics);
    }

    public static CheckResult of(List<Hit> hits) {
        return new CheckResult(hits, Optional.empty(), List.of());
    }

    public static CheckResult of(List<Hit> hits, Requirement requirement) {
        return new CheckResult(hits, Optional.of(requirement), List.of());
    }
}
