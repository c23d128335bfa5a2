package dev.caveat.language;

import java.util.ArrayList;
import java.util.List;

/** Splits text into tokens. Works on any text: a block's prose or a phrase of a ruleset. */
final class Words {
    /** Those of ASCII, which are nearly all. */
    private static final Lexeme[] MARKS = new Lexeme[0x80];

    static {
        for (char c = 0; c < MARKS.length; c++) {
            MARKS[c] = isLetter(c) || isDigit(c) ? null : Lexeme.of(Character.toString(c), kind(c));
        }
    }

    /** Characters of an emergency number such as 9-1-1. */
    private static final int DOTTED = 5;

    /** An array, as the first compiler reads a string's characters one call at a time. */
    private final char[] text;

    Words(char[] text) {
        this.text = text;
    }

    /** The tokens of {@code text} between two prose offsets; a list of its own. */
    static List<Token> of(String text, int from, int to) {
        return new Words(text.toCharArray()).between(from, to);
    }

    /** The same; for who asks more than once of one text. */
    List<Token> between(int from, int to) {
        List<Token> tokens = new ArrayList<>((to - from) / 5 + 4);
        int i = from;
        while (i < to) {
            int end = endOfWord(i, to);
            if (end > i) {
                tokens.add(new Token(i, end, kindOfWord(text[i]), WrittenWords.of(text, i, end)));
            } else {
                int c = Character.codePointAt(text, i);
                end = i + Character.charCount(c);
                mark(i, c, tokens);
            }
            i = end;
        }
        return tokens;
    }

    /**
     * Where what begins here ends: a dotted or hyphenated emergency number (9-1-1; a full stop may follow), an abbreviation with an
     * ampersand (A&amp;E), a number, or a word (letters with marks, inner apostrophes and invisible characters). A hyphen separates words.
     *
     * @return {@code from} for anything else
     */
    private int endOfWord(int from, int to) {
        char c = text[from];
        if (isDigit(c)) {
            return isDotted(from, to) ? from + DOTTED : endOfNumber(from, to);
        }
        if (c == 'A' || c == 'a') {
            int end = endOfAmpersand(from, to);
            if (end > from) {
                return end;
            }
        }
        int first = codePoint(from, to);
        return isLetter(first) || isMark(first) ? endOfLetters(from + Character.charCount(first), to) : from;
    }

    /** Three single digits with a separator between each two, and no digit before or after. */
    private boolean isDotted(int from, int to) {
        int end = from + DOTTED;
        if (end > to || from > 0 && isDigit(text[from - 1]) || !isSeparator(text[from + 1])
                || !isDigit(text[from + 2]) || !isSeparator(text[from + 3]) || !isDigit(text[from + 4])) {
            return false;
        }
        int next = end < text.length && isSeparator(text[end]) ? end + 1 : end;
        return !(end < text.length && isDigit(text[end])) && !(next < text.length && isDigit(text[next]));
    }

    private int endOfNumber(int from, int to) {
        int i = from + 1;
        while (i < to) {
            char c = text[i];
            if (isDigit(c)) {
                i++;
            } else if ((c == '.' || c == ',') && i + 1 < to && isDigit(text[i + 1])) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    /** A, an ampersand and E, with or without one space at each side of it, as a word of their own; {@code from} for anything else. */
    private int endOfAmpersand(int from, int to) {
        int i = from + 1;
        i += i < to && text[i] == ' ' ? 1 : 0;
        if (i >= to || text[i] != '&') {
            return from;
        }
        i++;
        i += i < to && text[i] == ' ' ? 1 : 0;
        boolean ends = i < to && (text[i] == 'E' || text[i] == 'e')
                && (i + 1 == text.length || !isOfWord(Character.codePointAt(text, i + 1)));
        return ends && (from == 0 || !isOfWord(Character.codePointBefore(text, from))) ? i + 1 : from;
    }

    private int endOfLetters(int from, int to) {
        int i = from;
        while (i < to) {
            char c = text[i];
            if (c < 0x80) {
                boolean apostrophe = c == '\'' && isLetterAt(i + 1);
                if (!apostrophe && !isLetter(c) && !isDigit(c)) {
                    break;
                }
                i++;
            } else {
                int point = codePoint(i, to);
                boolean apostrophe = (c == '\u2019' || c == '\u02BC') && isLetterAt(i + 1);
                if (!apostrophe && !isLetter(point) && !isMark(point) && Character.getType(point) != Character.FORMAT) {
                    break;
                }
                i += Character.charCount(point);
            }
        }
        return i;
    }

    /** The character that begins at an offset; half of one, where the other half is beyond the end. */
    private int codePoint(int at, int to) {
        int c = Character.codePointAt(text, at);
        return at + Character.charCount(c) <= to ? c : text[at];
    }

    private boolean isLetterAt(int at) {
        return at < text.length && isLetter(Character.codePointAt(text, at));
    }

    private static boolean isLetter(int c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }

    private static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || isMark(c);
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '.' || c == '\u2010' || c == '\u2011';
    }

    /** What a word is to phrases. */
    static Lexeme lexeme(String written) {
        return Lexeme.of(Spelling.fold(isJoined(written) ? joined(written) : written), kindOfWord(written.charAt(0)));
    }

    private static Token.Kind kindOfWord(char first) {
        return isDigit(first) ? Token.Kind.NUMBER : Token.Kind.WORD;
    }

    /** Whether it is one word that is written with something in between. */
    private static boolean isJoined(String written) {
        return written.indexOf('&') >= 0
                || isDigit(written.charAt(0)) && written.length() == DOTTED && written.chars().anyMatch(c -> isSeparator((char) c));
    }

    private static String joined(String written) {
        StringBuilder joined = new StringBuilder(written.length());
        written.chars().filter(c -> !isSeparator((char) c) && c != ' ').forEach(c -> joined.append((char) c));
        return joined.toString();
    }

    private void mark(int at, int c, List<Token> tokens) {
        int end = at + Character.charCount(c);
        if (c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Spelling.isInvisible(c)) {
            return;
        }
        boolean hyphen = isHyphen(c) && at > 0 && end < text.length
                && Character.isLetterOrDigit(Character.codePointBefore(text, at)) && Character.isLetterOrDigit(Character.codePointAt(text, end));
        if (!hyphen) {
            Token.Kind kind = kind(c);
            tokens.add(new Token(at, end, kind, c < MARKS.length ? MARKS[c] : Lexeme.of(Character.toString(c), kind)));
        }
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '/';
    }

    private static Token.Kind kind(int c) {
        return switch (c) {
            case ',', '-', '\u2013', '\u2014', '\u2012', '\u2015' -> Token.Kind.COMMA;
            case ';', ':' -> Token.Kind.CLAUSE_END;
            case '.', '!', '?', '\u2026' -> Token.Kind.SENTENCE_END;
            case '"', '\'', '(', ')', '[', ']', '\u2018', '\u2019', '\u201C', '\u201D', '\u00AB', '\u00BB', '*', '_' ->
                    Token.Kind.ENCLOSURE;
            default -> Token.Kind.SYMBOL;
        };
    }
}
