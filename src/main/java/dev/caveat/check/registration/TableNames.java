package dev.caveat.check.registration;

import dev.caveat.check.Byline;
import dev.caveat.check.PersonNames;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom the cells of an article's tables are about: the person named in the row, or in the table's only named one. */
final class TableNames {
    private final Document document;
    /** By line of the source: the first person named there. */
    private final Map<Integer, Byline.Name> ofRows = new HashMap<>();
    /** Everybody named in a table that gives a licence number. */
    private final List<Byline.Name> numbered = new ArrayList<>();

    TableNames(Document document, Pieces pieces) {
        this.document = document;
        for (Block cell : document.allBlocks()) {
            if (cell.kind() == Block.Kind.TABLE_CELL && cell.isVisible()) {
                for (PersonNames.Found found : pieces.names(cell)) {
                    ofRows.putIfAbsent(line(cell), found.name());
                    if (pieces.isBesideNumber(cell)) {
                        numbered.add(found.name());
                    }
                }
            }
        }
    }

    /** The person of a table's row; of a table of one person, that one; else the one named last before the cell. */
    Optional<Byline.Name> of(Block cell) {
        Byline.Name inRow = ofRows.get(line(cell));
        if (inRow != null || numbered.size() == 1) {
            return Optional.of(inRow != null ? inRow : numbered.get(0));
        }
        return numbered.stream().filter(name -> name.span().start() <= cell.span().start()).reduce((one, two) -> two);
    }

    private int line(Block cell) {
        return document.position(cell.span().start()).line();
    }
}
