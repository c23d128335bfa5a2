package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Field;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The front matter's fields that are published as text: title and description. */
final class MetadataBlocks {
    private static final Set<String> TITLES = Set.of("title", "seo.title", "seotitle", "metatitle", "ogtitle");
    private static final Set<String> DESCRIPTIONS = Set.of("description", "excerpt", "summary", "dek", "subtitle",
            "metadescription", "seo.description", "seodescription", "lead", "teaser", "abstract", "ogdescription");

    private MetadataBlocks() {}

    static List<Piece> of(FrontMatter frontMatter, String text) {
        List<Piece> pieces = new ArrayList<>();
        for (Field field : frontMatter.fields()) {
            String key = Field.fold(field.key());
            if (field.values().size() == 1 && TITLES.contains(key)) {
                add(field, Zone.TITLE, text, pieces);
            } else if (field.values().size() == 1 && DESCRIPTIONS.contains(key)) {
                add(field, Zone.DESCRIPTION, text, pieces);
            }
        }
        return pieces;
    }

    private static void add(Field field, Zone zone, String text, List<Piece> pieces) {
        Field.Value value = field.values().get(0);
        Span span = value.span();
        Prose prose = Alignment.prose(value.text().strip(), span, span.of(text));
        if (!prose.isBlank()) {
            Block block = new Block(Block.Kind.METADATA, field.span(), prose, zone, List.of());
            pieces.add(Piece.of(block).hinted(zone));
        }
    }
}
