package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import java.text.BreakIterator;
import java.util.Locale;
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
        return holding.map(block -> within(block.text(), new Offsets(block).of(span)))
                .orElseGet(() -> new Sentence("", cut(document.quoteOnOneLine(span)), ""));
    }

    private static Sentence within(String text, Span passage) {
        int from = Math.max(0, passage.start() - NEAR);
        int to = Math.min(text.length(), passage.end() + NEAR);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        String before = text.substring(from, Math.min(text.length(), passage.start() + 1));
        sentences.setText(before);
        int start = from + (before.isEmpty() ? 0 : sentences.preceding(before.length()));
        String after = text.substring(Math.max(passage.start(), passage.end() - 1), to);
        sentences.setText(after);
        int end = Math.max(passage.end(), Math.max(passage.start(), passage.end() - 1)
                + (after.isEmpty() ? 0 : sentences.following(0)));
        return new Sentence(opened(from > 0 && start == from, text.substring(Math.min(start, passage.start()), passage.start())),
                cut(Marking.shown(passage.of(text))), closed(to < text.length() && end == to, text.substring(passage.end(), end)));
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
