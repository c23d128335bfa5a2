package dev.caveat.report;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Prose;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document for tests of reports: one block a line, {@code # } for headings, {@code - } for list items,
 * {@code **} left out of the prose, &amp;amp; read as one character, {@code [zone] } before a block for its zone.
 */
public final class Draft {
    private Draft() {}

    public static Document of(String path, Format format, String text) {
        List<Section> sections = new ArrayList<>();
        Optional<Block> heading = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                Block block = block(line, start);
                if (block.isHeading()) {
                    sections.add(new Section(heading, heading.isPresent() ? 1 : 0, blocks));
                    heading = Optional.of(block);
                    blocks = new ArrayList<>();
                } else {
                    blocks.add(block);
                }
            }
            start += line.length() + 1;
        }
        sections.add(new Section(heading, heading.isPresent() ? 1 : 0, blocks));
        return new Document(path, format, text, FrontMatter.NONE, sections);
    }

    /** The n-th (from 0) place of a text, for a test to say where its finding is. */
    public static Span at(Document document, String text, int nth) {
        int start = -1;
        for (int i = 0; i <= nth; i++) {
            start = document.text().indexOf(text, start + 1);
        }
        return new Span(start, start + text.length());
    }

    private static Block block(String line, int start) {
        Zone zone = Zone.BODY;
        int from = 0;
        if (line.startsWith("[")) {
            int end = line.indexOf("] ");
            zone = Zone.valueOf(line.substring(1, end).toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            from = end + 2;
        }
        Block.Kind kind = Block.Kind.PARAGRAPH;
        if (line.startsWith("# ", from)) {
            kind = Block.Kind.HEADING;
            from += 2;
        } else if (line.startsWith("- ", from)) {
            kind = Block.Kind.LIST_ITEM;
            from += 2;
        } else if (line.startsWith("! ", from)) {
            kind = Block.Kind.IMAGE_ALT;
            from += 2;
        }
        return new Block(kind, new Span(start, start + line.length()), prose(line, from, start), zone, List.of());
    }

    private static Prose prose(String line, int from, int start) {
        Prose.Builder prose = new Prose.Builder();
        for (int i = from; i < line.length();) {
            if (line.startsWith("**", i)) {
                i += 2;
            } else if (line.startsWith("&amp;", i)) {
                prose.replaced("&", new Span(start + i, start + i + 5));
                i += 5;
            } else {
                prose.verbatim(line.substring(i, i + 1), start + i);
                i++;
            }
        }
        return prose.build();
    }
}
