package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Section;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Blocks cut into sections at the headings. */
final class Sections {
    private Sections() {}

    /**
     * A section ends at the next heading; a list of sources also where something else begins (a share box, the
     * author), so that what was pasted under its heading is not taken for its content.
     */
    static List<Section> of(List<Piece> pieces) {
        List<Section> sections = new ArrayList<>();
        Optional<Block> heading = Optional.empty();
        int level = 0;
        List<Block> blocks = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean leavesSources = heading.isPresent() && heading.get().zone() == Zone.SOURCES
                    && piece.block().zone() != Zone.SOURCES && piece.block().kind() != Block.Kind.IMAGE_ALT;
            if (piece.isHeading() || leavesSources) {
                add(heading, level, blocks, sections);
                blocks = new ArrayList<>();
                heading = piece.isHeading() ? Optional.of(piece.block()) : Optional.empty();
                level = piece.level();
            }
            if (!piece.isHeading()) {
                blocks.add(piece.block());
            }
        }
        add(heading, level, blocks, sections);
        return sections;
    }

    private static void add(Optional<Block> heading, int level, List<Block> blocks, List<Section> sections) {
        if (heading.isPresent() || !blocks.isEmpty()) {
            sections.add(new Section(heading, level, blocks));
        }
    }
}
