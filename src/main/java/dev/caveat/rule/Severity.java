package dev.caveat.rule;

import java.util.Locale;

/** How much a finding weighs, from least to most. */
public enum Severity {
    INFO, WARNING, ERROR;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This severity moved by {@code steps} (positive is graver), never past either end. */
    public Severity moved(int steps) {
        return values()[Math.max(0, Math.min(values().length - 1, ordinal() + steps))];
    }
}
