package dev.caveat.check.sources;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Link;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the marks that cite an article's sources: numbers, notes, links, and (by {@link AuthorYears}) names. */
final class Citations {
    /** {@code [1]}, {@code [2, 3]}, {@code [4–6]}; and "Source 2", "see Sources 1 and 3". */
    static final Pattern MARK = Pattern.compile(
            "\\[(\\d{1,3}(?:\\s*[,;\u2013-]\\s*\\d{1,3})*)]"
            + "|\\b[Ss]ources?\\s+(\\d{1,2}(?:(?:\\s*,\\s*|\\s+and\\s+|\\s*\u2013\\s*)\\d{1,2})*)\\b(?!\\s*\\p{L})");

    /** {@code (1)}, {@code (2, 3)} before the end of a clause, as medical journals cite; elsewhere a number is a number. */
    static final Pattern ROUND = Pattern.compile(
            "(?<=[\\p{L}%\u201D\"\u2019]\\s)\\((\\d{1,2}(?:\\s*[,;\u2013-]\\s*\\d{1,2})*)\\)(?=\\s*(?:[.,;:!?]|$))");

    /** A footnote that no note answers is left as it was typed. */
    private static final Pattern UNDEFINED_NOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,20})]");

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(?:\\s*[\u2013-]\\s*(\\d{1,3}))?");

    /** A superscript number in a page's markup: {@code <sup><a href="#r1">1</a></sup>}; its words are not read. */
    private static final Pattern RAISED = Pattern.compile("<sup\\b[^>]*>\\s*(?:<a\\b[^>]*>)?\\s*[\\[(]?"
            + "(\\d{1,3}(?:\\s*[,;\u2013-]\\s*\\d{1,3})*)[\\])]?\\s*(?:</a>)?\\s*</sup>", Pattern.CASE_INSENSITIVE);

    private static final String SUPERSCRIPTS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    /** {@code ¹}, {@code ²,³} after a word or its punctuation; m² and 10³ are quantities. */
    static final Pattern SMALL = Pattern.compile("(?<=\\p{L}{3}|[.,;:)\u201D\"\u2019%])["
            + SUPERSCRIPTS + "]{1,3}(?:[,\u2013-][" + SUPERSCRIPTS + "]{1,3})*");

    /** A link to a note or an entry of this page, whose name ends in its number: {@code #fn:1}, {@code #ref-2}. */
    private static final Pattern ANCHOR = Pattern.compile("#\\D*(\\d{1,3})");

    private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*");

    private static final String NOTE = "#fn:";

    /** More than this in one range is no citation. */
    private static final int WIDEST_RANGE = 50;

    private final Document document;
    private final SourceList list;
    private final Predicate<String> isSource;
    private final boolean raises;
    private final List<Mark> marks = new ArrayList<>();

    private Citations(Document document, SourceList list, Predicate<String> isSource) {
        this.document = document;
        this.list = list;
        this.isSource = isSource;
        this.raises = hasRaised(document.text());
    }

    /**
     * The marks in reading order.
     *
     * @param isSource whether a link's target can be a source of its own
     */
    static List<Mark> in(Document document, SourceList list, Predicate<String> isSource) {
        Citations citations = new Citations(document, list, isSource);
        Set<Block> entries = Collections.newSetFromMap(new IdentityHashMap<>());
        list.entries().forEach(entry -> entries.add(entry.block()));
        for (Block block : document.allBlocks()) {
            if (block.isVisible() && block.zone() != Zone.SOURCES && !entries.contains(block) && block.kind() != Block.Kind.FOOTNOTE) {
                citations.collect(block);
            }
        }
        return citations.marks;
    }

    /** Each expression is asked only where a character stands that all its matches have. */
    private void collect(Block block) {
        List<Mark> found = new ArrayList<>();
        String text = block.text();
        boolean figures = block.prose().hasFigure();
        if (figures) {
            numbers(block, text, found);
        }
        if (text.contains("[^")) {
            UNDEFINED_NOTE.matcher(text).results().forEach(note ->
                    found.add(noted(block, block.source(note.start(), note.end()), note.group(1))));
        }
        if (figures && text.chars().anyMatch(c -> SUPERSCRIPTS.indexOf(c) >= 0)) {
            superscripts(block, text, found);
        }
        if (raises) {
            raised(block, found);
        }
        block.links().forEach(link -> linked(block, link).ifPresent(found::add));
        if (figures && text.indexOf('(') >= 0 && SourceEntry.mayHoldYear(text)) {
            found.addAll(AuthorYears.in(block, list));
        }
        if (found.isEmpty()) {
            return;
        }
        found.sort(Comparator.comparing(Mark::span));
        List<Mark> inBlock = new ArrayList<>();
        for (Mark each : found) {
            if (inBlock.stream().noneMatch(known -> known.span().overlaps(each.span()))) {
                inBlock.add(each);
            }
        }
        marks.addAll(inBlock);
    }

    private void numbers(Block block, String text, List<Mark> found) {
        if (text.indexOf('[') >= 0 || text.contains("ource")) {
            MARK.matcher(text).results().forEach(mark -> found.add(numbered(block, block.source(mark.start(), mark.end()),
                    numbers(mark.group(1) != null ? mark.group(1) : mark.group(2)))));
        }
        if (opensWithDigit(text)) {
            ROUND.matcher(text).results().map(round -> numbered(block, block.source(round.start(), round.end()), numbers(round.group(1))))
                    .filter(cited -> cited.dangling().isEmpty()).forEach(found::add);
        }
    }

    private void superscripts(Block block, String text, List<Mark> found) {
        Matcher small = SMALL.matcher(text);
        while (small.find()) {
            String digits = small.group().codePoints().map(SUPERSCRIPTS::indexOf)
                    .mapToObj(digit -> digit < 0 ? "," : String.valueOf(digit)).reduce("", String::concat);
            found.add(numbered(block, block.source(small.start(), small.end()), numbers(digits)));
        }
    }

    private void raised(Block block, List<Mark> found) {
        Matcher raised = RAISED.matcher(document.quote(block.span()));
        while (raised.find()) {
            int start = block.span().start();
            found.add(numbered(block, new Span(start + raised.start(), start + raised.end()), numbers(raised.group(1))));
        }
    }

    /** Whether a digit stands right behind a round bracket. */
    static boolean opensWithDigit(String text) {
        for (int at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
            if (at + 1 < text.length() && text.charAt(at + 1) >= '0' && text.charAt(at + 1) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Whether a tag for raised text stands anywhere. */
    private static boolean hasRaised(String source) {
        for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
            if (source.regionMatches(true, at + 1, "sup", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Mark> linked(Block block, Link link) {
        String words = block.text().substring(link.prose().start(), link.prose().end());
        Matcher anchor = ANCHOR.matcher(link.target());
        if (link.target().startsWith(NOTE)) {
            return Optional.of(noted(block, link.span(), link.target().substring(NOTE.length())));
        }
        if (anchor.matches() && !LETTER.matcher(words).matches()) {
            return Optional.of(numbered(block, link.span(), Set.of(Integer.parseInt(anchor.group(1)))));
        }
        List<SourceEntry> same = list.entries().stream()
                .filter(entry -> entry.addresses().contains(link.target())).toList();
        return same.isEmpty() && !isSource.test(link.target()) ? Optional.empty()
                : Optional.of(new Mark(Mark.Kind.LINK, block, link.span(), "a link", same, List.of()));
    }

    private Mark numbered(Block block, Span span, Set<Integer> numbers) {
        List<SourceEntry> entries = list.entries().stream().filter(entry -> numbers.contains(entry.number())).toList();
        List<String> dangling = numbers.stream()
                .filter(number -> entries.stream().noneMatch(entry -> entry.number() == number)).map(String::valueOf).toList();
        String words = "citation [" + String.join(", ", numbers.stream().map(String::valueOf).toList()) + "]";
        return new Mark(Mark.Kind.NUMBER, block, span, words, entries, dangling);
    }

    private Mark noted(Block block, Span span, String label) {
        List<SourceEntry> entries = list.entries().stream().filter(entry -> entry.label().equals(label)).toList();
        return new Mark(Mark.Kind.NOTE, block, span, "footnote " + label, entries,
                entries.isEmpty() ? List.of(label) : List.of());
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
}
