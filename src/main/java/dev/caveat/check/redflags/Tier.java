package dev.caveat.check.redflags;

/** How grave a danger sign is. */
enum Tier {
    EMERGENCY(Level.SOFT_URGENT),
    URGENT(Level.SOFT_URGENT),
    PROMPT(Level.PROMPT);

    private final Level least;

    Tier(Level least) {
        this.least = least;
    }

    /** Whether a direction of that level is enough for the sign to count; a better one may be advised. */
    boolean isMetBy(Level level) {
        return level.compareTo(least) >= 0;
    }
}
