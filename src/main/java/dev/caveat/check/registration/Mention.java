package dev.caveat.check.registration;

import dev.caveat.check.Byline;
import dev.caveat.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person named in a block with the pieces that follow the name there, or pieces that name nobody.
 *
 * @param name of the person; for a table cell or a line of an author box the one above or beside it
 * @param block where the pieces stand
 * @param end offset after the name in the block's text; 0 if the name stands elsewhere
 * @param pieces in order
 * @param courtesy whether "Dr." or the like stands before the name
 */
record Mention(Optional<Byline.Name> name, Block block, int end, List<Piece> pieces, boolean courtesy) {
    Mention {
        pieces = List.copyOf(pieces);
    }

    Mention with(List<Piece> more) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(more);
        return new Mention(name, block, end, all, courtesy);
    }

    boolean has(Piece.Kind kind) {
        return pieces.stream().anyMatch(piece -> piece.kind() == kind);
    }

    boolean hasTitle() {
        return pieces.stream().anyMatch(Piece::isTitle);
    }
}
