package dev.caveat.check.sources;

import dev.caveat.language.Phrases;
import java.util.List;
import java.util.Map;

/**
 * What sentences that need a source are made of.
 *
 * @param slots lists that phrases refer to as <code>{name}</code>
 * @param kinds of statements
 * @param silent phrases whose sentence states nothing
 * @param subject words of the field: a sentence without one states nothing about health
 * @param besides words that do for a sentence and say nothing of the whole article ("improvement")
 * @param perThousand as many of them in 1,000 words make a longer article one about health
 * @param from words from which an article is a longer one
 */
public record StatementWords(
        @Phrases Map<String, List<String>> slots, List<StatementPhrases> kinds, @Phrases List<String> silent, @Phrases List<String> subject,
        @Phrases List<String> besides, int perThousand, int from) {
    public StatementWords {
        if (kinds.isEmpty() || subject.isEmpty()) {
            throw new IllegalArgumentException((kinds.isEmpty() ? "kinds" : "subject") + " is empty");
        }
    }
}
