package dev.caveat.parse;

import dev.caveat.document.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Source text with parts blanked out: every offset stays where it was. */
final class Mask {
    private static final Pattern MODULE =
            Pattern.compile("(?m)^(?:import\\s[^\\n]*|export\\s(?:[^\\n]+(?:\\n(?!\\s*\\n)[^\\n]*)*))");
    private static final Pattern COMPONENT = Pattern.compile(
            "</?[A-Z][\\w.]*(?:\\s(?:\"[^\"]*\"|'[^']*'|\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}|[^<>\"'{])*+)?>|</?>");
    private static final Pattern EXPRESSION = Pattern.compile("(?<![\\\\{])\\{[^{}\\n]*\\}");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*+\\r?\\n");
    private static final Pattern CODE = Pattern.compile("(?ms)^(```|~~~).*?^\\1|`[^`\\n]*`");

    private Mask() {}

    /** Line ends stay, everything else in {@code span} becomes a space. */
    static String blank(String text, Span span) {
        if (span.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.substring(span.start(), span.end()));
        blank(masked, 0, masked.length());
        // Joined, since most of an article stays, and one by one its characters are slow to copy.
        return text.substring(0, span.start()).concat(masked.toString()).concat(text.substring(span.end()));
    }

    /** MDX without its imports, exports, component tags, expressions and comments; the words between the tags stay. */
    static String components(String text) {
        StringBuilder masked = new StringBuilder(text);
        for (Pattern pattern : new Pattern[] {MODULE, COMPONENT, EXPRESSION}) {
            StringBuilder code = new StringBuilder(masked);
            blankAll(code, CODE, masked.toString());
            blankAll(masked, pattern, code.toString());
            if (pattern == COMPONENT) {
                blankComments(masked, code.toString());
            }
        }
        return masked.toString();
    }

    /** Where {@code text} matches. */
    private static void blankAll(StringBuilder masked, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(new InterruptibleText(text));
        while (matcher.find()) {
            blank(masked, matcher.start(), matcher.end());
        }
    }

    /** A comment may have several lines, and blank ones where it begins a line of its own. */
    private static void blankComments(StringBuilder masked, String text) {
        InterruptibleText read = new InterruptibleText(text);
        int next = 0;
        for (int from = text.indexOf("{/*"); from >= 0; from = text.indexOf("{/*", next)) {
            int end = text.indexOf("*/", from + 3);
            if (end < 0) {
                return;
            }
            next = end + 2;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            boolean closed = next < text.length() && text.charAt(next) == '}';
            boolean escaped = from > 0 && text.charAt(from - 1) == '\\';
            boolean opensLine = from == 0 || text.charAt(from - 1) == '\n' || text.charAt(from - 1) == '\r';
            if (closed && !escaped && (opensLine || !BLANK_LINE.matcher(read).region(from, end).find())) {
                blank(masked, from, next + 1);
            }
        }
    }

    private static void blank(StringBuilder masked, int from, int to) {
        for (int i = from; i < to; i++) {
            if (masked.charAt(i) != '\n' && masked.charAt(i) != '\r') {
                masked.setCharAt(i, ' ');
            }
        }
    }
}
