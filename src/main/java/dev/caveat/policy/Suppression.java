package dev.caveat.policy;

import dev.caveat.document.Span;
import dev.caveat.rule.Finding;
import dev.caveat.rule.RulePattern;

/**
 * A comment in the text that silences findings of one pattern, for a reason.
 *
 * @param comment where it stands
 * @param reach a finding that starts here, either end included, is silenced
 */
record Suppression(RulePattern rules, String reason, Span comment, Span reach) {
    boolean silences(Finding finding) {
        int at = finding.span().start();
        return reach.start() <= at && at <= reach.end() && rules.matches(finding.rule().id())
                && PolicyRules.isSuppressible(finding.rule());
    }
}
