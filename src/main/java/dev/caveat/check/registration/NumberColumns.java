package dev.caveat.check.registration;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Licence numbers of tables, where the label stands in a cell of its own: above the number or before it. */
final class NumberColumns {
    private final Map<Integer, LicenceNumber> byStart = new TreeMap<>();
    private final Set<Integer> beside = new TreeSet<>();

    /**
     * @param label what a cell says that labels numbers, and nothing else
     */
    NumberColumns(Document document, Pattern label) {
        List<Block> table = new ArrayList<>();
        for (Block block : document.allBlocks()) {
            if (!block.isVisible()) {
                continue;
            }
            if (block.kind() == Block.Kind.TABLE_CELL) {
                table.add(block);
            } else {
                read(document, table, label);
                table.clear();
            }
        }
        read(document, table, label);
    }

    Optional<LicenceNumber> in(Block block) {
        return block.kind() == Block.Kind.TABLE_CELL ? Optional.ofNullable(byStart.get(block.span().start()))
                : Optional.empty();
    }

    /** Whether a cell stands in one table with such a number: the line's other pieces do. */
    boolean isBeside(Block block) {
        return block.kind() == Block.Kind.TABLE_CELL && beside.contains(block.span().start());
    }

    private void read(Document document, List<Block> table, Pattern label) {
        boolean numbered = false;
        for (int i = 0; i < table.size(); i++) {
            if (label.matcher(table.get(i).text()).matches()) {
                int columns = columns(document, table, i);
                for (int j = i + 1; j < table.size(); j++) {
                    boolean below = isPiped(document, table.get(i))
                            ? column(document, table.get(i)) == column(document, table.get(j)) : (j - i) % columns == 0;
                    if (j == i + 1 || below) {
                        Optional<LicenceNumber> number = LicenceNumber.alone(table.get(j));
                        number.ifPresent(found -> byStart.put(found.block().span().start(), found));
                        numbered |= number.isPresent();
                    }
                }
            }
        }
        if (numbered) {
            table.forEach(cell -> beside.add(cell.span().start()));
        }
    }

    /** Whether the source keeps the cells of a row on one line, with bars between: an empty cell is no block. */
    private static boolean isPiped(Document document, Block cell) {
        return document.format() == Format.MARKDOWN && column(document, cell) > 0;
    }

    /** Bars before the cell in its line. */
    private static int column(Document document, Block cell) {
        int start = cell.span().start();
        String row = document.text().substring(document.text().lastIndexOf('\n', start - 1) + 1, start);
        return (int) row.replace("\\|", "").chars().filter(character -> character == '|').count();
    }

    /** Cells in the label's row; 1, which excludes no cell, where the source does not keep rows on a line. */
    private static int columns(Document document, List<Block> table, int label) {
        int row = line(document, table.get(label));
        return (int) table.stream().filter(cell -> line(document, cell) == row).count();
    }

    private static int line(Document document, Block block) {
        return document.position(block.span().start()).line();
    }
}
