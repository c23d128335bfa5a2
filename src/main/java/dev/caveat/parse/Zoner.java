package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Prose;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what part each block plays: by its markup, its heading, its shape, its wording, in one pass over the draft. */
final class Zoner {
    private static final int CALL_WORDS = 70;
    private static final int NOTICE_WORDS = 180;

    private final List<Piece> pieces;
    private final Head head;
    private final List<Piece> zoned = new ArrayList<>();
    /** What the heading or label above says about what follows. */
    private Optional<Zone> state = Optional.empty();
    private int stateLevel;
    private boolean inBox;

    private Zoner(List<Piece> pieces) {
        this.pieces = pieces;
        this.head = Head.of(pieces);
    }

    static Document document(String path, Draft draft) {
        List<Piece> zoned = zone(Headings.promote(draft.pieces(), draft.format()));
        FrontMatter fields = TopicBox.added(draft.frontMatter(), zoned);
        return new Document(path, draft.format(), draft.text(), fields, Sections.of(zoned), draft.directives());
    }

    private static List<Piece> zone(List<Piece> pieces) {
        Zoner zoner = new Zoner(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            zoner.zoned.add(pieces.get(i).in(zoner.zone(i)));
        }
        return zoner.zoned;
    }

    private Zone zone(int i) {
        Piece piece = pieces.get(i);
        Optional<Zone> head = this.head.zone(i);
        if (head.isPresent()) {
            return head.get();
        }
        if (piece.block().kind() == Block.Kind.IMAGE_ALT) {
            return i > 0 && !pieces.get(i - 1).isMetadata() ? zoned.get(i - 1).block().zone() : Zone.BODY;
        }
        if (piece.hint().isPresent()) {
            return hinted(piece, piece.hint().get());
        }
        return piece.isHeading() ? heading(piece, i) : below(piece, i);
    }

    /** Markup speaks first, except that a notice to the reader stays one, in a page's foot too. */
    private Zone hinted(Piece piece, Zone hint) {
        boolean notice = hint == Zone.FURNITURE && !piece.isHeading() && isDisclaimer(piece);
        if (piece.isHeading() && (hint == Zone.SOURCES || hint == Zone.BODY)) {
            open(hint, piece.level());
        }
        return notice ? Zone.DISCLAIMER : hint;
    }

    private Zone heading(Piece piece, int i) {
        Optional<Zone> named = Cues.SHARED.heading(piece.text());
        boolean inside = state.isPresent() && piece.level() > stateLevel && named.isEmpty();
        boolean nameInAuthorBox = state.equals(Optional.of(Zone.AUTHOR)) && Shapes.isName(piece.text());
        if (inside || nameInAuthorBox) {
            return state.get();
        }
        if (named.isEmpty() && isAuthorLabel(i + 1) && Shapes.isName(piece.text())) {
            named = Optional.of(Zone.AUTHOR);
        }
        if (named.isEmpty() && isChromeLine(piece.text())) {
            named = Optional.of(Zone.FURNITURE);
        }
        open(named.orElse(Zone.BODY), piece.level());
        inBox = named.equals(Optional.of(Zone.FURNITURE)) && Cues.SHARED.isLine("box", piece.text());
        return named.orElse(Zone.BODY);
    }

    private Zone below(Piece piece, int i) {
        String text = piece.text();
        if (Cues.SHARED.isLine("box", text)) {
            open(Zone.FURNITURE, stateLevel);
            inBox = true;
            return Zone.FURNITURE;
        }
        boolean item = piece.block().kind() == Block.Kind.LIST_ITEM;
        boolean inSources = state.equals(Optional.of(Zone.SOURCES));
        if (!(item && inSources) && Cues.SHARED.isLine("furniture", text)) {
            return Zone.FURNITURE;
        }
        if (isAuthorLabel(i) || !(item && inSources) && Shapes.isName(text) && isAuthorLabel(i + 1)) {
            open(Zone.AUTHOR, stateLevel);
            return Zone.AUTHOR;
        }
        if (!(item && inSources)) {
            if (isDisclaimer(piece)) {
                return Zone.DISCLAIMER;
            }
            if (Cues.SHARED.isLine("byline", text) || Cues.SHARED.isLine("date", text)) {
                return Zone.BYLINE;
            }
        }
        if (inBox && !staysInBox(piece)) {
            state = Optional.empty();
            inBox = false;
        }
        return state.filter(zone -> holds(zone, piece)).orElseGet(() -> byWording(piece));
    }

    private boolean holds(Zone zone, Piece piece) {
        return switch (zone) {
            case BODY -> false;
            case SOURCES -> piece.block().kind() != Block.Kind.PARAGRAPH || !isCall(piece);
            case AUTHOR -> !isRedFlag(piece) || Prose.words(piece.text()) > NOTICE_WORDS;
            case CALL_TO_ACTION -> !isRedFlag(piece);
            default -> true;
        };
    }

    private Zone byWording(Piece piece) {
        if (isRedFlag(piece)) {
            return Zone.RED_FLAG;
        }
        return isCall(piece) ? Zone.CALL_TO_ACTION : Zone.BODY;
    }

    private boolean isDisclaimer(Piece piece) {
        return Prose.words(piece.text()) <= NOTICE_WORDS && Cues.SHARED.hasWording("disclaimer", piece.text());
    }

    private static boolean isRedFlag(Piece piece) {
        return Cues.SHARED.hasWording("red-flag", piece.text());
    }

    private static boolean isCall(Piece piece) {
        return Prose.words(piece.text()) <= CALL_WORDS && Cues.SHARED.hasWording("call-to-action", piece.text());
    }

    /** A share or topic box goes on while its lines are short or still talk of sharing. */
    private static boolean staysInBox(Piece piece) {
        return Prose.words(piece.text()) <= 6 || Cues.SHARED.hasWording("share", piece.text());
    }

    private boolean isAuthorLabel(int i) {
        return i < pieces.size() && !pieces.get(i).isMetadata()
                && Cues.SHARED.isLine("author", pieces.get(i).text());
    }

    private static boolean isChromeLine(String text) {
        return Cues.SHARED.isLine("furniture", text) || Cues.SHARED.isLine("box", text);
    }

    private void open(Zone zone, int level) {
        state = zone == Zone.BODY ? Optional.empty() : Optional.of(zone);
        stateLevel = level;
        inBox = false;
    }
}
