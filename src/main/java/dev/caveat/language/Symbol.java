package dev.caveat.language;

/** The names of what a token can be to a phrase: its form, a lemma, a prefix, a slot. */
final class Symbol {
    static final String NUMBER = "#";
    static final String WORD = "_";
    static final String START = "<";

    private Symbol() {}

    static String form(String form) {
        return "=" + form;
    }

    static String lemma(String lemma) {
        return "~" + lemma;
    }

    /** A lemma read as verb {@code v}, noun {@code n}, adjective {@code a} or adverb {@code r}. */
    static String lemma(String lemma, char part) {
        return "~" + lemma + ":" + part;
    }

    static String prefix(String prefix) {
        return "^" + prefix;
    }

    static String suffix(String suffix) {
        return "$" + suffix;
    }

    static String slot(String name) {
        return "{" + name;
    }

    static boolean isSlot(String symbol) {
        return symbol.charAt(0) == '{';
    }

    /** The part of speech of a Penn Treebank tag, or {@code -}. */
    static char part(String tag) {
        return switch (tag.isEmpty() ? '-' : tag.charAt(0)) {
            case 'V', 'M' -> 'v';
            case 'N' -> 'n';
            case 'J' -> 'a';
            case 'R' -> tag.startsWith("RP") ? '-' : 'r';
            default -> '-';
        };
    }
}
