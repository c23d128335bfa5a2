package dev.caveat.report;

import dev.caveat.document.Document;
import dev.caveat.document.Position;
import dev.caveat.document.Span;

/**
 * A span by lines that the file really has, as other programs want it.
 *
 * @param startLine 1-based
 * @param startColumn 1-based, in UTF-16 units
 * @param endLine of the end
 * @param endColumn one past the last character, as SARIF 2.1.0 section 3.30.8 counts; equal to the start for a place to insert
 */
public record SourceRegion(int startLine, int startColumn, int endLine, int endColumn) {
    public static SourceRegion of(Document document, Span span) {
        Position start = position(document, span.start());
        Position end = position(document, span.end());
        return new SourceRegion(start.line(), start.column(), end.line(), end.column());
    }

    /** Behind a last line break there is no line: the end of the text is the end of its last line (SARIF 3.30.2). */
    private static Position position(Document document, int offset) {
        Position position = document.position(offset);
        if (offset == 0 || offset < document.text().length() || position.column() > 1) {
            return position;
        }
        Position last = document.position(offset - 1);
        return new Position(last.line(), last.column() + 1);
    }
}
