package dev.caveat.language;

/** A phrase of a ruleset that cannot be read; the message quotes it and says where. */
public final class PhraseSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String phrase;

    PhraseSyntaxException(String phrase, int column, String what) {
        super("phrase “" + phrase + "”, column " + (column + 1) + ": " + what);
        this.phrase = phrase;
    }

    /** As it was written. */
    public String phrase() {
        return phrase;
    }
}
