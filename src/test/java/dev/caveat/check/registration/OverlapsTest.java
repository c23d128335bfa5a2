package dev.caveat.check.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Block;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several pieces that share words is the one that counts. */
class OverlapsTest {
    private static final String TEXT = "College of Massage Therapists and a massage therapist writer";
    private static final Block BLOCK = new Block(Block.Kind.PARAGRAPH, new Span(0, TEXT.length()), Prose.verbatim(TEXT, 0), Zone.BODY, List.of());

    private static Piece piece(Piece.Kind kind, String text) {
        return new Piece(kind, "", text, BLOCK, TEXT.indexOf(text));
    }

    private static List<String> left(Piece... pieces) {
        return Overlaps.longest(Arrays.asList(pieces)).stream().map(Piece::text).toList();
    }

    @Test
    void aPieceInsideALongerOneIsNone() {
        Piece college = piece(Piece.Kind.COLLEGE, "College of Massage Therapists");
        Piece title = piece(Piece.Kind.TITLES, "Massage Therapists");
        assertEquals(List.of("College of Massage Therapists"), left(college, title));
        assertEquals(List.of("College of Massage Therapists"), left(title, college));
        assertEquals(List.of("College of Massage Therapists", "massage therapist"), left(college, piece(Piece.Kind.TITLE, "massage therapist"),
                title));
    }

    @Test
    void aShorterOneThatBeginsOrEndsWithItIsNoneEither() {
        Piece whole = piece(Piece.Kind.TITLE, "massage therapist");
        Piece end = new Piece(Piece.Kind.OCCUPATION, "", "therapist", BLOCK, whole.to() - "therapist".length());
        Piece start = new Piece(Piece.Kind.OCCUPATION, "", "massage", BLOCK, whole.from());
        assertEquals(List.of("massage therapist"), left(end, start, whole));
    }

    @Test
    void piecesThatOnlyOverlapOrStandSideBySideStay() {
        Piece one = piece(Piece.Kind.COLLEGE, "College of Massage");
        Piece other = piece(Piece.Kind.TITLES, "Massage Therapists");
        assertEquals(List.of("College of Massage", "Massage Therapists"), left(one, other));
        assertEquals(List.of("College of", "Massage Therapists"), left(piece(Piece.Kind.COLLEGE, "College of"), other));
    }

    @Test
    void ofTwoWithTheSameWordsBothStay() {
        Piece title = piece(Piece.Kind.TITLE, "massage therapist");
        Piece occupation = piece(Piece.Kind.OCCUPATION, "massage therapist");
        assertEquals(List.of("massage therapist", "massage therapist"), left(title, occupation));
        assertEquals(List.of("massage therapist"), left(title));
        assertEquals(List.of(), left());
    }

    @Test
    void anOccupationThatPromisesNothingTakesNoWordsFromAnother() {
        Piece lay = piece(Piece.Kind.LAY, "massage therapist writer");
        Piece title = piece(Piece.Kind.TITLE, "massage therapist");
        assertEquals(List.of("massage therapist writer", "massage therapist"), left(lay, title));
        assertEquals(List.of("massage therapist"), left(title, new Piece(Piece.Kind.LAY, "", "therapist", BLOCK, title.to() - 9)));
        Piece same = piece(Piece.Kind.LAY, "massage therapist");
        Piece inner = new Piece(Piece.Kind.OCCUPATION, "", "therapist", BLOCK, title.to() - 9);
        assertEquals(List.of("massage therapist", "massage therapist"), left(same, title, inner),
                "the title takes them though an occupation has the same words");
        assertEquals(List.of("massage therapist", "massage therapist"), left(title, same, inner));
        assertEquals(List.of("massage therapist", "therapist"), left(same, inner));
    }
}
