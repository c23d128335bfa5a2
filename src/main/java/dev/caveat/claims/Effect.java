package dev.caveat.claims;

/** What something that stands around a claim does to it. */
public enum Effect {
    /** Nothing: a hedge does not make a guarantee harmless. */
    NONE,
    /** Counts one step less. */
    LOWER,
    /** Is no claim any more. */
    SILENT
}
