package dev.caveat.rule;

import dev.caveat.fold.Shared;
import java.util.List;

/**
 * What a rule says of itself, apart from how it finds anything.
 *
 * @param severity before context and policy move it
 * @param summary one line: the fault
 * @param message for one finding; <code>{name}</code> stands for a value of the hit, <code>{quote}</code> for its text
 * @param advice what to write instead; may be empty
 * @param why why it matters, for the reviewer; may be empty
 * @param provisions those in force
 * @param flagged Markdown snippets in which the rule must find something
 * @param allowed Markdown snippets in which it must not
 */
@Shared
public record RuleInfo(
        RuleId id, Severity severity, String summary, String message, String advice, String why,
        List<Provision> provisions, List<String> flagged, List<String> allowed) {
    public RuleInfo {
        provisions = List.copyOf(provisions);
        flagged = List.copyOf(flagged);
        allowed = List.copyOf(allowed);
    }

    /** The severity of a hit that context moves by some steps; what nobody has verified is never more than an info. */
    public Severity moved(int steps) {
        boolean unverified = !provisions.isEmpty()
                && provisions.stream().allMatch(provision -> provision.basis() == Basis.UNVERIFIED);
        return unverified ? Severity.INFO : severity.moved(steps);
    }

    public RuleInfo as(RuleId other) {
        return new RuleInfo(other, severity, summary, message, advice, why, provisions, flagged, allowed);
    }

    public RuleInfo with(Severity other) {
        return new RuleInfo(id, other, summary, message, advice, why, provisions, flagged, allowed);
    }
}
