package dev.caveat.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits text into tokens. Works on any text: a block's prose or a phrase of a ruleset. */
final class Words {
    /**
     * In order: a dotted or hyphenated emergency number (9-1-1; a full stop may follow), an abbreviation with an ampersand (A&amp;E), a number,
     * a word (letters with marks, inner apostrophes and invisible characters). A hyphen separates words.
     * Possessive, or a long word would overflow the stack: nothing follows, so nothing is lost.
     */
    private static final Pattern WORD = Pattern.compile(
            "(?<!\\d)\\d[-.\u2010\u2011]\\d[-.\u2010\u2011]\\d(?![-.\u2010\u2011]?\\d)"
            + "|(?i:\\bA ?& ?E\\b)"
            + "|\\d+(?:[.,]\\d+)*+"
            + "|[\\p{L}\\p{M}](?:[\\p{L}\\p{M}\\d\\p{Cf}\uFE0F]|['\u2019\u02BC](?=\\p{L}))*+");

    private static final Pattern SEPARATORS = Pattern.compile("[-.\u2010\u2011 ]");

    private Words() {}

    /** The tokens of {@code text} between two prose offsets. */
    static List<Token> of(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(from, to);
        matcher.useTransparentBounds(true);
        int at = from;
        while (matcher.find()) {
            marks(text, at, matcher.start(), tokens);
            tokens.add(word(text, matcher.start(), matcher.end()));
            at = matcher.end();
        }
        marks(text, at, to, tokens);
        return tokens;
    }

    private static Token word(String text, int start, int end) {
        String written = text.substring(start, end);
        boolean number = Character.isDigit(written.charAt(0));
        boolean joined = written.indexOf('&') >= 0 || number && written.length() == 5 && SEPARATORS.matcher(written).find();
        String form = Spelling.fold(joined ? SEPARATORS.matcher(written).replaceAll("") : written);
        return new Token(start, end, form, number ? Token.Kind.NUMBER : Token.Kind.WORD);
    }

    private static void marks(String text, int from, int to, List<Token> tokens) {
        int i = from;
        while (i < to) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Spelling.isInvisible(c)) {
                boolean hyphen = isHyphen(c) && i > 0 && next < text.length()
                        && Character.isLetterOrDigit(text.codePointBefore(i)) && Character.isLetterOrDigit(text.codePointAt(next));
                if (!hyphen) {
                    tokens.add(new Token(i, next, text.substring(i, next), kind(c)));
                }
            }
            i = next;
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
