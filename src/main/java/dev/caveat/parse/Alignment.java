package dev.caveat.parse;

import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import java.util.regex.Matcher;

/** Prose of a decoded value whose raw form stands in the source: quoted, folded, escaped or with entities. */
final class Alignment {
    private Alignment() {}

    /**
     * Follows raw and decoded side by side. White space may be folded, {@code '} or {@code \} may escape, an entity may stand; where
     * the two part for another reason, the rest of the value maps to the rest of the raw text as a whole.
     *
     * @param raw the source characters at {@code span}
     */
    static Prose prose(String decoded, Span span, String raw) {
        Prose.Builder prose = new Prose.Builder();
        int at = 0;
        int i = 0;
        while (i < decoded.length()) {
            char c = decoded.charAt(i);
            if (at < raw.length() && raw.charAt(at) == c && c != '&' && !startsEscape(raw, at)) {
                prose.verbatim(String.valueOf(c), span.start() + at);
                at++;
                i++;
                continue;
            }
            int next = at;
            Matcher entity = HtmlText.ENTITY.matcher(raw).region(Math.min(at, raw.length()), raw.length());
            String rest = decoded.substring(i);
            if (entity.lookingAt() && rest.startsWith(HtmlText.decode(entity.group()))) {
                String shown = HtmlText.decode(entity.group());
                prose.replaced(shown, new Span(span.start() + at, span.start() + entity.end()));
                at = entity.end();
                i += shown.length();
                continue;
            }
            if (Character.isWhitespace(c)) {
                while (next < raw.length() && (Character.isWhitespace(raw.charAt(next)))) {
                    next++;
                }
            } else if (startsEscape(raw, at) && raw.charAt(at + 1) == c) {
                next = at + 2;
            }
            if (next == at && c == '&' && raw.startsWith("&", at)) {
                next = at + 1;
            }
            if (next == at) {
                prose.replaced(decoded.substring(i), new Span(span.start() + at, span.end()));
                return prose.build();
            }
            prose.replaced(String.valueOf(c), new Span(span.start() + at, span.start() + next));
            at = next;
            i++;
            at = skipIndent(raw, at, decoded, i);
        }
        return prose.build();
    }

    private static boolean startsEscape(String raw, int at) {
        return at + 1 < raw.length()
                && (raw.charAt(at) == '\\' || raw.charAt(at) == '\'' && raw.charAt(at + 1) == '\'');
    }

    private static int skipIndent(String raw, int at, String decoded, int i) {
        int next = at;
        while (next < raw.length() && raw.charAt(next) == ' ' && i < decoded.length() && decoded.charAt(i) != ' ') {
            next++;
        }
        return next;
    }
}
