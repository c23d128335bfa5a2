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
    private static final Pattern EXPRESSION = Pattern.compile("(?<![\\\\{])\\{[^{}\\n]*\\}|\\{/\\*.*?\\*/\\}");
    private static final Pattern CODE = Pattern.compile("(?ms)^(```|~~~).*?^\\1|`[^`\\n]*`");

    private Mask() {}

    /** Line ends stay, everything else in {@code span} becomes a space. */
    static String blank(String text, Span span) {
        if (span.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        for (int i = span.start(); i < span.end(); i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                masked.setCharAt(i, ' ');
            }
        }
        return masked.toString();
    }

    /** MDX without its imports, exports, component tags and expressions; the words between the tags stay. */
    static String components(String text) {
        String masked = text;
        for (Pattern pattern : new Pattern[] {MODULE, COMPONENT, EXPRESSION}) {
            String code = blankAll(masked, CODE);
            Matcher matcher = pattern.matcher(code);
            while (matcher.find()) {
                masked = blank(masked, new Span(matcher.start(), matcher.end()));
            }
        }
        return masked;
    }

    private static String blankAll(String text, Pattern pattern) {
        String masked = text;
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            masked = blank(masked, new Span(matcher.start(), matcher.end()));
        }
        return masked;
    }
}
