package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Link;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where something absent should go in an article: always an empty span at the end of what a reader reads there. */
public final class Place {
    private static final Set<Zone> MAIN_TEXT = EnumSet.of(Zone.BODY, Zone.CALL_TO_ACTION, Zone.RED_FLAG);

    private static final String EMPHASIS = "strong|em|b|i|u|cite|span";
    private static final Pattern OPENING = Pattern.compile("(?i)(?:[*_]|<(?:" + EMPHASIS + ")\\b[^<>]*>)+$");
    private static final Pattern CLOSING = Pattern.compile("(?i)^(?:[*_]|</(?:" + EMPHASIS + ")>)+");

    private Place() {}

    /** After the last block of the main text, before author box, sources and disclaimer. */
    public static Span endOfBody(Document document) {
        List<Block> visible = document.readBlocks();
        int end = 0;
        boolean inText = false;
        while (end < visible.size() && !(inText && isTail(visible.get(end)))) {
            inText |= isText(visible.get(end));
            end++;
        }
        List<Block> main = visible.subList(0, end);
        return last(main, Place::isText)
                .map(Place::after).orElseGet(() -> endOfArticle(document));
    }

    /** After the last block a reader sees. */
    public static Span endOfArticle(Document document) {
        return last(document.readBlocks(), block -> true).map(Place::after).orElse(Span.at(document.text().length()));
    }

    /** After the byline, else after the title, else before everything a reader sees. */
    public static Span belowTitle(Document document) {
        return head(document).map(Place::after)
                .or(() -> opening(document).map(first -> Span.at(first.span().start())))
                .orElse(Span.at(document.text().length()));
    }

    /** The byline, else the title. */
    static Optional<Block> head(Document document) {
        List<Block> visible = document.readBlocks();
        return visible.stream().filter(block -> Byline.isIn(document, block)).findFirst()
                .or(() -> visible.stream().filter(block -> block.zone() == Zone.TITLE).findFirst());
    }

    /** The first block a reader sees. */
    static Optional<Block> opening(Document document) {
        return document.readBlocks().stream().findFirst();
    }

    /** The end of what is read of a block, before its closing markup. */
    public static Span after(Block block) {
        int end = block.text().stripTrailing().length();
        return end == 0 ? Span.at(block.span().end()) : Span.at(block.source(0, end).end());
    }

    /** What is read of a block, surrounding white space left out. */
    public static Span of(Block block) {
        String text = block.text();
        int start = text.length() - text.stripLeading().length();
        return start == text.length() ? block.span() : block.source(start, text.stripTrailing().length());
    }

    /** What is read of a block, with the markup of links and emphasis that begin or end there: no half of a link. */
    public static Span marked(Document document, Block block) {
        Span read = of(block);
        for (Link link : block.links()) {
            read = link.span().overlaps(read) && block.span().contains(link.span()) ? read.cover(link.span()) : read;
        }
        Matcher before = OPENING.matcher(document.text().substring(block.span().start(), read.start()));
        Matcher behind = CLOSING.matcher(document.text().substring(read.end(), block.span().end()));
        return new Span(before.find() ? block.span().start() + before.start() : read.start(),
                behind.find() ? read.end() + behind.end() : read.end());
    }

    private static boolean isTail(Block block) {
        return block.zone() == Zone.SOURCES || block.zone() == Zone.AUTHOR;
    }

    private static boolean isText(Block block) {
        return MAIN_TEXT.contains(block.zone()) && !block.isHeading();
    }

    private static Optional<Block> last(List<Block> blocks, Predicate<Block> wanted) {
        return blocks.stream().filter(wanted).reduce((first, second) -> second);
    }
}
