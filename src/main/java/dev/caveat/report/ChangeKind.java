package dev.caveat.report;

import dev.caveat.document.Spelled;

/** What became of a finding from one report to a later one, in the order they are told. */
public enum ChangeKind implements Spelled {
    /** It was not there. */
    NEW("new", "+"),
    /** It was there and set aside; now it is open. */
    RETURNED("open again", "+"),
    GRAVER("graver", "~"),
    MILDER("milder", "~"),
    /** It was open; it is still there, and suppressed, waived or baselined. */
    SET_ASIDE("set aside", "~"),
    /** The text was changed and it is no longer there. */
    FIXED("fixed", "-"),
    /** It is no longer reported, but not because somebody mended the text. */
    GONE("gone", "-"),
    UNCHANGED("unchanged", " ");

    private final String words;
    private final String sign;

    ChangeKind(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    /** For a person. */
    public String words() {
        return words;
    }

    /** As a patch marks its lines. */
    public String sign() {
        return sign;
    }
}
