package dev.caveat.parse;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.caveat.document.Block;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The raw HTML blocks of a Markdown text. A block may open an element that a later one closes, with Markdown between
 * them: what is open is remembered, because it may hide that Markdown or say what it is.
 */
final class MarkdownHtml {
    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?(?:-->|\\z)"
            + "|<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*+)>");
    private static final Set<String> VOID = Set.of("br", "img", "hr", "wbr", "input", "meta", "link", "source", "col",
            "area", "base", "embed", "param", "track");

    private record Open(String name, boolean hides, Optional<Zone> zone) {}

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    /** By tag as it is written: many are written alike, and each would be a document of its own to jsoup. */
    private final Map<String, Open> known = new HashMap<>();

    MarkdownHtml(String text) {
        this.text = text;
    }

    /** Whether the Markdown that follows stands in an element that is not shown. */
    boolean isHiding() {
        for (Open element : open) {
            if (element.hides) {
                return true;
            }
        }
        return false;
    }

    /** What the element that the following Markdown stands in says it is. */
    Optional<Zone> zone() {
        for (Open element : open) {
            if (element.zone.isPresent()) {
                return element.zone;
            }
        }
        return Optional.empty();
    }

    /** What a reader sees of the block. */
    List<Piece> block(HtmlBlockBase node, Block.Kind kind) {
        Optional<Zone> outer = zone();
        String html = contents(node);
        int shown = scan(html);
        String visible = Mask.blank(html, new Span(0, shown));
        List<Piece> pieces = new HtmlBlocks(visible, node.getStartOffset(), kind)
                .read(HtmlReader.parse(visible).body(), StyleSheet.NONE);
        return outer.isEmpty() ? pieces
                : pieces.stream().map(piece -> piece.hint().isEmpty() ? piece.hinted(outer.get()) : piece).toList();
    }

    /** The block's characters with the marks of the quotes and lists around it blanked out. */
    private String contents(HtmlBlockBase node) {
        int start = node.getStartOffset();
        String contents = node.getChars().isEmpty() ? "" : text.substring(start, node.getEndOffset());
        int from = start;
        List<Span> marks = new ArrayList<>();
        for (BasedSequence line : node.getContentLines()) {
            if (line.getStartOffset() > from) {
                marks.add(new Span(from - start, line.getStartOffset() - start));
            }
            from = Math.max(from, line.getEndOffset());
        }
        for (Span mark : marks) {
            contents = Mask.blank(contents, mark);
        }
        return contents;
    }

    /** Follows the tags; the offset where what was hidden before the block is shown again. */
    private int scan(String html) {
        int shown = isHiding() ? html.length() : 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (tag.group(2) == null) {
                continue;
            }
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (!tag.group(1).isEmpty()) {
                boolean hid = isHiding();
                close(name);
                shown = hid && !isHiding() && shown == html.length() ? tag.end() : shown;
            } else if (!VOID.contains(name) && !tag.group(3).endsWith("/")) {
                open.push(known.computeIfAbsent(tag.group(), written -> open(name, written)));
            }
        }
        return shown;
    }

    private static Open open(String name, String tag) {
        Element element = Jsoup.parseBodyFragment(tag).body().firstElementChild();
        return element == null || !element.normalName().equals(name)
                ? new Open(name, Set.of("script", "style", "template", "title").contains(name), Optional.empty())
                : new Open(name, Visibility.isHidden(element) || Visibility.isStruck(element),
                        MarkupCues.of(element).zone(element));
    }

    private void close(String name) {
        if (open.stream().anyMatch(element -> element.name.equals(name))) {
            boolean found;
            do {
                found = open.pop().name.equals(name);
            } while (!found);
        }
    }
}
