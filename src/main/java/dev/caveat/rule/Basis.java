package dev.caveat.rule;

import dev.caveat.document.Spelled;


/** How a provision is known. A rule may not claim more than its provisions have. */
public enum Basis implements Spelled {
    /** The provision itself, or the regulator's own words, were read. */
    PRIMARY,
    /** Read in somebody else's report of it. */
    SECONDARY,
    /** The clinic's own requirement; never presented as law. */
    POLICY,
    /** From memory: at most an {@code info}. */
    UNVERIFIED
}
