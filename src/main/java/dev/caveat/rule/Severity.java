package dev.caveat.rule;

import dev.caveat.document.Spelled;


/** How much a finding weighs, from least to most. */
public enum Severity implements Spelled {
    INFO, WARNING, ERROR;

    /** This severity moved by {@code steps} (positive is graver), never past either end. */
    public Severity moved(int steps) {
        return values()[Math.max(0, Math.min(values().length - 1, ordinal() + steps))];
    }
}
