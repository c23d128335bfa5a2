package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/** The blocks a reader sees of an HTML tree, in order, with their positions; walked without recursion. */
final class HtmlBlocks {
    private record Anchor(Element element, String target, int start) {}

    private final String source;
    private final int base;
    private final Block.Kind plainKind;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Block.Kind> kinds = new ArrayDeque<>();
    private final Deque<Optional<Zone>> hints = new ArrayDeque<>();
    private final Deque<Anchor> anchors = new ArrayDeque<>();
    private Passage passage = new Passage();
    private Optional<Element> owner = Optional.empty();
    private int strong;
    private MarkupCues cues;

    /**
     * @param source what was parsed, and what the tree's positions point into
     * @param base where {@code source} begins in the document
     * @param plainKind what text outside lists, quotes and tables is
     */
    HtmlBlocks(String source, int base, Block.Kind plainKind) {
        this.source = source;
        this.base = base;
        this.plainKind = plainKind;
        kinds.push(plainKind);
        hints.push(Optional.empty());
    }

    List<Piece> read(Element root, StyleSheet styles) {
        cues = MarkupCues.of(root);
        Node node = root;
        while (node != null) {
            boolean enters = node instanceof Element element ? enter(element, styles) : text(node);
            if (enters && node.childNodeSize() > 0) {
                node = node.childNode(0);
                continue;
            }
            if (enters) {
                leave((Element) node);
            }
            while (node != root && node.nextSibling() == null) {
                node = node.parent();
                leave((Element) node);
            }
            node = node == root ? null : node.nextSibling();
        }
        flush(Optional.empty());
        pieces.sort(Comparator.comparingInt(piece -> piece.block().source(0, piece.text().length()).start()));
        return pieces;
    }

    private boolean text(Node node) {
        if (node instanceof TextNode text && text.sourceRange().isTracked()) {
            String raw = source.substring(text.sourceRange().startPos(), text.sourceRange().endPos());
            int start = base + text.sourceRange().startPos();
            keepOrder(start);
            if (isWritten(raw, text)) {
                HtmlText.read(raw, start, passage);
            } else if (solid(HtmlText.decode(raw)).equals(solid(text.getWholeText()))) {
                HtmlText.read(raw, start, passage);
            } else if (solid(HtmlText.decode(raw.replace(HtmlText.NO_TAG, ""))).equals(solid(text.getWholeText()))) {
                HtmlText.readBetween(raw, start, passage);
            } else if (!text.isBlank()) {
                passage.replaced(text.text().strip(), new Span(start, start + raw.length()));
            }
        }
        return false;
    }

    /** Most text stands in the source as jsoup reads it. */
    private static boolean isWritten(String raw, TextNode text) {
        return raw.indexOf('&') < 0 && raw.equals(text.getWholeText());
    }

    /** Misnested markup is moved in the tree: what stands before the words read so far is another block. */
    private void keepOrder(int start) {
        if (start < passage.end()) {
            flush(Optional.empty());
        }
    }

    /** Without the white space, which jsoup drops at some borders. */
    private static String solid(String text) {
        return text.replaceAll("[ \\t\\r\\n\\f]+", "");
    }

    /** Whether its children are to be read. */
    private boolean enter(Element element, StyleSheet styles) {
        if (Visibility.isHidden(element) || Visibility.isStruck(element) || styles.hides(element)) {
            return false;
        }
        HtmlElement known = HtmlElement.of(element);
        if (!known.isContainer()) {
            keepOrder(outer(element).start());
        }
        switch (known) {
            case LINE_BREAK -> passage.lineBreak(outer(element));
            case IMAGE -> image(element);
            case CODE -> passage.opaque(outer(element));
            case NOTHING -> { }
            case CITATION -> HtmlElement.citation(element, outer(element), passage);
            case BLOCK -> openBlock(element);
            case LINK -> openAnchor(element);
            case STRONG -> {
                strong++;
                passage.openStrong();
            }
            default -> { }
        }
        return known.isContainer();
    }

    private void leave(Element element) {
        switch (HtmlElement.of(element)) {
            case BLOCK -> {
                flush(Optional.of(element));
                kinds.pop();
                hints.pop();
                if (isSummary(element)) {
                    strong--;
                    passage.closeStrong();
                }
            }
            case LINK -> {
                anchors.pop();
                passage.closeLink(outer(element).end());
            }
            case STRONG -> {
                strong--;
                passage.closeStrong();
            }
            default -> { }
        }
    }

    private void openBlock(Element element) {
        flush(Optional.empty());
        owner = Optional.of(element);
        kinds.push(HtmlElement.kind(element).orElse(kinds.peek() == Block.Kind.HEADING ? plainKind : kinds.peek()));
        Optional<Zone> outer = hints.peek();
        boolean isChrome = outer.equals(Optional.of(Zone.FURNITURE));
        hints.push(isChrome ? outer : cues.zone(element).or(() -> outer));
        if (isSummary(element)) {
            strong++;
            passage.openStrong();
        }
    }

    /** The line that folds a passage away heads it, as a bold line would. */
    private static boolean isSummary(Element element) {
        return element.normalName().equals("summary");
    }

    private void openAnchor(Element element) {
        Anchor anchor = new Anchor(element, element.attr("href"), outer(element).start());
        anchors.push(anchor);
        passage.openLink(anchor.target, anchor.start);
    }

    private void image(Element element) {
        Span span = outer(element);
        passage.opaque(span);
        Range.AttributeRange alt = element.attributes().sourceRange("alt");
        if (alt.valueRange().isTracked() && !element.attr("alt").isBlank()) {
            int start = alt.valueRange().startPos();
            String raw = source.substring(start, alt.valueRange().endPos());
            passage.alternative(HtmlText.attribute(raw, base + start), span);
        }
    }

    private void flush(Optional<Element> closing) {
        Block.Kind kind = kinds.peek();
        Prose read = passage.prose();
        if (!read.text().isEmpty()) {
            Span inner = read.source(0, read.text().length());
            boolean whole = closing.isPresent() && closing.equals(owner) && !closing.get().sourceRange().isImplicit();
            Span span = whole ? inner.cover(outer(closing.get())) : inner;
            int level = kind == Block.Kind.HEADING ? HtmlElement.level(closing.or(() -> owner)) : 0;
            Block.Kind settled = kind == Block.Kind.HEADING && level == 0 ? plainKind : kind;
            pieces.addAll(passage.pieces(settled, span, level, hints.peek()));
        }
        passage = new Passage();
        owner = Optional.empty();
        for (int i = 0; i < strong; i++) {
            passage.openStrong();
        }
        for (Iterator<Anchor> open = anchors.descendingIterator(); open.hasNext();) {
            Anchor anchor = open.next();
            passage.openLink(anchor.target, anchor.start);
        }
    }

    /** The element with its tags, as far as they stand in the source. */
    private Span outer(Element element) {
        Range open = element.sourceRange();
        Range close = element.endSourceRange();
        int start = open.isTracked() ? open.startPos() : 0;
        int opened = open.isTracked() ? open.endPos() : start;
        int end = close.isTracked() && close.endPos() >= start ? close.endPos() : opened;
        return new Span(base + start, base + end);
    }
}
