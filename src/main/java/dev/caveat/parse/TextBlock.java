package dev.caveat.parse;

/**
 * A block of plain text and how it stood on the page.
 *
 * @param chunk number of the stretch between blank lines that it stands in
 * @param lines how many lines it took
 */
record TextBlock(Piece piece, int chunk, int lines) {
    boolean isLine() {
        return lines == 1 && !piece.block().kind().equals(dev.caveat.document.Block.Kind.LIST_ITEM);
    }

    String text() {
        return piece.text();
    }
}
