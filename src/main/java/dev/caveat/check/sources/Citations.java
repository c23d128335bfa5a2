package dev.caveat.check.sources;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Link;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers an article cites its sources by.
 *
 * @param marks in reading order
 */
record Citations(List<Mark> marks) {
    /** {@code [1]}, {@code [2, 3]}, {@code [4–6]}; and "Source 2", "see Sources 1 and 3". */
    private static final Pattern MARK = Pattern.compile(
            "\\[(\\d{1,3}(?:\\s*[,;\u2013-]\\s*\\d{1,3})*)]"
            + "|\\b[Ss]ources?\\s+(\\d{1,2}(?:(?:\\s*,\\s*|\\s+and\\s+|\\s*\u2013\\s*)\\d{1,2})*)\\b(?!\\s*\\p{L})");

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(?:\\s*[\u2013-]\\s*(\\d{1,3}))?");

    /** A superscript number in a page's markup: {@code <sup><a href="#r1">1</a></sup>}; its words are not read. */
    private static final Pattern RAISED = Pattern.compile("<sup\\b[^>]*>\\s*(?:<a\\b[^>]*>)?\\s*[\\[(]?"
            + "(\\d{1,3}(?:\\s*[,;\u2013-]\\s*\\d{1,3})*)[\\])]?\\s*(?:</a>)?\\s*</sup>", Pattern.CASE_INSENSITIVE);

    private static final String SUPERSCRIPTS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    /** {@code ¹}, {@code ²,³} after a word or its punctuation; m² and 10³ are quantities. */
    private static final Pattern SMALL = Pattern.compile("(?<=\\p{L}{3}|[.,;:)\u201D\"\u2019%])["
            + SUPERSCRIPTS + "]{1,3}(?:[,\u2013-][" + SUPERSCRIPTS + "]{1,3})*");

    /** A link to a note or an entry of this page, whose name ends in its number: {@code #fn:1}, {@code #ref-2}. */
    private static final Pattern ANCHOR = Pattern.compile("#\\D*(\\d{1,3})");

    private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\[\\^([^\\]]+)]:\\s*$");

    /** More than this in one range is no citation. */
    private static final int WIDEST_RANGE = 50;

    /** One marker: the numbers it names, and where. */
    record Mark(Set<Integer> numbers, Span span) {}

    static Citations in(Document document, List<SourceEntry> entries) {
        List<Mark> marks = new ArrayList<>();
        Map<String, Integer> notes = notes(document, entries);
        document.blocks().filter(block -> block.isVisible() && block.zone() != Zone.SOURCES)
                .filter(block -> entries.stream().noneMatch(entry -> entry.block() == block))
                .forEach(block -> {
                    collect(block, marks);
                    raised(document, block, marks);
                    linked(block, notes, marks);
                });
        return new Citations(marks);
    }

    private static void collect(Block block, List<Mark> marks) {
        Matcher matcher = MARK.matcher(block.text());
        while (matcher.find()) {
            marks.add(new Mark(numbers(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)),
                    block.source(matcher.start(), matcher.end())));
        }
        Matcher small = SMALL.matcher(block.text());
        while (small.find()) {
            String digits = small.group().codePoints().map(SUPERSCRIPTS::indexOf)
                    .mapToObj(digit -> digit < 0 ? "," : String.valueOf(digit)).reduce("", String::concat);
            marks.add(new Mark(numbers(digits), block.source(small.start(), small.end())));
        }
    }

    private static void raised(Document document, Block block, List<Mark> marks) {
        Matcher matcher = RAISED.matcher(document.quote(block.span()));
        while (matcher.find()) {
            int start = block.span().start();
            marks.add(new Mark(numbers(matcher.group(1)), new Span(start + matcher.start(), start + matcher.end())));
        }
    }

    private static void linked(Block block, Map<String, Integer> notes, List<Mark> marks) {
        for (Link link : block.links()) {
            String words = block.text().substring(link.prose().start(), link.prose().end());
            Matcher anchor = ANCHOR.matcher(link.target());
            Integer note = link.target().startsWith("#fn:")
                    ? notes.get(link.target().substring("#fn:".length())) : null;
            if (note != null) {
                marks.add(new Mark(Set.of(note), link.span()));
            } else if (anchor.matches() && !words.matches(".*\\p{L}.*")) {
                marks.add(new Mark(Set.of(Integer.parseInt(anchor.group(1))), link.span()));
            }
        }
    }

    /** The numbers of Markdown footnotes by their labels. */
    private static Map<String, Integer> notes(Document document, List<SourceEntry> entries) {
        Map<String, Integer> notes = new TreeMap<>();
        for (SourceEntry entry : entries) {
            if (entry.block().kind() == Block.Kind.FOOTNOTE) {
                int start = entry.span().start();
                Matcher label = FOOTNOTE_MARK.matcher(document.text().substring(Math.max(0, start - 80), start));
                if (label.find()) {
                    notes.put(label.group(1), entry.number());
                }
            }
        }
        return notes;
    }

    private static Set<Integer> numbers(String text) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            for (int number = first; number <= Math.min(last, first + WIDEST_RANGE); number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    boolean cites(int number) {
        return marks.stream().anyMatch(mark -> mark.numbers.contains(number));
    }
}
