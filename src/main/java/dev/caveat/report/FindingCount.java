package dev.caveat.report;

import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many findings of an article are alike in all that a summary tells.
 *
 * @param severity the one that counts
 * @param fate the sort of disposition
 */
public record FindingCount(RuleInfo rule, Severity severity, Class<? extends Disposition> fate, int findings) {
    private record Key(RuleId rule, Severity severity, Class<? extends Disposition> fate) {}

    /** In the order in which the first of each stands in the article. */
    static List<FindingCount> of(List<Judgement> judgements) {
        Map<Key, FindingCount> counts = new LinkedHashMap<>();
        for (Judgement judgement : judgements) {
            RuleInfo rule = judgement.finding().rule();
            Class<? extends Disposition> fate = judgement.disposition().getClass();
            counts.merge(new Key(rule.id(), judgement.severity(), fate), new FindingCount(rule, judgement.severity(), fate, 1),
                    (some, one) -> new FindingCount(some.rule, some.severity, some.fate, some.findings + 1));
        }
        return List.copyOf(counts.values());
    }

    /** Whether they count. */
    public boolean isOpen() {
        return fate == Disposition.Open.class;
    }
}
