package dev.caveat.check.registration;

import dev.caveat.check.PersonNames;
import dev.caveat.document.Block;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces and names of one document's blocks, each block read once. */
final class Pieces {
    private final PieceReader reader;
    private final NumberColumns columns;
    private final LocalDate day;
    private final Map<Block, List<Piece>> pieces = new HashMap<>();
    private final Map<Block, List<PersonNames.Found>> names = new HashMap<>();

    Pieces(PieceReader reader, NumberColumns columns, LocalDate day) {
        this.reader = reader;
        this.columns = columns;
        this.day = day;
    }

    List<Piece> of(Block block) {
        return pieces.computeIfAbsent(block, key -> reader.pieces(key, columns, day));
    }

    /** The people named, words of titles and colleges left out. */
    List<PersonNames.Found> names(Block block) {
        return names.computeIfAbsent(block, key -> PersonNames.all(key, 0, key.text().length()).stream()
                .filter(name -> of(key).stream().noneMatch(piece -> piece.kind() != Piece.Kind.LAY
                        && piece.from() < name.end() && name.start() < piece.to())).toList());
    }

    /** Whether a cell stands in one table with a licence number: the line's other pieces do. */
    boolean isBesideNumber(Block block) {
        return columns.isBeside(block);
    }
}
