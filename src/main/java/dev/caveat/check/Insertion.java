package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import dev.caveat.document.Written;
import dev.caveat.rule.Suggestion;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph that an article lacks: where it should go, and how it is written in the article's format.
 *
 * @param place empty span in the source, never inside front matter, a list or a table
 * @param text to insert there
 * @param complete whether it has no blanks to fill in
 */
public record Insertion(Span place, String text, boolean complete) {
    /** Inline markup of HTML that may close between a block's text and the end of its element. */
    private static final Pattern CLOSING =
            Pattern.compile("(?i)^(?:\\s*</(?:li|ul|ol|td|th|tr|tbody|table|dd|dl|blockquote|p|h[1-6]|em|i|b|u|a|strong|span|cite|small)\\s*>)++");
    /** The next tag that parts blocks; where it closes a paragraph or heading, the place is still inside that. */
    private static final Pattern PARTING = Pattern.compile(
            "(?i)<(/?)(p|h[1-6]|div|ul|ol|li|table|td|th|tr|section|article"
            + "|header|footer|main|aside|nav|blockquote|dl|dt|dd|figure|body|html)\\b[^<>]*>");
    private static final Pattern OPENING = Pattern.compile(
            "(?i)(?:<(?:p|h[1-6]|em|i|b|u|a|strong|span|cite|small|li|ul|ol|blockquote)\\b[^<>]*>\\s*)++$");
    /** In UTF-16 units: looking for an end of tags from every tag on takes a time that grows with the square. */
    private static final int LONGEST_OPENING = 4000;
    private static final Pattern BLANK_LINE_AFTER = Pattern.compile("^[ \\t]*\\r?\\n[ \\t]*(?:\\r?\\n|$)");
    private static final Pattern BLANK_LINE_BEFORE = Pattern.compile("(?:^|\\n[ \\t]*\\r?\\n)[ \\t]*$");
    private static final Pattern EMPHASIS_END = Pattern.compile("^[*_~]+");

    /** Ends a line for a regular expression, though it is no white space. */
    private static final char NEXT_LINE = '\u0085';

    /** After the last block a reader sees, sources and footnotes included. */
    public static Insertion atEndOf(Document document, String paragraph) {
        List<Block> read = document.readBlocks();
        return read.isEmpty() ? at(document, document.text().length(), paragraph)
                : after(document, read.get(read.size() - 1), paragraph);
    }

    /** After the byline, else after the title, else before everything a reader sees. */
    public static Insertion belowTitle(Document document, String paragraph) {
        return Place.head(document).map(block -> after(document, block, paragraph))
                .or(() -> Place.opening(document).map(block -> at(document, before(document, block), paragraph)))
                .orElseGet(() -> at(document, document.text().length(), paragraph));
    }

    /** Behind the block that ends at a place, as {@link Place} gives it. */
    public static Insertion behind(Document document, Span end, String paragraph) {
        return document.blocks().filter(block -> block.isVisible() && !block.prose().isBlank() && Place.after(block).equals(end))
                .reduce((first, second) -> second).map(block -> after(document, block, paragraph))
                .orElseGet(() -> at(document, end.start(), paragraph));
    }

    /** After one block, its closing markup included. */
    public static Insertion after(Document document, Block block, String paragraph) {
        int end = switch (document.format()) {
            case HTML -> behindElement(document, block.span().end());
            case MARKDOWN -> block.kind() == Block.Kind.TABLE_CELL ? endOfLine(document, block.span().end())
                    : behindMarkup(document, block);
            default -> Place.after(block).end();
        };
        return at(document, end, paragraph);
    }

    /** A piece of text as it is written in the article's format. */
    public static String written(Document document, String text) {
        return Written.inline(document, text);
    }

    /** What is suggested where it should go; safe only if nothing is left to fill in. */
    public Suggestion suggestion(boolean safe) {
        return new Suggestion(text, safe && complete, complete);
    }

    private static int behindMarkup(Document document, Block block) {
        String text = document.text();
        int read = Place.after(block).end();
        int end = Math.max(read, block.span().end());
        while (end > read && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        Matcher emphasis = EMPHASIS_END.matcher(text).region(end, text.length());
        return behindClosing(text, emphasis.lookingAt() ? emphasis.end() : end);
    }

    private static int behindElement(Document document, int from) {
        String text = document.text();
        Matcher parting = PARTING.matcher(text).region(from, text.length());
        boolean inside = parting.find() && !parting.group(1).isEmpty() && parting.group(2).matches("(?i)p|h[1-6]");
        return behindClosing(text, inside ? parting.end() : from);
    }

    private static int behindClosing(String text, int from) {
        Matcher closing = CLOSING.matcher(text).region(from, text.length());
        return closing.lookingAt() ? closing.end() : from;
    }

    private static int before(Document document, Block block) {
        int start = block.span().start();
        if (document.format() == Format.HTML) {
            Matcher opening = OPENING.matcher(document.text()).region(Math.max(0, start - LONGEST_OPENING), start);
            return opening.find() ? opening.start() : start;
        }
        return document.text().lastIndexOf('\n', start - 1) + 1;
    }

    private static int endOfLine(Document document, int from) {
        int end = document.text().indexOf('\n', from);
        return end < 0 ? document.text().length() : end;
    }

    /** With blank lines on either side, as far as the text does not have them. */
    private static Insertion at(Document document, int place, String paragraph) {
        String text = document.text();
        boolean complete = !Written.hasBlanks(paragraph);
        if (document.format() == Format.HTML) {
            return new Insertion(Span.at(place), "\n<p>" + Written.paragraph(document, paragraph) + "</p>", complete);
        }
        String before = BLANK_LINE_BEFORE.matcher(text.substring(lastRead(text, place), place)).find() ? "" : "\n\n";
        String after = firstRead(text, place) == text.length() || BLANK_LINE_AFTER.matcher(text).region(place, text.length()).lookingAt() ? ""
                : text.startsWith("\n", place) || text.startsWith("\r", place) ? "\n" : "\n\n";
        return new Insertion(Span.at(place), before + Written.paragraph(document, paragraph) + after, complete);
    }

    /** The last offset before a place at which something other than white space stands; the text's start where nothing does. */
    private static int lastRead(String text, int place) {
        int at = place;
        while (at > 0 && (Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == NEXT_LINE)) {
            at--;
        }
        return Math.max(0, at - 1);
    }

    /** The first offset from a place on at which something other than white space stands; else the text's length. */
    private static int firstRead(String text, int place) {
        int at = place;
        while (at < text.length() && Character.isWhitespace(text.codePointAt(at))) {
            at++;
        }
        return at;
    }
}
