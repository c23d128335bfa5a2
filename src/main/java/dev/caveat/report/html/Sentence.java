package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.language.Wording;
import java.util.Optional;

/**
 * A passage within the sentence that holds it, as a reader reads it.
 *
 * @param before of the sentence, up to the passage
 * @param words the passage
 * @param after to the end of the sentence
 */
public record Sentence(String before, String words, String after) {
    /** UTF-16 units looked at on each side: a paragraph without a full stop is no sentence. */
    private static final int NEAR = 300;
    /** UTF-16 units of a passage that are shown outside the text. */
    private static final int LONGEST = 600;

    static Sentence of(Document document, Span span) {
        Optional<Block> holding = document.blocks().filter(block -> block.span().overlaps(span)).findFirst();
        return holding.map(block -> within(block, new Offsets(block).of(span)))
                .orElseGet(() -> new Sentence("", cut(document.quoteOnOneLine(span)), ""));
    }

    private static Sentence within(Block block, Span passage) {
        int start = passage.start();
        int end = passage.end();
        for (dev.caveat.language.Sentence each : Wording.split(block)) {
            start = each.start() <= passage.start() && passage.start() < each.end() ? each.start() : start;
            end = each.start() < passage.end() && passage.end() <= each.end() ? each.end() : end;
        }
        String text = block.text();
        int from = Math.max(start, whole(text, passage.start() - NEAR));
        int to = Math.min(end, whole(text, passage.end() + NEAR));
        return new Sentence(opened(from > start, text.substring(from, passage.start())),
                cut(Marking.shown(passage.of(text))), closed(to < end, text.substring(passage.end(), to)));
    }

    /** The next offset that is not amid a character. */
    private static int whole(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset)) ? offset + 1 : offset;
    }

    private static String opened(boolean isCut, String text) {
        return (isCut ? "… " : "") + Marking.shown(text).stripLeading();
    }

    private static String closed(boolean isCut, String text) {
        return Marking.shown(text).stripTrailing() + (isCut ? " …" : "");
    }

    /** What is quoted outside the text is cut to a length a card can hold; the text itself is always whole. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
