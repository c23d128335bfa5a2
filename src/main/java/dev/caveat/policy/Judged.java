package dev.caveat.policy;

import dev.caveat.document.Document;
import dev.caveat.fold.FoldedList;
import dev.caveat.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An article with its judgements, on its way through policy.
 *
 * @param path as waivers and baseline name it: from the folder of the configuration, {@code /} between folders
 * @param judgements in the order of the article
 * @param finished whether every rule could finish; only then can something be said to occur no longer
 * @param held findings that stay open whatever the baseline says: their waiver ran out or is for another sentence
 */
public record Judged(String path, Document document, List<Judgement> judgements, boolean finished, Set<Finding> held) {
    public Judged {
        judgements = FoldedList.copyOf(judgements);
        held = Set.copyOf(held);
    }

    public Judged(String path, Document document, List<Judgement> judgements, boolean finished) {
        this(path, document, judgements, finished, Set.of());
    }

    Judged with(List<Judgement> others) {
        return others == judgements ? this : new Judged(path, document, FoldedList.like(judgements, others), finished, held);
    }

    /** The same with more judgements. */
    Judged and(List<Judgement> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Judgement> all = new ArrayList<>(judgements);
        all.addAll(more);
        return with(all);
    }

    Judged holding(Set<Finding> findings) {
        return new Judged(path, document, judgements, finished, findings);
    }
}
