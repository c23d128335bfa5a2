package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Zone;
import java.util.Optional;

/**
 * A block with what its markup tells besides.
 *
 * @param level 1 to 6 for a heading, else 0
 * @param strong whether all of it is bold, as a heading would be
 * @param hint the zone its markup names: an element such as {@code nav}, a class such as {@code author-bio}
 */
record Piece(Block block, int level, boolean strong, Optional<Zone> hint) {
    static Piece of(Block block) {
        return new Piece(block, 0, false, Optional.empty());
    }

    Piece with(Block other) {
        return new Piece(other, level, strong, hint);
    }

    Piece in(Zone zone) {
        return with(block.in(zone));
    }

    /** The same words as a heading. */
    Piece asHeading(int newLevel) {
        return new Piece(as(Block.Kind.HEADING).block, newLevel, strong, hint);
    }

    Piece as(Block.Kind kind) {
        return with(new Block(kind, block.span(), block.prose(), block.zone(), block.links()));
    }

    Piece hinted(Zone zone) {
        return new Piece(block, level, strong, Optional.of(zone));
    }

    boolean isHeading() {
        return block.isHeading();
    }

    boolean isMetadata() {
        return block.kind() == Block.Kind.METADATA;
    }

    String text() {
        return block.text();
    }
}
