package dev.caveat.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Splits text into tokens. Works on any text: a block's prose or a phrase of a ruleset. */
final class Words {
    /** Articles share most of their words; a hostile one may not fill the memory. */
    private static final int MOST_REMEMBERED = 50_000;

    /** Words as they are written, and folded. */
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    /** Characters of an emergency number such as 9-1-1. */
    private static final int DOTTED = 5;

    private Words() {}

    /** The tokens of {@code text} between two prose offsets; a list of its own. */
    static List<Token> of(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>((to - from) / 5 + 4);
        int i = from;
        while (i < to) {
            int end = endOfWord(text, i, to);
            if (end > i) {
                tokens.add(word(text, i, end));
            } else {
                int c = text.codePointAt(i);
                end = i + Character.charCount(c);
                mark(text, i, c, tokens);
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
    private static int endOfWord(String text, int from, int to) {
        char c = text.charAt(from);
        if (isDigit(c)) {
            return isDotted(text, from, to) ? from + DOTTED : endOfNumber(text, from, to);
        }
        if (c == 'A' || c == 'a') {
            int end = endOfAmpersand(text, from, to);
            if (end > from) {
                return end;
            }
        }
        int first = codePoint(text, from, to);
        return isLetter(first) || isMark(first) ? endOfLetters(text, from + Character.charCount(first), to) : from;
    }

    /** Three single digits with a separator between each two, and no digit before or after. */
    private static boolean isDotted(String text, int from, int to) {
        int end = from + DOTTED;
        if (end > to || from > 0 && isDigit(text.charAt(from - 1)) || !isSeparator(text.charAt(from + 1))
                || !isDigit(text.charAt(from + 2)) || !isSeparator(text.charAt(from + 3)) || !isDigit(text.charAt(from + 4))) {
            return false;
        }
        int next = end < text.length() && isSeparator(text.charAt(end)) ? end + 1 : end;
        return !(end < text.length() && isDigit(text.charAt(end))) && !(next < text.length() && isDigit(text.charAt(next)));
    }

    private static int endOfNumber(String text, int from, int to) {
        int i = from + 1;
        while (i < to) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                i++;
            } else if ((c == '.' || c == ',') && i + 1 < to && isDigit(text.charAt(i + 1))) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    /** A, an ampersand and E, with or without one space at each side of it, as a word of their own; {@code from} for anything else. */
    private static int endOfAmpersand(String text, int from, int to) {
        int i = from + 1;
        i += i < to && text.charAt(i) == ' ' ? 1 : 0;
        if (i >= to || text.charAt(i) != '&') {
            return from;
        }
        i++;
        i += i < to && text.charAt(i) == ' ' ? 1 : 0;
        boolean ends = i < to && (text.charAt(i) == 'E' || text.charAt(i) == 'e')
                && (i + 1 == text.length() || !isOfWord(text.codePointAt(i + 1)));
        return ends && (from == 0 || !isOfWord(text.codePointBefore(from))) ? i + 1 : from;
    }

    private static int endOfLetters(String text, int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c < 0x80) {
                boolean apostrophe = c == '\'' && isLetterAt(text, i + 1);
                if (!apostrophe && !isLetter(c) && !isDigit(c)) {
                    break;
                }
                i++;
            } else {
                int point = codePoint(text, i, to);
                boolean apostrophe = (c == '\u2019' || c == '\u02BC') && isLetterAt(text, i + 1);
                if (!apostrophe && !isLetter(point) && !isMark(point) && Character.getType(point) != Character.FORMAT) {
                    break;
                }
                i += Character.charCount(point);
            }
        }
        return i;
    }

    /** The character that begins at an offset; half of one, where the other half is beyond the end. */
    private static int codePoint(String text, int at, int to) {
        int c = text.codePointAt(at);
        return at + Character.charCount(c) <= to ? c : text.charAt(at);
    }

    private static boolean isLetterAt(String text, int at) {
        return at < text.length() && isLetter(text.codePointAt(at));
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

    private static Token word(String text, int start, int end) {
        String written = text.substring(start, end);
        String form = FOLDED.get(written);
        if (form == null) {
            form = Spelling.fold(isJoined(written) ? joined(written) : written);
            if (FOLDED.size() < MOST_REMEMBERED) {
                FOLDED.put(written, form);
            }
        }
        return new Token(start, end, form, isDigit(written.charAt(0)) ? Token.Kind.NUMBER : Token.Kind.WORD);
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

    private static void mark(String text, int at, int c, List<Token> tokens) {
        int end = at + Character.charCount(c);
        if (c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Spelling.isInvisible(c)) {
            return;
        }
        boolean hyphen = isHyphen(c) && at > 0 && end < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(at)) && Character.isLetterOrDigit(text.codePointAt(end));
        if (!hyphen) {
            tokens.add(new Token(at, end, text.substring(at, end), kind(c)));
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
