package dev.caveat.parse;

import dev.caveat.document.Directive;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import java.util.List;

/**
 * An article as a reader of one format delivers it: blocks in reading order, zones still open.
 *
 * @param text what offsets point into
 * @param directives comments to the tool, in order
 */
record Draft(Format format, String text, FrontMatter frontMatter, List<Piece> pieces, List<Directive> directives) {
    Draft {
        pieces = List.copyOf(pieces);
        directives = List.copyOf(directives);
    }
}
