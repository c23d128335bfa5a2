package dev.caveat.parse;

import dev.caveat.document.Link;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that stand bare in the text; flexmark's own extension for them is five times slower and can overflow. */
final class UrlFinder {
    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?:https?://|www\\.|doi:\\s?10\\.)[^\\s<>\"\uFFFC]++", Pattern.CASE_INSENSITIVE);
    private static final String CLOSING = ".,;:!?'\"”’*_";

    private UrlFinder() {}

    /** {@code links} and the bare addresses outside them, in order. */
    static List<Link> withBareUrls(Prose prose, List<Link> links) {
        String text = prose.text();
        if (!text.contains("://") && !text.contains("www.") && !text.contains("10.")) {
            return links;
        }
        List<Link> all = new ArrayList<>(links);
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            Span found = new Span(matcher.start(), end(text, matcher.start(), matcher.end()));
            if (links.stream().noneMatch(link -> link.prose().overlaps(found))) {
                all.add(new Link(prose.source(found), found.of(text), found));
            }
        }
        all.sort((a, b) -> a.span().compareTo(b.span()));
        return all;
    }

    /** Without the punctuation of the sentence round it; a closing bracket stays if it was opened inside. */
    private static int end(String text, int start, int end) {
        int last = end;
        while (last > start + 1) {
            char c = text.charAt(last - 1);
            boolean unopened = c == ')' && text.substring(start, last).indexOf('(') < 0 || c == ']';
            if (CLOSING.indexOf(c) < 0 && !unopened) {
                break;
            }
            last--;
        }
        return last;
    }
}
