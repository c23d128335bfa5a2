package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.language.Wording;
import java.util.List;
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
        String text = block.text();
        int from = whole(text, Math.max(0, passage.start() - NEAR));
        int to = whole(text, Math.min(text.length(), passage.end() + NEAR));
        int start = passage.start();
        int end = passage.end();
        for (dev.caveat.language.Sentence each : sentences(block, from, to)) {
            start = from + each.start() <= passage.start() && passage.start() < from + each.end() ? from + each.start() : start;
            end = from + each.start() < passage.end() && passage.end() <= from + each.end() ? from + each.end() : end;
        }
        return new Sentence(opened(from > 0 && start == from, text.substring(start, passage.start())),
                cut(Marking.shown(passage.of(text))), closed(to < text.length() && end == to, text.substring(passage.end(), end)));
    }

    /** Of a part of a block only: it may be as long as an article, and hold a thousand passages. */
    private static List<dev.caveat.language.Sentence> sentences(Block block, int from, int to) {
        return Wording.split(new Block(block.kind(), block.span(), Prose.verbatim(block.text().substring(from, to), 0), block.zone(), List.of()));
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
