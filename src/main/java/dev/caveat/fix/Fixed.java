package dev.caveat.fix;

import dev.caveat.document.Span;
import dev.caveat.source.Source;
import java.util.List;

/**
 * What came of fixing an article.
 *
 * @param before the article as it was
 * @param after as it is with everything made that could be; the same where nothing was
 * @param made in the order of their places
 * @param refused fixes that would have done harm, in the order they were tried
 * @param finished false where passes ran out before fixes did, so that another run would go on
 */
public record Fixed(Source before, Checked after, List<Made> made, List<Refused> refused, boolean finished) {
    /**
     * A fix that was made.
     *
     * @param was the text that it replaced; empty where it inserted
     * @param at where its text stands now
     */
    public record Made(Fix fix, String was, Span at) {}

    /**
     * A fix that was not made.
     *
     * @param was the text that it would have replaced
     * @param why what it would have done, as the end of a sentence
     */
    public record Refused(Fix fix, String was, String why) {}

    public Fixed {
        made = List.copyOf(made);
        refused = List.copyOf(refused);
    }

    public boolean isChanged() {
        return !made.isEmpty();
    }
}
