package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph that an article lacks: where it should go, and how it is written in the article's format.
 *
 * @param place empty span in the source, never inside front matter, a list or a table
 * @param text to insert there
 */
public record Insertion(Span place, String text) {
    /** What closes the element that a block of HTML stands in, as far as a paragraph may not stand there. */
    private static final Pattern CLOSING =
            Pattern.compile("(?i)^(?:\\s*</(?:li|ul|ol|td|th|tr|tbody|table|dd|dl|blockquote|p|em|i|b|strong)\\s*>)+");

    /** After the last block a reader sees, sources and footnotes included. */
    public static Insertion atEndOf(Document document, String paragraph) {
        Optional<Block> last = document.blocks().filter(block -> block.isVisible() && !block.prose().isBlank())
                .reduce((first, second) -> second);
        return last.map(block -> after(document, block, paragraph))
                .orElseGet(() -> new Insertion(Span.at(document.text().length()), separate(document, paragraph)));
    }

    /** After one block. */
    public static Insertion after(Document document, Block block, String paragraph) {
        Span place = Place.after(block);
        if (document.format() == Format.HTML) {
            Matcher closing = CLOSING.matcher(document.text().substring(block.span().end()));
            place = Span.at(block.span().end() + (closing.find() ? closing.end() : 0));
        } else if (document.format() == Format.MARKDOWN && block.kind() == Block.Kind.TABLE_CELL) {
            int end = document.text().indexOf('\n', place.end());
            place = Span.at(end < 0 ? document.text().length() : end);
        }
        return new Insertion(place, separate(document, paragraph));
    }

    /** A piece of text as it is written in the article's format. */
    public static String written(Document document, String text) {
        return document.format() == Format.HTML
                ? text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") : text;
    }

    private static String separate(Document document, String paragraph) {
        return document.format() == Format.HTML ? "\n<p>" + written(document, paragraph) + "</p>" : "\n\n" + paragraph;
    }
}
