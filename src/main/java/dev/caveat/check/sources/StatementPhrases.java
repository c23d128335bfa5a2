package dev.caveat.check.sources;

import dev.caveat.language.Phrases;
import dev.caveat.rule.Assertion;
import java.util.List;
import java.util.Objects;

/**
 * How one kind of statement is worded.
 *
 * @param kind what is stated
 * @param modest whether a reader can live without the source: it is on the ledger, and at most an info
 * @param phrases that state it
 * @param not phrases that overlap one and take it back
 * @param unless phrases that take it back wherever they stand in the sentence
 * @param needs where given, one of these must be in the sentence
 */
public record StatementPhrases(
        Assertion.Kind kind, Boolean modest, @Phrases List<String> phrases, @Phrases List<String> not, @Phrases List<String> unless,
        @Phrases List<String> needs) {
    public StatementPhrases {
        Objects.requireNonNull(kind, "kind");
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException("a statement needs phrases");
        }
    }

    boolean isModest() {
        return modest != null && modest;
    }
}
