package dev.caveat.parse;

import dev.caveat.document.Directive;
import dev.caveat.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A Markdown text, its length kept, whose comments to the tool have the form that every Markdown parser takes for one: older
 * ones see no inline comment where two dashes stand inside, and none knows those of MDX.
 *
 * @param places of the comments that were rewritten, in order
 */
record RewrittenComments(String text, List<Span> places) {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";
    private static final String MDX_OPEN = "{/*";
    private static final String MDX_CLOSE = "*/";

    RewrittenComments {
        places = List.copyOf(places);
    }

    /** @param not what only looks like one, and stays as it is written */
    static RewrittenComments of(String text, boolean mdx, Set<Span> not) {
        List<Span> places = new ArrayList<>(places(text, OPEN, CLOSE));
        if (mdx) {
            places.addAll(places(text, MDX_OPEN, MDX_CLOSE));
        }
        places.removeAll(not);
        places.sort(Span::compareTo);
        StringBuilder plain = new StringBuilder(places.isEmpty() ? "" : text);
        List<Span> rewritten = new ArrayList<>();
        int end = 0;
        for (Span place : places) {
            if (place.start() >= end) {
                rewrite(plain, place);
                rewritten.add(place);
                end = place.end();
            }
        }
        return new RewrittenComments(rewritten.isEmpty() ? text : plain.toString(), rewritten);
    }

    private static List<Span> places(String text, String open, String close) {
        List<Span> places = new ArrayList<>();
        int from = text.indexOf(open);
        while (from >= 0) {
            int next = from + open.length();
            boolean escaped = from > 0 && text.charAt(from - 1) == '\\';
            if (!escaped && text.startsWith(Directive.MARK, skipSpace(text, next))) {
                int end = text.indexOf(close, next);
                if (end < 0) {
                    break;
                }
                next = end + close.length();
                if (close.equals(CLOSE)) {
                    places.add(new Span(from, next));
                } else if (text.startsWith("}", skipSpace(text, next))) {
                    next = skipSpace(text, next) + 1;
                    places.add(new Span(from, next));
                }
            }
            from = text.indexOf(open, next);
        }
        return places;
    }

    private static void rewrite(StringBuilder text, Span place) {
        int end = place.end() - CLOSE.length();
        text.replace(place.start(), place.start() + OPEN.length(), OPEN);
        boolean opensLine = false;
        for (int i = place.start() + OPEN.length(); i < end; i++) {
            char c = text.charAt(i);
            boolean mark = c == '-' && opensLine && isMark(text, i);
            if (c == '-' && !mark) {
                text.setCharAt(i, '_');
            }
            opensLine = c == '\n' || c == '\r' || opensLine && (mark || c == ' ' || c == '\t' || c == '>');
        }
        if (text.charAt(place.end() - 1) == '}') {
            int close = text.lastIndexOf(MDX_CLOSE, place.end());
            text.replace(close, close + MDX_CLOSE.length(), "  ");
        }
        text.replace(end, place.end(), CLOSE);
    }

    /** Whether the dash is an item's, or of a line of them: what makes a block ends the comment for Markdown, and must stay. */
    private static boolean isMark(CharSequence text, int at) {
        int next = at;
        while (text.charAt(next) == '-' || next > at + 1 && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return Character.isWhitespace(text.charAt(next));
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
