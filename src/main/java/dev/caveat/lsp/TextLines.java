package dev.caveat.lsp;

import dev.caveat.document.Span;
import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * The lines of a text as the protocol counts them: lines and columns from 0, columns in UTF-16 units. CR, LF and CR-LF
 * each end a line.
 */
final class TextLines {
    private final String text;
    private final int[] starts;

    TextLines(String text) {
        this.text = text;
        int[] found = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** A column past the end of its line stands for that end, a line past the last for the end of the text. */
    int offset(Position position) {
        if (position.getLine() >= starts.length) {
            return text.length();
        }
        int start = starts[Math.max(0, position.getLine())];
        return Math.min(start + Math.max(0, position.getCharacter()), end(Math.max(0, position.getLine())));
    }

    /** Where line breaks have no width for the protocol, an offset amid CR-LF is the end of its line. */
    Position position(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        int line = index >= 0 ? index : -index - 2;
        return new Position(line, Math.min(offset, end(line)) - starts[line]);
    }

    Range range(Span span) {
        return new Range(position(span.start()), position(span.end()));
    }

    /** The ends in either order: an editor's selection may run backwards. */
    Span span(Range range) {
        int one = offset(range.getStart());
        int other = offset(range.getEnd());
        return new Span(Math.min(one, other), Math.max(one, other));
    }

    /** Before the characters that end the line. */
    private int end(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        if (line + 1 < starts.length) {
            end--;
            if (end > starts[line] && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return end;
    }
}
