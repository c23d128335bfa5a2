package dev.caveat.rule;

import dev.caveat.document.Span;
import dev.caveat.document.Spelled;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A sentence that states a fact a reader may ask a source for: a line of the ledger from claim to source.
 *
 * @param span the sentence in the source
 * @param support what links it to a source, in words ("citation [2]", "the next sentence's link"); empty where nothing does
 * @param sources the entries or links it is linked to
 */
public record Assertion(Span span, Kind kind, String support, List<Span> sources) implements Comparable<Assertion> {
    private static final Comparator<Assertion> ORDER = Comparator.comparing(Assertion::span)
            .thenComparing(Assertion::kind).thenComparing(Assertion::support)
            .thenComparing(assertion -> assertion.sources.toString());

    /** What is stated. */
    public enum Kind implements Spelled {
        /** That research, a guideline or experience shows something. */
        EVIDENCE,
        /** How often something happens. */
        FREQUENCY,
        /** A figure. */
        NUMBER,
        /** That something causes, prevents or improves something. */
        EFFECT
    }

    public Assertion {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(support, "support");
        sources = List.copyOf(sources);
    }

    public boolean isSupported() {
        return !support.isEmpty();
    }

    @Override
    public int compareTo(Assertion other) {
        return ORDER.compare(this, other);
    }
}
