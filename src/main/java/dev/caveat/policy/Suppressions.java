package dev.caveat.policy;

import dev.caveat.rule.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The step of policy that listens to comments in the text. */
final class Suppressions {
    private final Asked asked;
    private final Function<List<Finding>, List<Judgement>> judge;

    /** @param judge gives policy's own findings the severity that the user wants */
    Suppressions(Asked asked, Function<List<Finding>, List<Judgement>> judge) {
        this.asked = asked;
        this.judge = judge;
    }

    Judged settle(Judged article) {
        if (article.document().directives().isEmpty()) {
            return article;
        }
        SuppressionReader.Read read = SuppressionReader.read(article.document(), asked);
        Set<Suppression> used = new HashSet<>();
        List<Judgement> settled = new ArrayList<>();
        for (Judgement judgement : article.judgements()) {
            List<Suppression> silencing = read.suppressions().stream().filter(each -> each.silences(judgement.finding())).toList();
            used.addAll(silencing);
            Optional<Suppression> first = silencing.stream().findFirst();
            settled.add(first.map(each -> judgement.with(new Disposition.Suppressed(each.reason()))).orElse(judgement));
        }
        List<Finding> faults = new ArrayList<>(read.faults());
        read.suppressions().stream().filter(each -> article.finished() && !used.contains(each) && asked.asksAny(each.rules()))
                .forEach(each -> faults.add(PolicyRules.finding("unused-suppression", article.document(), each.comment(),
                        Map.of("rule", each.rules().glob()))));
        faults.removeIf(fault -> !asked.wants(fault.rule().id()));
        return article.with(settled).and(judge.apply(faults));
    }
}
