package dev.caveat.check.sources;

import dev.caveat.check.Place;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Link;
import dev.caveat.document.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One entry of a list of sources. A value; what is told by its words is read when first asked for, and then known. */
final class SourceEntry {
    static final Pattern NUMBER = Pattern.compile("^\\s*(?:\\[(\\d{1,3})]:?|(\\d{1,3})[.)])\\s+");

    private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\[\\^([^\\]]+)]:\\s*$");

    private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])(?:19|20)\\d\\d(?!\\d|[/.]\\d{3})");

    private static final Pattern ACCESSED = Pattern.compile("(?i)\\baccessed\\b[^.;]*?((?:19|20)\\d\\d)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'\u2019-]+");

    private static final int FEWEST_WORDS = 4;

    /** Characters before a footnote in which its label is looked for. */
    private static final int LABEL_WITHIN = 80;

    private final int number;
    private final String label;
    private final Block block;
    private final Span span;
    private final String text;
    private final List<Link> links;

    private OptionalInt year;
    private List<Locator> locators;
    private EntryParts parts;
    private List<String> names;
    private List<String> addresses;
    private List<String> gaps;

    private SourceEntry(int number, String label, Block block, Span span, String text, List<Link> links) {
        this.number = number;
        this.label = label;
        this.block = block;
        this.span = span;
        this.text = text;
        this.links = links;
    }

    /** What citations call it, from 1. */
    int number() {
        return number;
    }

    /** A footnote's own name; empty elsewhere. */
    String label() {
        return label;
    }

    /** Where it stands. */
    Block block() {
        return block;
    }

    /** Its words in the source. */
    Span span() {
        return span;
    }

    /** What is read of it, its number included. */
    String text() {
        return text;
    }

    /** An entry that is a whole block. */
    static SourceEntry of(int number, Document document, Block block) {
        Span span = Place.marked(document, block);
        String label = "";
        if (block.kind() == Block.Kind.FOOTNOTE) {
            Matcher mark = FOOTNOTE_MARK.matcher(
                    document.text().substring(Math.max(0, span.start() - LABEL_WITHIN), span.start()));
            label = mark.find() ? mark.group(1) : "";
        }
        return new SourceEntry(number, label, block, span, block.text().strip(), block.links());
    }

    /** An entry that is a part of a paragraph, between two prose offsets. */
    static SourceEntry of(int number, Block block, int from, int to) {
        return new SourceEntry(number, "", block, block.source(from, to), block.text().substring(from, to),
                block.links().stream().filter(link -> link.prose().start() >= from && link.prose().end() <= to).toList());
    }

    /** Its words without its number. */
    String words() {
        Matcher opening = NUMBER.matcher(text);
        return (opening.lookingAt() ? text.substring(opening.end()) : text).strip();
    }

    /** Whether it looks like a reference at all, wherever it stands: a year or something to follow. */
    boolean isReference() {
        return year().isPresent() || hasLocator();
    }

    boolean hasLocator() {
        return locators().stream().anyMatch(Locator::isSound);
    }

    /** Everything it can be found by; the target of a link counts like a written address. */
    List<Locator> locators() {
        if (locators == null) {
            List<Locator> found = new ArrayList<>(Locator.in(text));
            links.stream().map(Link::target).filter(target -> isElsewhere(target) && !text.contains(target))
                    .flatMap(target -> Locator.in(target).stream()).forEach(found::add);
            locators = List.copyOf(found);
        }
        return locators;
    }

    /** Who wrote it and what it is called. */
    EntryParts parts() {
        if (parts == null) {
            parts = EntryParts.of(this);
        }
        return parts;
    }

    /** What keeps a reader from following it, each in words: "no year". */
    List<String> gaps() {
        if (gaps == null) {
            gaps = List.copyOf(readGaps());
        }
        return gaps;
    }

    private List<String> readGaps() {
        List<String> gaps = new ArrayList<>();
        if (WORD.matcher(Locator.withoutAddresses(words())).results().limit(FEWEST_WORDS).count() < FEWEST_WORDS) {
            gaps.add("no author or body with a title");
        } else if (parts().title().isEmpty()) {
            gaps.add("no title");
        }
        if (year().isEmpty()) {
            gaps.add("no year");
        }
        List<Locator> locators = locators();
        if (locators.isEmpty()) {
            gaps.add("no DOI, PMID or address");
        }
        locators.stream().filter(locator -> !locator.isSound()).map(Locator::fault).forEach(gaps::add);
        return gaps;
    }

    /** The newest plausible year named; a year in an address says when a page was made, so it counts last. */
    OptionalInt year() {
        if (year == null) {
            year = mayHoldYear(text) ? readYear() : OptionalInt.empty();
        }
        return year;
    }

    private OptionalInt readYear() {
        OptionalInt year = newest(YEAR, 0, Locator.withoutAddresses(text));
        if (year.isPresent()) {
            return year;
        }
        OptionalInt accessed = newest(ACCESSED, 1, text);
        return accessed.isPresent() ? accessed : newest(YEAR, 0, text);
    }

    /** Whether a text names its first author, or its body by initials, and its year: {@code (Foster et al., 2018)}. */
    boolean isNamedIn(String text) {
        if (year().isEmpty() || !text.contains(String.valueOf(year().getAsInt()))) {
            return false;
        }
        if (names == null) {
            names = parts().names();
        }
        return names.stream().anyMatch(name -> text.contains(name)
                && Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})[^.;]{0,10}(?:\\bal\\.)?[^.;]{0,30}(?<!\\d)"
                        + year().getAsInt() + "(?!\\d)").matcher(text).find());
    }

    /** Whether it is older than {@code years} on a day; an entry without a year is not known to be. */
    boolean isOlderThan(int years, LocalDate day) {
        return year().isPresent() && year().getAsInt() < day.getYear() - years;
    }

    /** Every address it names: its links and those written out. */
    List<String> addresses() {
        if (addresses == null) {
            List<String> all = new ArrayList<>();
            links.forEach(link -> all.add(link.target()));
            if (Locator.mayHoldAddress(text)) {
                Locator.URL.matcher(text).results().forEach(result -> all.add(result.group()));
            }
            addresses = List.copyOf(all);
        }
        return addresses;
    }

    /** Whether a look for years is worth the while. */
    static boolean mayHoldYear(String text) {
        return text.contains("19") || text.contains("20");
    }

    /** Whether a look for years right behind a round bracket is. */
    static boolean mayBracketYear(String text) {
        return text.contains("(19") || text.contains("(20");
    }

    static boolean isElsewhere(String target) {
        return target.startsWith("http:") || target.startsWith("https:") || target.startsWith("//");
    }

    private static OptionalInt newest(Pattern pattern, int group, String text) {
        Matcher matcher = pattern.matcher(text);
        OptionalInt newest = OptionalInt.empty();
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(group));
            newest = OptionalInt.of(Math.max(year, newest.orElse(year)));
        }
        return newest;
    }
}
