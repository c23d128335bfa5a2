package dev.caveat.check.registration;

import dev.caveat.check.PersonNames;
import dev.caveat.document.Block;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The pieces and names of one document's blocks, each block read once. */
final class Pieces {
    private final PieceReader reader;
    private final NumberColumns columns;
    private final LocalDate day;
    private final Map<Block, List<Piece>> pieces = new IdentityHashMap<>();
    private final Map<Block, List<PersonNames.Found>> names = new IdentityHashMap<>();

    Pieces(PieceReader reader, NumberColumns columns, LocalDate day) {
        this.reader = reader;
        this.columns = columns;
        this.day = day;
    }

    List<Piece> of(Block block) {
        List<Piece> known = pieces.get(block);
        if (known == null) {
            known = List.copyOf(reader.pieces(block, columns, day));
            pieces.put(block, known);
        }
        return known;
    }

    /** The people named, words of titles and colleges left out. */
    List<PersonNames.Found> names(Block block) {
        List<PersonNames.Found> known = names.get(block);
        if (known == null) {
            known = PersonNames.all(block, 0, block.text().length()).stream()
                    .filter(name -> of(block).stream().noneMatch(piece -> piece.kind() != Piece.Kind.LAY
                            && piece.from() < name.end() && name.start() < piece.to())).toList();
            names.put(block, known);
        }
        return known;
    }

    /** Whether a cell stands in one table with a licence number: the line's other pieces do. */
    boolean isBesideNumber(Block block) {
        return columns.isBeside(block);
    }
}
