package dev.caveat.check.registration;

import dev.caveat.check.Byline;
import dev.caveat.document.Block;
import dev.caveat.document.Span;
import java.util.List;
import java.util.Optional;

/**
 * What an article says of one person's registration, gathered from where a reader sees it.
 *
 * @param name of the person; empty where the pieces name nobody
 * @param pieces in order of place
 * @param mentions where they come from
 */
record Line(Optional<Byline.Name> name, List<Piece> pieces, List<Mention> mentions) {
    static final Line NONE = new Line(Optional.empty(), List.of(), List.of());

    Line {
        pieces = List.copyOf(pieces);
        mentions = List.copyOf(mentions);
    }

    /** The protected title, in the singular where it is somewhere, else an abbreviation of it. */
    Optional<Piece> title() {
        return first(Piece.Kind.TITLE).or(() -> first(Piece.Kind.TITLES)).or(() -> first(Piece.Kind.ABBREVIATION));
    }

    Optional<Piece> college() {
        return first(Piece.Kind.COLLEGE);
    }

    /** A college that does not count here, where none that does is named. */
    Optional<Piece> otherCollege() {
        return college().isPresent() ? Optional.empty() : first(Piece.Kind.OTHER_COLLEGE);
    }

    Optional<Piece> number() {
        return first(Piece.Kind.NUMBER);
    }

    Optional<Piece> association() {
        return first(Piece.Kind.ASSOCIATION);
    }

    List<Piece> titles() {
        return pieces.stream().filter(Piece::isTitle).toList();
    }

    List<Piece> all(Piece.Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() == kind).toList();
    }

    /** Whether it holds anything that only a practitioner says of himself. */
    boolean isPractitioners() {
        return pieces.stream().anyMatch(piece -> piece.kind() != Piece.Kind.LAY);
    }

    boolean isLay() {
        return !isPractitioners() && !pieces.isEmpty();
    }

    /** The name where a title could follow it. */
    Optional<Span> courtesy() {
        return mentions.stream().filter(Mention::courtesy).flatMap(mention -> mention.name().stream())
                .map(Byline.Name::span).findFirst();
    }

    /** The last visible block that holds a piece of it. */
    Optional<Block> last() {
        List<Block> seen = mentions.stream().map(Mention::block).filter(Block::isVisible).toList();
        return mentions.stream().filter(mention -> !mention.pieces().isEmpty()).map(Mention::block).filter(Block::isVisible)
                .reduce((first, second) -> second).or(() -> seen.stream().reduce((first, second) -> second));
    }

    private Optional<Piece> first(Piece.Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() == kind).findFirst();
    }
}
