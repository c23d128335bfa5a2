package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Format;
import dev.caveat.document.Prose;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bold lines that serve as headings, and the title of a Word draft whose writer used no styles. */
final class Headings {
    private Headings() {}

    /** The pieces with such lines turned into headings, one level below the heading they stand under. */
    static List<Piece> promote(List<Piece> pieces, Format format) {
        boolean titled = pieces.stream().anyMatch(piece -> piece.level() == 1 || piece.isMetadata()
                && piece.hint().equals(Optional.of(Zone.TITLE)));
        List<Piece> promoted = new ArrayList<>();
        int level = 1;
        boolean seenText = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isHeading()) {
                level = piece.level();
            }
            boolean heads = piece.strong() && !piece.isHeading() && isHeadingLike(piece) && leadsSomewhere(pieces, i);
            boolean title = !titled && !seenText && format != Format.TEXT
                    && opensDraft(piece, heads, format, pieces, i);
            promoted.add(title ? piece.asHeading(1) : heads ? piece.asHeading(Math.min(6, level + 1)) : piece);
            seenText |= !piece.isMetadata();
        }
        return promoted;
    }

    private static boolean opensDraft(Piece piece, boolean heads, Format format, List<Piece> pieces, int i) {
        boolean unstyled = format == Format.WORD && piece.block().kind() == Block.Kind.PARAGRAPH
                && Shapes.isHeading(piece.text()) && i + 1 < pieces.size() && Prose.words(piece.text()) >= 3;
        return (heads || unstyled) && Cues.SHARED.heading(piece.text()).isEmpty();
    }

    private static boolean isHeadingLike(Piece piece) {
        String text = piece.text().strip();
        return piece.block().kind() == Block.Kind.PARAGRAPH
                && (Shapes.isHeading(text) || Cues.SHARED.heading(text).isPresent())
                && Prose.words(text) <= 14
                && !Cues.SHARED.isLine("byline", text) && !Cues.SHARED.isLine("author", text);
    }

    /** A bold last line, or one of several bold lines in a row, is emphasis unless a cue says otherwise. */
    private static boolean leadsSomewhere(List<Piece> pieces, int i) {
        if (Cues.SHARED.heading(pieces.get(i).text()).isPresent()) {
            return true;
        }
        return i + 1 < pieces.size() && !pieces.get(i + 1).isHeading() && !pieces.get(i + 1).isMetadata();
    }
}
