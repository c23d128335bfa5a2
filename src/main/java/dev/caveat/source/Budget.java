package dev.caveat.source;

import java.time.Duration;

/**
 * What one article may take; past it, it is not checked, and the others go on.
 *
 * @param time for reading and checking it, by the clock
 * @param megabytes of its file, each 1,048,576 bytes; a Word file may be ten times as large, for its pictures
 */
public record Budget(Duration time, int megabytes) {
    /** Beyond any honest article, grammar and a busy machine included. */
    public static final Budget USUAL = new Budget(Duration.ofMinutes(2), 2);

    public static final int MOST_SECONDS = 3600;
    public static final int MOST_MEGABYTES = 64;

    /** A book is written in paragraphs; some rules compare everything in one with everything else in it. */
    public static final int LONGEST_BLOCK = 50_000;

    /** Of front matter: every rule that looks for a field looks at all of them. */
    public static final int MOST_FIELDS = 10_000;

    /** Comments to the tool: each is held against every finding. */
    public static final int MOST_DIRECTIVES = 2000;

    private static final int PARSING = 6;
    private static final int BLOCKS_PER_MEGABYTE = 50_000;

    public Budget {
        if (time.toSeconds() < 1 || time.toSeconds() > MOST_SECONDS) {
            throw new IllegalArgumentException("seconds must be from 1 to " + MOST_SECONDS);
        }
        if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
            throw new IllegalArgumentException("megabytes must be from 1 to " + MOST_MEGABYTES);
        }
    }

    public long bytes() {
        return (long) megabytes << 20;
    }

    /** The part of the time that parsing may take: an honest article needs a hundredth, a hostile one all there is. */
    public Duration parsing() {
        return time.toSeconds() <= PARSING ? Duration.ofSeconds(1) : time.dividedBy(PARSING);
    }

    /** How many paragraphs, headings, items and cells an article may have: one for every twenty bytes or so. */
    public int blocks() {
        return megabytes * BLOCKS_PER_MEGABYTE;
    }
}
