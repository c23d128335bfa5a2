package dev.caveat.check.vale;

import dev.caveat.check.own.ApprovedTexts;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Prose;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The pieces of an article in the order in which Vale looks at them: block by block, then the prose, then the file. */
final class Pieces {
    private static final Pattern DELIMITER_ROW = Pattern.compile("[ \\t>]*\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*");

    private final Article article;
    private final Document document;
    private final String format;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();

    /** Where a block begins in the whole prose. */
    private record Part(int start, Block block) {}

    private Pieces(Article article) {
        this.article = article;
        this.document = article.document();
        this.format = document.path().substring(document.path().lastIndexOf('.') + 1);
    }

    /** @param approved texts that no style may ask to change */
    static List<Piece> of(Article article, ApprovedTexts approved) {
        Pieces all = new Pieces(article);
        for (Section section : all.document.sections()) {
            section.all().filter(all::isRead).filter(block -> !approved.holds(block, article))
                    .forEach(block -> all.block(block, section.level()));
        }
        all.whole();
        return List.copyOf(all.pieces);
    }

    /** Neither the fields before the article, which Vale does not read as prose, nor what the site puts around it. */
    private boolean isRead(Block block) {
        return block.kind() != Block.Kind.METADATA && block.zone() != Zone.FURNITURE
                && block.text().chars().anyMatch(c -> c != Prose.OPAQUE && !Character.isWhitespace(c));
    }

    private void block(Block block, int level) {
        String text = text(block);
        Piece.Origin origin = block::source;
        switch (block.kind()) {
            case HEADING -> add(text, origin, "text", "heading", "h" + level);
            case LIST_ITEM, FOOTNOTE -> add(text, origin, "text", "list");
            case QUOTE -> add(text, origin, "text", "blockquote");
            case TABLE_CELL -> add(text, origin, "text", "table", isHeader(block) ? "header" : "cell");
            case IMAGE_ALT -> add(text, origin, "text", "attr", "alt");
            default -> paragraph(block, text, origin);
        }
        boolean summed = switch (block.kind()) {
            case PARAGRAPH, LIST_ITEM, QUOTE, FOOTNOTE -> true;
            default -> false;
        };
        if (summed) {
            parts.add(new Part(prose.length(), block));
            prose.append(text).append("\n\n");
        }
    }

    private void paragraph(Block block, String text, Piece.Origin origin) {
        add(text, origin, "paragraph");
        for (Sentence sentence : article.wording().sentences(block)) {
            int start = sentence.start();
            add(text.substring(start, sentence.end()), (from, to) -> block.source(start + from, start + to), "sentence");
        }
        add(text, origin, "text");
    }

    private void whole() {
        if (!parts.isEmpty()) {
            add(prose.toString(), this::source, "summary");
        }
        add(document.text(), Span::new, "raw");
    }

    private void add(String text, Piece.Origin origin, String... place) {
        Set<String> names = new TreeSet<>(List.of(place));
        names.add(format);
        pieces.add(new Piece(names, text, origin));
    }

    private Span source(int from, int to) {
        Span first = source(from);
        return from == to ? Span.at(first.start()) : first.cover(source(to - 1));
    }

    private Span source(int at) {
        Part part = parts.get(0);
        for (Part each : parts) {
            part = each.start <= at ? each : part;
        }
        int offset = at - part.start;
        int length = part.block.text().length();
        return offset < length ? part.block.source(offset, offset + 1) : part.block.source(length, length);
    }

    /** As Vale has it: where the source has a line end so has the text; code and images are asterisks. */
    private String text(Block block) {
        StringBuilder text = new StringBuilder(block.text());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Prose.OPAQUE) {
                text.setCharAt(i, '*');
            } else if (c == ' ' && document.quote(block.source(i, i + 1)).indexOf('\n') >= 0) {
                text.setCharAt(i, '\n');
            }
        }
        return text.toString();
    }

    private boolean isHeader(Block cell) {
        String source = document.text();
        if (document.quote(cell.span()).regionMatches(true, 0, "<th", 0, 3)) {
            return true;
        }
        int end = source.indexOf('\n', cell.span().start());
        int next = end < 0 ? -1 : source.indexOf('\n', end + 1);
        String below = end < 0 ? "" : source.substring(end + 1, next < 0 ? source.length() : next).stripTrailing();
        return below.indexOf('-') >= 0 && DELIMITER_ROW.matcher(below).matches();
    }
}
