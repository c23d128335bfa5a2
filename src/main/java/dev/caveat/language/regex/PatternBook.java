package dev.caveat.language.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;

/**
 * Many patterns, each filed under what it means. A text is read once for the literals of all of them; only those whose
 * literal stands in it are run. Immutable and safe to share.
 *
 * @param <T> what patterns are filed under
 */
public final class PatternBook<T> {
    private final List<Entry<T>> entries;
    private final BitSet slow = new BitSet();
    private final LiteralScan scan;

    /** A pattern and what it means. */
    public record Entry<T>(SafePattern pattern, T meaning) {}

    /** A match of an entry, none of them empty. */
    public record Found<T>(Entry<T> entry, MatchResult match) {}

    /** An entry that stopped before the text's end. */
    public record Unfinished<T>(Entry<T> entry, String why) {}

    /**
     * What a search gave.
     *
     * @param found in the order of the entries, then of the text
     */
    public record Search<T>(List<Found<T>> found, List<Unfinished<T>> unfinished) {
        public Search {
            found = List.copyOf(found);
            unfinished = List.copyOf(unfinished);
        }
    }

    public PatternBook(List<Entry<T>> entries) {
        this.entries = List.copyOf(entries);
        this.scan = new LiteralScan(entries.stream().map(entry -> entry.pattern.literals()).toList());
        for (int i = 0; i < entries.size(); i++) {
            slow.set(i, entries.get(i).pattern.isSlow());
        }
    }

    /** Every match of every pattern in a text, such as the prose of one block. */
    public Search<T> search(String text) {
        return search(text, any -> true);
    }

    /** @param asked which meanings are of interest here */
    public Search<T> search(String text, Predicate<T> asked) {
        List<Found<T>> found = new ArrayList<>();
        List<Unfinished<T>> unfinished = new ArrayList<>();
        if (!entries.isEmpty()) {
            BitSet wanted = scan.in(text);
            wanted.or(slow);
            wanted.stream().mapToObj(entries::get).filter(entry -> asked.test(entry.meaning)).forEach(entry -> {
                SafePattern.Matches matches = entry.pattern.matches(text);
                matches.all().forEach(match -> found.add(new Found<>(entry, match)));
                matches.unfinished().ifPresent(why -> unfinished.add(new Unfinished<>(entry, why)));
            });
        }
        return new Search<>(found, unfinished);
    }
}
