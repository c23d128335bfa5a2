package dev.caveat.parse;

import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import java.util.List;

/**
 * An article as a reader of one format delivers it: blocks in reading order, zones still open.
 *
 * @param text what offsets point into
 */
record Draft(Format format, String text, FrontMatter frontMatter, List<Piece> pieces) {
    Draft {
        pieces = List.copyOf(pieces);
    }
}
