package dev.caveat.check.sources;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** More than this in one range is no citation. */
    private static final int WIDEST_RANGE = 50;

    /** One marker: the numbers it names, and where. */
    record Mark(Set<Integer> numbers, Span span) {}

    static Citations in(Document document, List<SourceEntry> entries) {
        List<Mark> marks = new ArrayList<>();
        document.blocks().filter(block -> block.isVisible() && block.zone() != Zone.SOURCES)
                .filter(block -> entries.stream().noneMatch(entry -> entry.block() == block))
                .forEach(block -> collect(block, marks));
        return new Citations(marks);
    }

    private static void collect(Block block, List<Mark> marks) {
        Matcher matcher = MARK.matcher(block.text());
        while (matcher.find()) {
            Set<Integer> numbers = new TreeSet<>();
            Matcher range = RANGE.matcher(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            while (range.find()) {
                int first = Integer.parseInt(range.group(1));
                int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
                for (int number = first; number <= Math.min(last, first + WIDEST_RANGE); number++) {
                    numbers.add(number);
                }
            }
            marks.add(new Mark(numbers, block.source(matcher.start(), matcher.end())));
        }
    }

    boolean cites(int number) {
        return marks.stream().anyMatch(mark -> mark.numbers.contains(number));
    }
}
