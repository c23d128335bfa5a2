package dev.caveat.cli;

import dev.caveat.policy.Exemptions;
import dev.caveat.policy.Judged;
import dev.caveat.policy.Policy;
import dev.caveat.policy.Settlement;
import dev.caveat.report.ArticleReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles after suppressions, waivers and baseline.
 *
 * @param articles those that were given, and the files of waivers and baseline in which something was found
 */
record SettledArticles(List<ArticleReport> articles, Settlement settlement) {
    /** @param judged every article that goes by these files: a baseline must see all of them to tell a renamed one */
    static SettledArticles of(List<ArticleReport> judged, Policy policy, ExemptionFiles files, Exemptions exemptions) {
        List<ArticleReport> read = judged.stream().filter(article -> article.document().isPresent()).toList();
        Settlement settlement = policy.settle(read.stream().map(article -> new Judged(files.key(article.path()),
                article.document().get(), article.judgements(), article.problems().isEmpty())).toList(), exemptions);
        List<ArticleReport> settled = new ArrayList<>(judged.stream().filter(article -> article.document().isEmpty()).toList());
        for (int i = 0; i < read.size(); i++) {
            settled.add(read.get(i).with(settlement.articles().get(i).judgements()));
        }
        settlement.files().forEach(file -> settled.add(ArticleReport.of(file)));
        return new SettledArticles(settled, settlement);
    }
}
