package dev.caveat.parse;

import dev.caveat.document.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/** The raw HTML tags among the words of one Markdown block: hidden stretches, links, bold, line breaks, images. */
final class InlineTags {
    private static final Set<String> VOID = Set.of("br", "img", "hr", "wbr", "input", "meta", "link", "source");

    private record Open(String name, boolean hides, Runnable close) {}

    private final Passage passage;
    private final Deque<Open> open = new ArrayDeque<>();

    InlineTags(Passage passage) {
        this.passage = passage;
    }

    /** Whether what follows is not shown. */
    boolean isHiding() {
        for (Open tag : open) {
            if (tag.hides) {
                return true;
            }
        }
        return false;
    }

    void tag(String markup, Span span) {
        if (markup.startsWith("</")) {
            close(markup.substring(2, markup.length() - 1).strip().toLowerCase(Locale.ROOT), span);
        } else if (markup.length() > 2 && Character.isLetter(markup.charAt(1))) {
            Element element = HtmlReader.parse(markup).body().firstElementChild();
            if (element != null) {
                open(element, markup, span);
            }
        }
    }

    private void open(Element element, String markup, Span span) {
        String name = element.normalName();
        boolean hides = Visibility.isHidden(element) || Visibility.isStruck(element);
        if (VOID.contains(name) || markup.endsWith("/>")) {
            if (!hides && !isHiding()) {
                single(element, name, markup, span);
            }
        } else if (name.equals("a") && element.hasAttr("href") && !isHiding()) {
            passage.openLink(element.attr("href"), span.start());
            open.push(new Open("a", hides, () -> {}));
        } else if (Visibility.isStrong(element)) {
            passage.openStrong();
            open.push(new Open(name, hides, passage::closeStrong));
        } else {
            if (name.equals("code") && !isHiding()) {
                passage.opaque(span);
            }
            open.push(new Open(name, hides || name.equals("code"), () -> {}));
        }
    }

    private void single(Element element, String name, String markup, Span span) {
        if (name.equals("br")) {
            passage.lineBreak(span);
        } else if (name.equals("img")) {
            passage.opaque(span);
            Range alt = element.attributes().sourceRange("alt").valueRange();
            if (alt.isTracked() && !element.attr("alt").isBlank()) {
                String raw = markup.substring(alt.startPos(), alt.endPos());
                passage.alternative(HtmlText.attribute(raw, span.start() + alt.startPos()), span);
            }
        }
    }

    private void close(String name, Span span) {
        if (open.stream().noneMatch(tag -> tag.name.equals(name))) {
            return;
        }
        Open closed;
        do {
            closed = open.pop();
            closed.close.run();
            if (closed.name.equals("a")) {
                passage.closeLink(span.end());
            }
        } while (!closed.name.equals(name));
    }
}
