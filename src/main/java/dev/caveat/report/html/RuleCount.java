package dev.caveat.report.html;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.FindingCount;
import dev.caveat.report.Report;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often a rule found something that is open.
 *
 * @param severity the gravest of its findings
 * @param share of the most frequent rule, in percent, at least 1
 */
public record RuleCount(RuleInfo rule, Severity severity, int findings, int articles, int share) {
    private static final Comparator<RuleCount> ORDER = Comparator.comparing(RuleCount::severity).reversed()
            .thenComparing(Comparator.comparing(RuleCount::findings).reversed())
            .thenComparing(count -> count.rule().id());

    public String anchor() {
        return RuleCard.anchor(rule.id());
    }

    static List<RuleCount> of(Report report) {
        Map<RuleId, RuleCount> counts = new TreeMap<>();
        for (ArticleReport article : report.articles()) {
            Set<RuleId> here = new HashSet<>();
            for (FindingCount each : article.counts()) {
                if (each.isOpen()) {
                    int articles = here.add(each.rule().id()) ? 1 : 0;
                    counts.merge(each.rule().id(), new RuleCount(each.rule(), each.severity(), each.findings(), articles, 0), RuleCount::plus);
                }
            }
        }
        int most = counts.values().stream().mapToInt(RuleCount::findings).max().orElse(1);
        return counts.values().stream().map(count -> count.outOf(most)).sorted(ORDER).toList();
    }

    private RuleCount plus(RuleCount other) {
        Severity gravest = severity.compareTo(other.severity) >= 0 ? severity : other.severity;
        return new RuleCount(rule, gravest, findings + other.findings, articles + other.articles, 0);
    }

    private RuleCount outOf(int most) {
        return new RuleCount(rule, severity, findings, articles, Math.max(1, findings * 100 / most));
    }

    public String severityWord() {
        return Words.of(severity);
    }
}
