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
                onOneLine(block, values);
            } else if (inBox && block.kind() == Block.Kind.LIST_ITEM && !block.prose().isBlank()) {
                values.add(new Field.Value(block.text(), block.source(0, block.text().length())));
            } else {
                inBox = false;
            }
        }
        return values.isEmpty() ? fields : with(fields, values);
    }

    /** {@code Filed under: running, knee}. */
    private static void onOneLine(Block block, List<Field.Value> values) {
        String text = block.text();
        int from = text.indexOf(':') + 1;
        while (from > 0 && from < text.length()) {
            int comma = text.indexOf(',', from);
            int end = comma < 0 ? text.length() : comma;
            String topic = text.substring(from, end).strip();
            if (!topic.isEmpty()) {
                int start = from + text.substring(from, end).indexOf(topic);
                values.add(new Field.Value(topic, block.source(start, start + topic.length())));
            }
            from = end + 1;
        }
    }

    private static FrontMatter with(FrontMatter fields, List<Field.Value> values) {
        Span span = values.get(0).span().cover(values.get(values.size() - 1).span());
        List<Field> all = new ArrayList<>(fields.fields());
        all.add(new Field("tags", values, span));
        return new FrontMatter(fields.span(), all);
    }
}
