package dev.caveat.report.html;

import dev.caveat.policy.Judgement;
import dev.caveat.report.Report;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often a rule found something that is open.
 *
 * @param severity the gravest of its findings
 * @param share of the most frequent rule, in percent, at least 1
 */
public record RuleCount(RuleInfo rule, Severity severity, int findings, int articles, int share) {
    static List<RuleCount> of(Report report) {
        List<RuleCount> counts = new ArrayList<>();
        for (RuleInfo rule : report.rules()) {
            List<Judgement> open = new ArrayList<>();
            int articles = 0;
            for (var article : report.articles()) {
                List<Judgement> here = article.judgements().stream()
                        .filter(judgement -> judgement.isOpen() && judgement.finding().rule().id().equals(rule.id()))
                        .toList();
                open.addAll(here);
                articles += here.isEmpty() ? 0 : 1;
            }
            if (!open.isEmpty()) {
                Severity gravest = open.stream().map(Judgement::severity).max(Comparator.naturalOrder()).orElseThrow();
                counts.add(new RuleCount(rule, gravest, open.size(), articles, 0));
            }
        }
        int most = counts.stream().mapToInt(RuleCount::findings).max().orElse(1);
        return counts.stream().map(count -> new RuleCount(count.rule, count.severity, count.findings, count.articles,
                        Math.max(1, count.findings * 100 / most)))
                .sorted(Comparator.comparing(RuleCount::severity).reversed()
                        .thenComparing(Comparator.comparing(RuleCount::findings).reversed())
                        .thenComparing(count -> count.rule().id())).toList();
    }

    public String severityWord() {
        return Words.of(severity);
    }
}
