package dev.caveat.fix;

import dev.caveat.engine.DocumentResult;
import dev.caveat.policy.Judgement;
import dev.caveat.source.Source;
import java.util.List;

/**
 * An article as it was checked at one time of its fixing.
 *
 * @param judgements one for each finding, in the same order
 */
public record Checked(Source source, DocumentResult result, List<Judgement> judgements) {
    public Checked {
        judgements = List.copyOf(judgements);
    }

    /** The findings that count. */
    public List<Judgement> open() {
        return judgements.stream().filter(Judgement::isOpen).toList();
    }
}
