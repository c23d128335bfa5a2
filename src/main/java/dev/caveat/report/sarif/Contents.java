package dev.caveat.report.sarif;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.Report;
import dev.caveat.rule.Provision;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.RuleInfo;
import dev.caveat.ruleset.Measured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file lists once and names elsewhere by its place in the list.
 *
 * @param descriptors rules, then what else results can be about
 * @param provisions each once, sorted by id; none where the profile has no use for them
 * @param articles in the report's order; none where the profile has no use for them
 */
record Contents(List<Descriptor> descriptors, List<Provision> provisions, List<ArticleReport> articles,
        Map<String, Integer> descriptorIndex, Map<String, Integer> provisionIndex, Map<String, Integer> articleIndex) {
    static Contents of(Report report, SarifProfile profile, Measured measured) {
        List<Descriptor> descriptors = new ArrayList<>();
        for (RuleInfo rule : report.rules()) {
            descriptors.add(Descriptor.of(rule, Precision.of(rule.id(), measured)));
        }
        boolean full = profile == SarifProfile.FULL;
        if (full) {
            report.articles().stream().flatMap(article -> article.requirements().stream()).map(Requirement::id).distinct().sorted()
                    .forEach(requirement -> descriptors.add(Descriptor.of(requirement)));
        } else {
            descriptors.add(Descriptor.notChecked());
        }
        Map<String, Provision> provisions = new TreeMap<>();
        descriptors.forEach(each -> each.provisions().forEach(provision -> provisions.putIfAbsent(provision.id(), provision)));
        List<Provision> listed = full ? List.copyOf(provisions.values()) : List.of();
        List<ArticleReport> articles = full ? report.articles() : List.of();
        return new Contents(List.copyOf(descriptors), listed, articles,
                index(descriptors.stream().map(Descriptor::id).toList()), index(listed.stream().map(Provision::id).toList()),
                index(articles.stream().map(ArticleReport::path).toList()));
    }

    /** Of two with one name the first counts. */
    private static Map<String, Integer> index(List<String> names) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            index.putIfAbsent(names.get(i), i);
        }
        return index;
    }
}
