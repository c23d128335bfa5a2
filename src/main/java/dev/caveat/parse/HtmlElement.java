package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element does to the flow of text. */
enum HtmlElement {
    BLOCK, LINK, STRONG, INLINE, LINE_BREAK, IMAGE, CODE, CITATION, NOTHING;

    private static final Set<String> EXTRA_BLOCKS = Set.of("summary", "button", "label", "legend", "optgroup", "body",
            "figcaption", "caption", "tr", "thead", "tbody", "tfoot");
    private static final Pattern NUMBERS = Pattern.compile("[\\[(]?\\s*\\d+(\\s*[,–-]\\s*\\d+)*\\s*[\\])]?");

    static HtmlElement of(Element element) {
        return switch (element.normalName()) {
            case "br" -> LINE_BREAK;
            case "img" -> IMAGE;
            case "code", "kbd", "samp" -> CODE;
            case "pre", "input", "hr" -> NOTHING;
            case "sup" -> NUMBERS.matcher(element.text().strip()).matches() ? CITATION : INLINE;
            case "a" -> element.hasAttr("href") ? LINK : INLINE;
            case "ins" -> INLINE;
            default -> isBlock(element) ? BLOCK : Visibility.isStrong(element) ? STRONG : INLINE;
        };
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || EXTRA_BLOCKS.contains(element.normalName());
    }

    /** Whether its children are read where it stands. */
    boolean isContainer() {
        return this == BLOCK || this == LINK || this == STRONG || this == INLINE;
    }

    /** The kind of block that text in it is; absent where the element around it decides. */
    static Optional<Block.Kind> kind(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(Block.Kind.HEADING);
            case "li", "dt", "dd" -> Optional.of(isFootnote(element) ? Block.Kind.FOOTNOTE : Block.Kind.LIST_ITEM);
            case "blockquote" -> Optional.of(Block.Kind.QUOTE);
            case "td", "th" -> Optional.of(Block.Kind.TABLE_CELL);
            default -> Optional.empty();
        };
    }

    /** 1 to 6, or 0 for what is no heading. */
    static int level(Optional<Element> element) {
        String name = element.map(Element::normalName).orElse("");
        return name.matches("h[1-6]") ? name.charAt(1) - '0' : 0;
    }

    /** A raised number carries no words; its link points to the note it names. */
    static void citation(Element element, Span span, Passage passage) {
        Element link = element.selectFirst("a[href]");
        String number = "#" + element.text().replaceAll("[^0-9,–-]", "");
        passage.openLink(link == null ? number : link.attr("href"), span.start());
        passage.closeLink(span.end());
    }

    private static boolean isFootnote(Element element) {
        String id = element.id();
        return id.startsWith("footnote-") || id.startsWith("fn:") || id.startsWith("endnote-");
    }
}
