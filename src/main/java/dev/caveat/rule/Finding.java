package dev.caveat.rule;

import dev.caveat.document.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A hit with its rule: what the report is made of.
 *
 * @param severity after context, before policy
 * @param message filled
 * @param span in the source
 * @param section the part or heading it stands under, for people
 * @param rulesets ids of the rulesets that asked for it, sorted
 */
public record Finding(
        RuleInfo rule, Severity severity, String message, Span span, String section,
        List<String> considered, List<Suggestion> suggestions, List<String> rulesets) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::span)
            .thenComparing(finding -> finding.rule().id()).thenComparing(Finding::message);

    public Finding {
        considered = List.copyOf(considered);
        suggestions = List.copyOf(suggestions);
        rulesets = List.copyOf(rulesets);
    }

    /** By place, then rule id, then message: a total order for findings of one article. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
