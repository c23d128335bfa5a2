package dev.caveat.rule;

import dev.caveat.document.Document;
import dev.caveat.document.Written;

/**
 * Text to write: never advice, which is the rule's own.
 *
 * @param text as it is written in the article's format; replaces the hit's span; for an absence, is inserted there
 * @param safe whether it can be applied without a person reading it over
 * @param complete whether it can stand as it is; false where a person must fill in blanks ({@code <number>})
 */
public record Suggestion(String text, boolean safe, boolean complete) {
    public Suggestion {
        if (safe && !complete) {
            throw new IllegalArgumentException("what has blanks is not safe: " + text);
        }
    }

    /** One that is complete, and in the article's format already. */
    public Suggestion(String text, boolean safe) {
        this(text, safe, true);
    }

    /** One of plain text, to stand within a line. */
    public static Suggestion of(Document document, String plain, boolean safe) {
        boolean complete = !Written.hasBlanks(plain);
        return new Suggestion(Written.inline(document, plain), safe && complete, complete);
    }
}
