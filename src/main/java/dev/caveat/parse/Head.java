package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands at the top of an article: masthead, title, summary and byline, up to where the text begins. */
final class Head {
    /** How far below the title a byline is looked for. */
    private static final int REACH = 6;
    private static final int SUMMARY_WORDS = 80;

    private final List<Piece> pieces;
    private final List<CueReading> cues;
    private final Map<Integer, Zone> zones = new HashMap<>();

    private Head(List<Piece> pieces, List<CueReading> cues) {
        this.pieces = pieces;
        this.cues = cues;
    }

    /** @param cues of the pieces, one each */
    static Head of(List<Piece> pieces, List<CueReading> cues) {
        Head head = new Head(pieces, cues);
        int title = head.title();
        if (title >= 0) {
            head.above(title);
            head.zones.put(title, Zone.TITLE);
        }
        head.below(title);
        return head;
    }

    Optional<Zone> zone(int i) {
        return Optional.ofNullable(zones.get(i));
    }

    /** The first heading of level 1 that is no chrome, or -1. */
    private int title() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isHeading() && piece.level() == 1 && !piece.hint().equals(Optional.of(Zone.FURNITURE))) {
                return cues.get(i).heading().filter(zone -> zone == Zone.SOURCES).isPresent() ? -1 : i;
            }
        }
        return -1;
    }

    /** Short lines above the title are the site's; so is the title said twice. */
    private void above(int title) {
        String words = pieces.get(title).text();
        for (int i = 0; i < title; i++) {
            Piece piece = pieces.get(i);
            if (!piece.isMetadata() && !piece.isHeading() && !isByline(i)
                    && (Shapes.repeats(piece.text(), words) || !Shapes.isParagraph(piece.text()))) {
                zones.put(i, Zone.FURNITURE);
            }
        }
    }

    /** Bylines, and the paragraphs between title and byline: they sum the article up. */
    private void below(int title) {
        int byline = -1;
        int seen = 0;
        for (int i = title + 1; i < pieces.size() && seen < REACH; i++) {
            Piece piece = pieces.get(i);
            if (piece.isMetadata() || piece.block().kind() == Block.Kind.IMAGE_ALT) {
                continue;
            }
            if (piece.isHeading()) {
                if (title >= 0 && Shapes.repeats(piece.text(), pieces.get(title).text())) {
                    zones.put(i, Zone.FURNITURE);
                    continue;
                }
                break;
            }
            seen++;
            if (isByline(i)) {
                zones.put(i, Zone.BYLINE);
                byline = byline < 0 ? i : byline;
            } else if (title >= 0 && cues.get(i).isLine("furniture")) {
                zones.put(i, Zone.FURNITURE);
            }
        }
        for (int i = title + 1; title >= 0 && i < byline && byline - title <= 4; i++) {
            Piece piece = pieces.get(i);
            if (piece.block().kind() == Block.Kind.PARAGRAPH && !zones.containsKey(i) && piece.hint().isEmpty()
                    && piece.block().prose().words() <= SUMMARY_WORDS) {
                zones.put(i, Zone.DESCRIPTION);
            }
        }
    }

    private boolean isByline(int i) {
        CueReading cue = cues.get(i);
        if (cue.isLine("furniture")) {
            return false;
        }
        Optional<Zone> hint = pieces.get(i).hint();
        return hint.isPresent() ? hint.get() == Zone.BYLINE
                : pieces.get(i).block().prose().words() <= 24 && (cue.isLine("byline") || cue.isLine("date"));
    }
}
