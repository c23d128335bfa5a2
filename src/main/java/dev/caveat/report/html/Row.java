package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.Zone;
import java.util.List;
import java.util.Optional;

/**
 * A block of the article with its notes beside it, or a gap where a block should be.
 *
 * @param block empty for a gap
 * @param number of the block in the article, from 0; 0 for a gap
 * @param outline a heading's level in the page; 0 for anything else
 * @param label the zone in words where it begins; else empty
 */
public record Row(Optional<Block> block, int number, int outline, String label, List<Segment> segments, List<Note> notes) {
    public boolean isGap() {
        return block.isEmpty();
    }

    /** What a gap stands for. */
    public String gap() {
        return notes.stream().allMatch(note -> note.span().isEmpty()) ? "Missing here:" : "Beside the text:";
    }

    public boolean isHeading() {
        return outline > 0;
    }

    /** For the style sheet. */
    public String look() {
        String kind = block.map(found -> found.kind().id())
                .orElse("gap");
        boolean dim = block.map(Block::zone).filter(zone -> zone == Zone.FURNITURE).isPresent();
        String title = block.map(Block::zone).filter(zone -> zone == Zone.TITLE).isPresent() ? " title" : "";
        return kind + (dim ? " furniture" : "") + title;
    }

    public boolean isQuote() {
        return block.map(Block::kind).filter(kind -> kind == Block.Kind.QUOTE).isPresent();
    }

    /** What a reader of the page does not see as text is named. */
    public String unseen() {
        return block.map(Block::kind).map(kind -> switch (kind) {
            case IMAGE_ALT -> "Image: ";
            case METADATA -> "Metadata: ";
            default -> "";
        }).orElse("");
    }
}
