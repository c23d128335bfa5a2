package dev.caveat.parse;

import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Raw HTML character data read again, so that every character knows its place: jsoup tells where a text stands, but
 * not where its entities do.
 */
final class HtmlText {
    static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]++|#[xX][0-9a-fA-F]++|[A-Za-z][A-Za-z0-9]*+);?");

    /** Neither a tag nor text to a browser. */
    static final String NO_TAG = "</>";

    private HtmlText() {}

    /** Reads {@code raw}, which stands at {@code start} in the source, into the passage. */
    static void read(String raw, int start, Passage passage) {
        Matcher entity = ENTITY.matcher(raw);
        int from = 0;
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (isSpace(c)) {
                passage.verbatim(raw.substring(from, i), start + from);
                int end = i + 1;
                while (end < raw.length() && isSpace(raw.charAt(end))) {
                    end++;
                }
                passage.space(new Span(start + i, start + end), raw.substring(i, end));
                from = i = end;
            } else if (c == '&' && entity.region(i, raw.length()).lookingAt()
                    && !decoded(entity).equals(entity.group())) {
                passage.verbatim(raw.substring(from, i), start + from);
                passage.replaced(decoded(entity), new Span(start + i, start + entity.end()));
                from = i = entity.end();
            } else {
                i++;
            }
        }
        passage.verbatim(raw.substring(from), start + from);
    }

    /** The same without every {@value #NO_TAG}. */
    static void readBetween(String raw, int start, Passage passage) {
        int from = start;
        for (String part : raw.split(NO_TAG, -1)) {
            read(part, from, passage);
            from += part.length() + NO_TAG.length();
        }
    }

    /** The decoded form of {@code raw}, white space kept. */
    static String decode(String raw) {
        return ENTITY.matcher(raw).replaceAll(match -> Matcher.quoteReplacement(
                org.jsoup.parser.Parser.unescapeEntities(match.group(), false)));
    }

    /** An attribute's value as prose. */
    static Prose attribute(String raw, int start) {
        Passage passage = new Passage();
        read(raw, start, passage);
        return passage.prose();
    }

    private static String decoded(Matcher entity) {
        return org.jsoup.parser.Parser.unescapeEntities(entity.group(), false);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
