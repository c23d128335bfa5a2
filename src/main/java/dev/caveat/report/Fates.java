package dev.caveat.report;

import dev.caveat.cache.Key;
import dev.caveat.cache.KeyDigest;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/** What became of an article's findings, as part of the key of all that is reported of it. */
final class Fates {
    private Fates() {}

    /**
     * The key of the article with what became of its findings; where policy left all as they were found, that of the article.
     *
     * @param article of all that its findings depend on
     * @param found those findings; where judgements are about others, these count with all they say
     */
    static Key key(Key article, List<Finding> found, List<Judgement> judgements) {
        if (isAsFound(found, judgements)) {
            return article;
        }
        List<Object> fates = new ArrayList<>();
        for (int i = 0; i < judgements.size(); i++) {
            Judgement judgement = judgements.get(i);
            boolean own = i < found.size() && judgement.finding() == found.get(i);
            fates.add(own ? List.of() : said(judgement.finding()));
            fates.add(List.of(judgement.severity(), judgement.disposition(), judgement.rulesets()));
        }
        return KeyDigest.of("fates", article, fates).key();
    }

    private static boolean isAsFound(List<Finding> found, List<Judgement> judgements) {
        boolean same = judgements.size() == found.size();
        for (int i = 0; same && i < judgements.size(); i++) {
            same = judgements.get(i).finding() == found.get(i) && isAsFound(judgements.get(i));
        }
        return same;
    }

    private static boolean isAsFound(Judgement judgement) {
        return judgement.disposition() instanceof Disposition.Open && judgement.severity() == judgement.finding().severity()
                && judgement.rulesets().equals(judgement.finding().rulesets());
    }

    /** A rule is known by its id: those of one article are of the rulesets that its key names, or of the program. */
    private static List<Object> said(Finding finding) {
        return List.of(finding.rule().id(), finding.severity(), finding.message(), finding.span(), finding.section(),
                finding.considered(), finding.suggestions(), finding.rulesets());
    }

    /** Whether both are the same objects. */
    static boolean same(List<Judgement> one, List<Judgement> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }
}
