package dev.caveat.parse;

import dev.caveat.document.GivenUp;

/**
 * A text that can be taken away from who reads it: flexmark knows no deadline and is quadratic on some inputs, so that one
 * that was given up would go on for hours beside the other articles. It stops at the next character it asks for.
 */
final class InterruptibleText implements CharSequence {
    /** How many characters are read between two looks at the thread, less one: a power of two is cheap to count by. */
    private static final int BETWEEN = (1 << 12) - 1;

    private final String text;
    /** The same: the first compiler reads a string's characters one call at a time. */
    private final char[] characters;
    private int reads;

    InterruptibleText(String text) {
        this(text, text.toCharArray());
    }

    /** @param characters those of the text */
    InterruptibleText(String text, char[] characters) {
        this.text = text;
        this.characters = characters;
    }

    @Override
    public char charAt(int index) {
        if ((++reads & BETWEEN) == 0) {
            GivenUp.check();
        }
        return characters[index];
    }

    @Override
    public int length() {
        return characters.length;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
