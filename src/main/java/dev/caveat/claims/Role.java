package dev.caveat.claims;

/**
 * What a phrase of the automaton is to a rule.
 *
 * @param fault the rule; empty for all rules of the group
 */
record Role(String fault, Part part) {
    /** The part a phrase plays. */
    enum Part { PHRASE, GRAVER, MILDER, NOT, NEEDS, UNLESS, NEAR }

    boolean concerns(String other) {
        return fault.isEmpty() || fault.equals(other);
    }

    /** Steps that a claim of this part counts more. */
    int steps() {
        return part == Part.GRAVER ? 1 : part == Part.MILDER ? -1 : 0;
    }
}
