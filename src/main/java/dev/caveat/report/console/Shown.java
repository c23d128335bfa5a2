package dev.caveat.report.console;

import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Run;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which findings of an article the console prints in full: all that fail the gate and all that concern the rules'
 * own subject; of style and remarks only a few, so that they never bury the rest.
 *
 * @param full by place
 * @param folded counted only
 */
record Shown(List<Judgement> full, List<Judgement> folded) {
    private static final Set<String> STYLE = Set.of("grammar", "plain-language");
    private static final int MOST_STYLE = 5;
    private static final int MOST_INFOS = 3;

    static Shown of(ArticleReport article, Run run) {
        List<Judgement> full = new ArrayList<>();
        List<Judgement> folded = new ArrayList<>();
        boolean fewInfos = article.open(Severity.INFO) <= MOST_INFOS;
        int style = 0;
        for (Judgement judgement : article.judgements()) {
            if (!judgement.isOpen()) {
                continue;
            }
            boolean isStyle = STYLE.contains(judgement.finding().rule().id().group());
            boolean fits = judgement.severity() == Severity.INFO ? fewInfos : !isStyle || style < MOST_STYLE;
            if (run.failsOn(article.path(), judgement.severity()) || fits) {
                full.add(judgement);
                style += isStyle ? 1 : 0;
            } else {
                folded.add(judgement);
            }
        }
        return new Shown(full, folded);
    }

    /** The folded ones by rule: {@code 9 grammar/spelling, 5 plain-language/long-sentence}. */
    String foldedByRule() {
        TreeMap<String, Integer> counts = new TreeMap<>();
        folded.forEach(judgement -> counts.merge(judgement.finding().rule().id().toString(), 1, Integer::sum));
        return String.join(", ",
                counts.entrySet().stream().map(rule -> rule.getValue() + " " + rule.getKey()).toList());
    }
}
