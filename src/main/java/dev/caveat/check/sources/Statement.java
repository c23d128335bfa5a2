package dev.caveat.check.sources;

import dev.caveat.language.Sentence;
import dev.caveat.rule.Assertion;

/**
 * A sentence that states a fact about health.
 *
 * @param section counts sections, from 0
 * @param modest whether it can stand without a source
 */
record Statement(Sentence sentence, int section, Assertion.Kind kind, boolean modest) {
    /** Whether a figure makes it one that is named by itself. */
    boolean isFigure() {
        return kind == Assertion.Kind.NUMBER && !modest;
    }
}
