package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Field;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;

/** The topics an article is filed under on its page, as the field {@code tags}. */
final class TopicBox {
    private TopicBox() {}

    /** The fields, with the topics of a "filed under" box where the metadata name none. */
    static FrontMatter added(FrontMatter fields, List<Piece> zoned) {
        if (fields.first("tags").isPresent()) {
            return fields;
        }
        List<Field.Value> values = new ArrayList<>();
        boolean inBox = false;
        for (Piece piece : zoned) {
            Block block = piece.block();
            if (block.zone() != Zone.FURNITURE) {
                inBox = false;
            } else if (Cues.SHARED.isLine("tags", block.text())) {
                inBox = true;
            } else if (inBox && block.kind() == Block.Kind.LIST_ITEM && !block.prose().isBlank()) {
                values.add(new Field.Value(block.text(), block.source(0, block.text().length())));
            } else {
                inBox = false;
            }
        }
        if (values.isEmpty()) {
            return fields;
        }
        Span span = values.get(0).span().cover(values.get(values.size() - 1).span());
        List<Field> all = new ArrayList<>(fields.fields());
        all.add(new Field("tags", values, span));
        return new FrontMatter(fields.span(), all);
    }
}
