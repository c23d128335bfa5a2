package dev.caveat.check.redflags;

import dev.caveat.document.Span;
import dev.caveat.language.Sentence;

/**
 * A danger sign where an article names it.
 *
 * @param early whether the wording is of an early change
 * @param from index of its first token in the sentence
 * @param to index after its last token
 * @param span from the cue that changes its status, if any, to the end of the sign
 */
record Mention(String concept, Status status, boolean early, Sentence sentence, int from, int to, Span span) {
    /** What the sentence says of the sign. */
    enum Status {
        ASSERTED, NEGATED,
        /** Told to be nothing to worry about. */
        MINIMISED,
        /** Called common or normal: excused where the same passage says when it is not. */
        PLAYED_DOWN
    }

    boolean isAsserted() {
        return status == Status.ASSERTED;
    }

    Span words() {
        return sentence.source(from, to);
    }
}
