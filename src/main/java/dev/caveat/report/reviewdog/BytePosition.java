package dev.caveat.report.reviewdog;

import dev.caveat.document.Document;
import dev.caveat.document.Position;
import java.nio.charset.StandardCharsets;

/**
 * Where an offset stands for a reader that counts bytes.
 *
 * @param line 1-based
 * @param column 1-based, in bytes of UTF-8
 */
record BytePosition(int line, int column) {
    static BytePosition of(Document document, int offset) {
        Position position = document.position(offset);
        String before = document.text().substring(offset - position.column() + 1, offset);
        return new BytePosition(position.line(), before.getBytes(StandardCharsets.UTF_8).length + 1);
    }
}
