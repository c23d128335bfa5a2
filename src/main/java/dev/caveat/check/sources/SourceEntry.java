package dev.caveat.check.sources;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a list of sources.
 *
 * @param number what citations call it, from 1
 * @param block where it stands
 * @param span its words in the source
 */
record SourceEntry(int number, Block block, Span span) {
    static final Pattern NUMBER = Pattern.compile("^\\s*(?:\\[(\\d{1,3})]|(\\d{1,3})[.)])\\s+");

    private static final Pattern URL = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+"
            + "|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|org|net|gov|edu|ca|uk|int|io)/\\S*");

    private static final Pattern LOCATOR = Pattern.compile(
            "(?i)\\b10\\.\\d{4,9}/\\S+|\\bdoi\\b|\\bPMID:?\\s*\\d+|\\bPMC\\d+|\\bISBN\\b|\\bCD\\d{6}\\b"
            + "|\\bs(?:ection|\\.)\\s?\\d+|\\bc\\.\\s?\\d+|\\br\\.\\s?\\d+"
            + "|\\bReg\\.\\s?\\d+/\\d+|\\bNG\\d+\\b|\\bCG\\d+\\b|\\bQS\\d+\\b");

    private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])(?:19|20)\\d\\d(?!\\d|[/.]\\d{3})");

    private static final Pattern ACCESSED = Pattern.compile("(?i)\\baccessed\\b[^.;]*?((?:19|20)\\d\\d)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'\u2019-]+");

    private static final int FEWEST_WORDS = 4;

    String text() {
        return block.text().strip();
    }

    /** Whether it looks like a reference at all, wherever it stands: a year or something to follow. */
    boolean isReference() {
        return year().isPresent() || hasLocator();
    }

    boolean hasLocator() {
        return LOCATOR.matcher(text()).find() || URL.matcher(text()).find()
                || block.links().stream().anyMatch(link -> isElsewhere(link.target()));
    }

    /** The parts of a followable entry that are not there. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        String words = URL.matcher(NUMBER.matcher(text()).replaceFirst("")).replaceAll(" ");
        if (WORD.matcher(words).results().count() < FEWEST_WORDS) {
            missing.add("author or body and title");
        }
        if (year().isEmpty()) {
            missing.add("year");
        }
        if (!hasLocator()) {
            missing.add("DOI, PMID or address");
        }
        return missing;
    }

    /** The newest plausible year named; a year in an address says when a page was made, so it counts last. */
    OptionalInt year() {
        OptionalInt year = newest(YEAR, 0, URL.matcher(text()).replaceAll(" "));
        if (year.isPresent()) {
            return year;
        }
        OptionalInt accessed = newest(ACCESSED, 1, text());
        return accessed.isPresent() ? accessed : newest(YEAR, 0, text());
    }

    /** Whether a text names its first author and year: {@code (Foster et al., 2018)}. */
    boolean isNamedIn(String text) {
        Matcher author = WORD.matcher(NUMBER.matcher(text()).replaceFirst(""));
        return author.lookingAt() && year().isPresent() && Pattern.compile("(?<!\\p{L})" + Pattern.quote(author.group())
                + "(?!\\p{L})[^.;]{0,10}(?:\\bal\\.)?[^.;]{0,30}(?<!\\d)" + year().getAsInt() + "(?!\\d)")
                .matcher(text).find();
    }

    /** Whether it is older than {@code years} on a day; an entry without a year is not known to be. */
    boolean isOlderThan(int years, LocalDate day) {
        return year().isPresent() && year().getAsInt() < day.getYear() - years;
    }

    /** Every address it names: its links and those written out. */
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        block.links().forEach(link -> addresses.add(link.target()));
        URL.matcher(text()).results().forEach(result -> addresses.add(result.group()));
        return addresses;
    }

    private static boolean isElsewhere(String target) {
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
