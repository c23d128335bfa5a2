package dev.caveat.engine;

/**
 * A sentence that a person has judged.
 *
 * @param violation whether a regulator would object
 * @param category what kind of violation; or {@code allowed}
 * @param weight {@code high}, {@code medium}, {@code low}, or empty where none was given
 * @param title whether it is an article's title; else it is a paragraph
 */
public record Label(String sentence, boolean violation, String category, String weight, boolean title) {
    /** The category of sentences that are no violation. */
    public static final String ALLOWED = "allowed";
}
