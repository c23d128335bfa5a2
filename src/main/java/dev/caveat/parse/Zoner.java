package dev.caveat.parse;

import dev.caveat.document.Document;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;

final class Zoner {
    private Zoner() {}
    static Document document(String path, Draft draft) {
        List<Piece> zoned = new ArrayList<>();
        boolean sources = false;
        boolean title = false;
        for (Piece piece : draft.pieces()) {
            Zone zone = piece.hint().orElse(Zone.BODY);
            if (piece.isHeading()) {
                sources = piece.text().toLowerCase(java.util.Locale.ROOT).matches("sources|references|further reading|bibliography");
                if (piece.level() == 1 && !title) {
                    title = true;
                    zone = Zone.TITLE;
                }
            }
            zoned.add(piece.in(sources ? Zone.SOURCES : zone));
        }
        return new Document(path, draft.format(), draft.text(), draft.frontMatter(), Sections.of(zoned));
    }
}
