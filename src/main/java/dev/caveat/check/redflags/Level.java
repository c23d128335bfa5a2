package dev.caveat.check.redflags;

import java.util.Locale;

/** How urgent the care is that a direction sends the reader to, from least to most. */
enum Level {
    /** Names no time or no care: "get it checked". */
    WEAK,
    PROMPT,
    /** Urgent without saying how: "as soon as possible", a nurse line. */
    SOFT_URGENT,
    URGENT,
    /** A place or a number for emergencies. */
    EMERGENCY;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
