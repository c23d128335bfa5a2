package dev.caveat.parse;

import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import java.util.regex.Matcher;

/**
 * Prose of a decoded value whose raw form stands in the source. Raw and decoded are followed side by side: white
 * space may be folded, a quote or a backslash may escape, an entity may stand. Where the two part for another reason,
 * the rest of the value maps to the rest of the raw text as a whole.
 */
final class Alignment {
    /** What letters after a backslash stand for in YAML (1.2.2, section 5.7); TOML and JSON have some of them. */
    private static final String LETTERS = "0abtnvfreN_LP";
    private static final String MEANT = "\0\007\b\t\n\013\f\r\033\u0085\u00A0\u2028\u2029";

    private final String decoded;
    private final String raw;
    private final int start;
    private final Prose.Builder prose = new Prose.Builder();
    private int at;

    private Alignment(String decoded, String raw, int start) {
        this.decoded = decoded;
        this.raw = raw;
        this.start = start;
    }

    /** @param raw the source characters at {@code span} */
    static Prose prose(String decoded, Span span, String raw) {
        return new Alignment(decoded, raw, span.start()).follow(span.end());
    }

    private Prose follow(int end) {
        int i = 0;
        while (at < raw.length() && Character.isWhitespace(raw.charAt(at))
                && !decoded.startsWith(raw.substring(at, at + 1))) {
            at++;
        }
        while (i < decoded.length()) {
            int read = step(i);
            if (read == 0) {
                prose.replaced(decoded.substring(i), new Span(start + at, end));
                return prose.build();
            }
            i += read;
        }
        return prose.build();
    }

    /** Reads one raw character, escape or entity; how many decoded characters it stands for, 0 if none. */
    private int step(int i) {
        char c = decoded.charAt(i);
        char next = at < raw.length() ? raw.charAt(at) : '\0';
        int escaped = next == '\\' ? escape(i) : 0;
        if (escaped > 0) {
            return escaped;
        }
        if (Character.isWhitespace(c)) {
            return space(c, next, i);
        }
        Matcher entity = HtmlText.ENTITY.matcher(raw).region(Math.min(at, raw.length()), raw.length());
        if (next == '&' && entity.lookingAt()) {
            String shown = HtmlText.decode(entity.group());
            if (!shown.equals(entity.group()) && decoded.startsWith(shown, i) && !isWritten(entity.group(), shown, entity.end(), i)) {
                replaced(shown, entity.end() - at);
                return shown.length();
            }
        }
        boolean mayEscape = at + 1 < raw.length() && (next == '\\' || next == '\'' && c == '\'') && raw.charAt(at + 1) == c;
        if (mayEscape && run(next, raw, at) > run(next, decoded, i)) {
            replaced(String.valueOf(c), 2);
        } else if (next == c) {
            prose.verbatim(String.valueOf(c), start + at);
            at++;
        } else {
            return 0;
        }
        return 1;
    }

    /** A character that is written by letters or by its number; how many decoded characters it is, 0 if it is none. */
    private int escape(int i) {
        char kind = at + 1 < raw.length() ? raw.charAt(at + 1) : '\0';
        int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        int letter = LETTERS.indexOf(kind);
        String shown = letter >= 0 ? MEANT.substring(letter, letter + 1) : digits > 0 ? numbered(at + 2, digits) : "";
        if (shown.isEmpty() || !decoded.startsWith(shown, i)) {
            return 0;
        }
        replaced(shown, 2 + digits);
        return shown.length();
    }

    private String numbered(int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
            if (digit < 0 || number > Character.MAX_CODE_POINT >> 4) {
                return "";
            }
            number = number << 4 | digit;
        }
        return Character.isValidCodePoint(number) ? Character.toString(number) : "";
    }

    /** Whether the value has the entity as it is written, which YAML does not decode, and not an entity that is escaped once more. */
    private boolean isWritten(String entity, String shown, int after, int i) {
        int rest = i + shown.length();
        return decoded.startsWith(entity, i) && !decoded.regionMatches(rest, raw, after, Math.min(entity.length(), decoded.length() - rest));
    }

    private int space(char c, char next, int i) {
        int run = 0;
        while (at + run < raw.length() && Character.isWhitespace(raw.charAt(at + run))) {
            run++;
        }
        if (next == '\\' && at + 1 < raw.length()) {
            replaced(String.valueOf(c), 2);
        } else if (next == c) {
            prose.verbatim(String.valueOf(c), start + at);
            at++;
        } else if (run > 0) {
            replaced(String.valueOf(c), run);
        } else {
            return 0;
        }
        boolean lastSpace = i + 1 == decoded.length() || !Character.isWhitespace(decoded.charAt(i + 1));
        while (lastSpace && at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
            at++;
        }
        return 1;
    }

    /** How many apostrophes or backslashes stand together: doubled ones are escaped, unless there are as many in the value. */
    private static int run(char mark, String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) == mark) {
            to++;
        }
        return to - from;
    }

    private void replaced(String shown, int length) {
        prose.replaced(shown, new Span(start + at, start + at + length));
        at += length;
    }
}
