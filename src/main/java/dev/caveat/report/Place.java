package dev.caveat.report;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Position;
import dev.caveat.document.Span;

/**
 * Where in an article something stands, for a person: line and column, or in Word the paragraph and its first words.
 *
 * @param line the source line that holds the start, its line end left out; of a very long one what stands near
 * @param from UTF-16 offset of the start within {@code line}
 * @param to of the end, at most the line's length
 */
public record Place(Format format, Position position, String line, int from, int to) {
    private static final int FIRST_WORDS = 40;
    /** UTF-16 units kept on each side: a whole article on one line has thousands of places. */
    private static final int NEAR = 5_000;

    public static Place of(Document document, Span span) {
        String text = document.text();
        Position position = document.position(span.start());
        int start = Math.max(span.start() - position.column() + 1, span.start() - NEAR);
        int end = span.start();
        while (end < text.length() && end < span.start() + NEAR && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new Place(document.format(), position, text.substring(start, end), span.start() - start,
                Math.min(span.end(), end) - start);
    }

    public String words() {
        return format == Format.WORD ? "paragraph " + position.line() + opening()
                : "line " + position.line() + ", column " + position.column();
    }

    private String opening() {
        String words = line.strip();
        if (from < position.column() - 1) {
            return "";
        }
        if (words.length() > FIRST_WORDS) {
            int space = words.lastIndexOf(' ', FIRST_WORDS);
            words = words.substring(0, space > 0 ? space : FIRST_WORDS) + "…";
        }
        return words.isEmpty() ? "" : " “" + words + "”";
    }
}
