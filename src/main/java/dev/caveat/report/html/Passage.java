package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of the article that belong together: a list, a table, or one row that stands alone.
 *
 * @param first the number a numbered list begins with
 * @param lines of a table its lines of cells; else one row each
 */
public record Passage(Shape shape, int first, List<List<Row>> lines) {
    private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,9})[.)]\\s.*", Pattern.DOTALL);

    /** What the rows are in the page. */
    public enum Shape {
        ALONE, BULLETS, NUMBERS, TABLE
    }

    static List<Passage> of(Document document, List<Row> rows) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < rows.size();) {
            int end = i + 1;
            Shape shape = shape(document, rows, i);
            while (shape != Shape.ALONE && end < rows.size() && kind(rows.get(end)) == kind(rows.get(i))) {
                end++;
            }
            passages.add(new Passage(shape, first(document, shape, rows.get(i)), lines(document, shape, rows.subList(i, end))));
            i = end;
        }
        return passages;
    }

    /** A Word file's cells are paragraphs like others: where a line ends is not known. */
    private static Shape shape(Document document, List<Row> rows, int i) {
        Block.Kind kind = kind(rows.get(i));
        if (kind == Block.Kind.TABLE_CELL && (document.format() == Format.MARKDOWN || document.format() == Format.HTML)) {
            return Shape.TABLE;
        }
        if (kind != Block.Kind.LIST_ITEM) {
            return Shape.ALONE;
        }
        Span span = rows.get(i).block().orElseThrow().span();
        int from = i == 0 ? 0 : rows.get(i - 1).block().map(block -> block.span().end()).orElse(0);
        boolean numbered = document.format() == Format.HTML ? before(document, from, span).contains("<ol")
                : marker(document, span).matches();
        return numbered ? Shape.NUMBERS : Shape.BULLETS;
    }

    private static Matcher marker(Document document, Span span) {
        return NUMBERED.matcher(new Span(span.start(), Math.min(span.end(), span.start() + 14)).of(document.text()));
    }

    private static int first(Document document, Shape shape, Row row) {
        Matcher marker = marker(document, row.block().map(Block::span).orElse(Span.at(0)));
        return shape == Shape.NUMBERS && marker.matches() ? Integer.parseInt(marker.group(1)) : 1;
    }

    private static List<List<Row>> lines(Document document, Shape shape, List<Row> rows) {
        List<List<Row>> lines = new ArrayList<>();
        int end = 0;
        for (Row row : rows) {
            Span span = row.block().map(Block::span).orElse(Span.at(0));
            if (lines.isEmpty() || shape != Shape.TABLE || opensLine(document, before(document, end, span))) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(row);
            end = span.end();
        }
        return lines;
    }

    private static boolean opensLine(Document document, String between) {
        return document.format() == Format.MARKDOWN ? between.contains("\n") : between.contains("<tr");
    }

    /** Markup between two blocks, of a long stretch its end. */
    private static String before(Document document, int from, Span span) {
        int start = Math.max(Math.min(from, span.start()), span.start() - 2_000);
        int end = Math.min(document.text().length(), span.start() + 1);
        return document.text().substring(start, Math.max(start, end)).toLowerCase(Locale.ROOT);
    }

    private static Block.Kind kind(Row row) {
        return row.block().map(Block::kind).orElse(Block.Kind.PARAGRAPH);
    }

    public Row row() {
        return lines.get(0).get(0);
    }

    public boolean isAlone() {
        return shape == Shape.ALONE;
    }

    public boolean isTable() {
        return shape == Shape.TABLE;
    }

    public boolean isNumbered() {
        return shape == Shape.NUMBERS;
    }

    /** Of all rows, as they stand beside a table. */
    public List<Note> notes() {
        return lines.stream().flatMap(List::stream).flatMap(row -> row.notes().stream()).toList();
    }
}
