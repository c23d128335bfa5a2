package dev.caveat.report.console;

import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each open finding of an article the console shows when it shows the article in full. Of style and remarks it
 * takes only a few, so that they never bury the rest; what fails the gate is always there.
 *
 * @param full errors, then warnings where these are few; each by place
 * @param byRule many warnings, by the rule's id, in the order of their places
 * @param rows what stands in a table, by rank
 * @param folded counted only, by rank
 */
record Shown(List<Judgement> full, Map<String, List<Judgement>> byRule, Map<Rank, List<Judgement>> rows,
        Map<Rank, List<Judgement>> folded) {
    /** With more errors and warnings than this, warnings are shorter. */
    private static final int FEW = 5;
    private static final int MOST_STYLE = 5;
    private static final int MOST_REMARKS = 3;

    /** @param all whether nothing is folded */
    static Shown of(ArticleReport article, Run run, boolean all) {
        Shown shown = new Shown(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Rank rank : Rank.values()) {
            List<Judgement> own = article.judgements().stream().filter(each -> each.isOpen() && Rank.of(each) == rank).toList();
            switch (rank) {
                case ERROR -> shown.full.addAll(own);
                case WARNING -> shown.warnings(own, all);
                case STYLE -> shown.table(rank, own, run, article, all ? own.size() : MOST_STYLE);
                case REMARK -> shown.table(rank, own, run, article, all || own.size() <= MOST_REMARKS ? own.size() : 0);
            }
        }
        return shown;
    }

    private void warnings(List<Judgement> warnings, boolean all) {
        if (all || full.size() + warnings.size() <= FEW) {
            full.addAll(warnings);
        } else {
            warnings.forEach(each -> byRule.computeIfAbsent(each.finding().rule().id().toString(), any -> new ArrayList<>()).add(each));
        }
    }

    private void table(Rank rank, List<Judgement> own, Run run, ArticleReport article, int most) {
        List<Judgement> in = new ArrayList<>();
        for (Judgement judgement : own) {
            if (in.size() < most || run.failsOn(article.path(), judgement.severity())) {
                in.add(judgement);
            } else {
                folded.computeIfAbsent(rank, any -> new ArrayList<>()).add(judgement);
            }
        }
        if (!own.isEmpty()) {
            rows.put(rank, in);
        }
    }
}
