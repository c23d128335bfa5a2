package dev.caveat.language.regex;

/**
 * A text that lets itself be read so many times and no more. The matcher reads a character for every step it takes, so
 * that what is counted is its work: the same on every machine, unlike a clock.
 */
final class CountedText implements CharSequence {
    private final String text;
    private long left;

    /** Thrown out of the matcher, which has no other way to stop; it carries no stack, as nobody looks at it. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super(null, null, false, false);
        }
    }

    /** @param steps characters that may be read */
    CountedText(String text, long steps) {
        this.text = text;
        this.left = steps;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new Spent();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
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
