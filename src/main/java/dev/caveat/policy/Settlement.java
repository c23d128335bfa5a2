package dev.caveat.policy;

import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.rule.Finding;
import dev.caveat.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of all findings of a run: by suppression first, then waiver, then baseline. None is deleted. */
public final class Settlement {
    private static final int RULES_NAMED = 6;

    private final Exemptions exemptions;
    private final BaselineMatch match;
    private final List<PolicyFile> files;

    private Settlement(Exemptions exemptions, BaselineMatch match, List<PolicyFile> files) {
        this.exemptions = exemptions;
        this.match = match;
        this.files = List.copyOf(files);
    }

    /** @param judge gives policy's own findings the severity that the user wants */
    static Settlement of(List<Judged> articles, Exemptions exemptions, Function<List<Finding>, List<Judgement>> judge) {
        Suppressions suppressions = new Suppressions(exemptions.asked(), judge);
        List<Judged> heard = articles.stream().map(suppressions::settle).toList();
        Document page = PolicyFile.page(exemptions.waivers().name(), exemptions.waivers().text());
        Waivers waivers = new Waivers(exemptions.waivers(), page, exemptions.asked(), exemptions.asOf(), exemptions.exists());
        List<Judged> waived = waivers.settle(heard).stream()
                .map(each -> each.article().and(judge.apply(wanted(each.faults(), exemptions)))).toList();
        BaselineMatch match = BaselineMatch.of(exemptions.baseline(), waived, exemptions.asked(), exemptions.exists());
        List<PolicyFile> files = new ArrayList<>();
        add(page, wanted(waivers.ofFile(), exemptions), judge, files);
        Document baseline = PolicyFile.page(exemptions.baselineFile().name(), exemptions.baselineFile().text());
        add(baseline, wanted(solved(match, baseline), exemptions), judge, files);
        return new Settlement(exemptions, match, files);
    }

    /** In the order they were given, with findings about suppressions and waivers where these stand. */
    public List<Judged> articles() {
        return match.articles();
    }

    /** The files of waivers and baseline, each only if something was found in it. */
    public List<PolicyFile> files() {
        return files;
    }

    /** The baseline that it went by. */
    public Baseline baseline() {
        return exemptions.baseline();
    }

    /** The waivers that it went by. */
    public WaiverFile waivers() {
        return exemptions.waivers();
    }

    /** A baseline of today's findings; of what this run did not look at, what it was. */
    public Baseline recorded() {
        return BaselineUpdate.record(exemptions.baseline(), match, exemptions.asked(), exemptions.exists());
    }

    /** The baseline without what no longer occurs. */
    public Baseline pruned() {
        return BaselineUpdate.prune(exemptions.baseline(), match);
    }

    private static void add(Document page, List<Finding> found, Function<List<Finding>, List<Judgement>> judge, List<PolicyFile> files) {
        if (!found.isEmpty()) {
            files.add(PolicyFile.of(page, found, judge.apply(found)));
        }
    }

    private static List<Finding> wanted(List<Finding> findings, Exemptions exemptions) {
        return findings.stream().filter(finding -> exemptions.asked().wants(finding.rule().id())).toList();
    }

    private static List<Finding> solved(BaselineMatch match, Document page) {
        if (match.solved().isEmpty()) {
            return List.of();
        }
        int count = match.solved().stream().mapToInt(each -> each.entry().count()).sum();
        long paths = match.solved().stream().map(BaselineMatch.Solved::path).distinct().count();
        Map<RuleId, Integer> byRule = new TreeMap<>();
        match.solved().forEach(each -> byRule.merge(each.entry().rule(), each.entry().count(), Integer::sum));
        String rules = byRule.entrySet().stream().limit(RULES_NAMED).map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining(", ")) + (byRule.size() > RULES_NAMED ? ", …" : "");
        int lineEnd = page.text().indexOf('\n');
        return List.of(PolicyRules.finding("solved-baseline", page, new Span(0, lineEnd < 0 ? page.text().length() : lineEnd),
                Map.of("count", count + (count == 1 ? " finding in " : " findings in ") + paths + (paths == 1 ? " article" : " articles"),
                        "rules", rules)));
    }
}
