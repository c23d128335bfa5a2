package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what part each block plays: by its markup, its heading, its shape, its wording, in one pass over the draft. */
final class Zoner {
    private static final int CALL_WORDS = 70;
    private static final int NOTICE_WORDS = 180;

    private final List<Piece> pieces;
    private final List<CueReading> cues = new ArrayList<>();
    private final Head head;
    private final List<Piece> zoned = new ArrayList<>();
    /** What the heading or label above says about what follows. */
    private Optional<Zone> state = Optional.empty();
    private int stateLevel;
    private boolean inBox;

    private Zoner(List<Piece> pieces) {
        this.pieces = pieces;
        pieces.forEach(piece -> cues.add(Cues.SHARED.read(piece.text())));
        this.head = Head.of(pieces, cues);
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
            return hinted(piece, piece.hint().get(), i);
        }
        return piece.isHeading() ? heading(piece, i) : below(piece, i);
    }

    /** Markup speaks first, except that a notice to the reader stays one, in a page's foot too. */
    private Zone hinted(Piece piece, Zone hint, int i) {
        boolean notice = hint == Zone.FURNITURE && !piece.isHeading() && isDisclaimer(i);
        if (piece.isHeading() && (hint == Zone.SOURCES || hint == Zone.BODY)) {
            open(hint, piece.level());
        }
        return notice ? Zone.DISCLAIMER : hint;
    }

    private Zone heading(Piece piece, int i) {
        Optional<Zone> named = cues.get(i).heading();
        boolean inside = state.isPresent() && piece.level() > stateLevel && named.isEmpty();
        boolean nameInAuthorBox = state.equals(Optional.of(Zone.AUTHOR)) && Shapes.isName(piece.text());
        if (inside || nameInAuthorBox) {
            return state.get();
        }
        if (named.isEmpty() && isAuthorLabel(i + 1) && Shapes.isName(piece.text())) {
            named = Optional.of(Zone.AUTHOR);
        }
        if (named.isEmpty() && (cues.get(i).isLine("furniture") || cues.get(i).isLine("box"))) {
            named = Optional.of(Zone.FURNITURE);
        }
        open(named.orElse(Zone.BODY), piece.level());
        inBox = named.equals(Optional.of(Zone.FURNITURE)) && cues.get(i).isLine("box");
        return named.orElse(Zone.BODY);
    }

    private Zone below(Piece piece, int i) {
        String text = piece.text();
        if (cues.get(i).isLine("box")) {
            open(Zone.FURNITURE, stateLevel);
            inBox = true;
            return Zone.FURNITURE;
        }
        boolean item = piece.block().kind() == Block.Kind.LIST_ITEM;
        boolean inSources = state.equals(Optional.of(Zone.SOURCES));
        if (!(item && inSources) && cues.get(i).isLine("furniture")) {
            return Zone.FURNITURE;
        }
        if (isAuthorLabel(i) || !(item && inSources) && Shapes.isName(text) && isAuthorLabel(i + 1)) {
            open(Zone.AUTHOR, stateLevel);
            return Zone.AUTHOR;
        }
        if (!(item && inSources)) {
            if (isDisclaimer(i)) {
                return Zone.DISCLAIMER;
            }
            if (cues.get(i).isLine("byline") || cues.get(i).isLine("date")) {
                return Zone.BYLINE;
            }
        }
        if (inBox && !staysInBox(i)) {
            state = Optional.empty();
            inBox = false;
        }
        return state.filter(zone -> holds(zone, i)).orElseGet(() -> byWording(i));
    }

    private boolean holds(Zone zone, int i) {
        return switch (zone) {
            case BODY -> false;
            case SOURCES -> pieces.get(i).block().kind() != Block.Kind.PARAGRAPH || !isCall(i);
            case AUTHOR -> words(i) > NOTICE_WORDS || !isRedFlag(i);
            case CALL_TO_ACTION -> !isRedFlag(i);
            default -> true;
        };
    }

    private Zone byWording(int i) {
        if (isRedFlag(i)) {
            return Zone.RED_FLAG;
        }
        return isCall(i) ? Zone.CALL_TO_ACTION : Zone.BODY;
    }

    private boolean isDisclaimer(int i) {
        return cues.get(i).hasWording("disclaimer") && words(i) <= NOTICE_WORDS;
    }

    private boolean isRedFlag(int i) {
        return cues.get(i).hasWording("red-flag");
    }

    private boolean isCall(int i) {
        return cues.get(i).hasWording("call-to-action") && words(i) <= CALL_WORDS;
    }

    /** A share or topic box goes on while its lines are short or still talk of sharing. */
    private boolean staysInBox(int i) {
        return words(i) <= 6 || cues.get(i).hasWording("share");
    }

    private int words(int i) {
        return pieces.get(i).block().prose().words();
    }

    private boolean isAuthorLabel(int i) {
        return i < pieces.size() && !pieces.get(i).isMetadata()
                && cues.get(i).isLine("author");
    }

    private void open(Zone zone, int level) {
        state = zone == Zone.BODY ? Optional.empty() : Optional.of(zone);
        stateLevel = level;
        inBox = false;
    }
}
