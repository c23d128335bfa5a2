package dev.caveat.check.redflags;

import dev.caveat.document.Spelled;


/** How urgent the care is that a direction sends the reader to, from least to most. */
enum Level implements Spelled {
    /** Names no time or no care: "get it checked". */
    WEAK,
    PROMPT,
    /** Urgent without saying how: "as soon as possible", a nurse line. */
    SOFT_URGENT,
    URGENT,
    /** A place or a number for emergencies. */
    EMERGENCY;

    /** In a reviewer's words. */
    String words() {
        return switch (this) {
            case WEAK -> "too weak: no time or no care is named";
            case PROMPT -> "prompt: within days";
            case SOFT_URGENT -> "urgent, without a time or a place";
            case URGENT -> "urgent: the same day";
            case EMERGENCY -> "emergency: a place or a number";
        };
    }
}
