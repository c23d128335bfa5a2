package dev.caveat.policy;

import dev.caveat.rule.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Findings that were there before the gate was put up, counted: by article, then by rule, section and text. */
public record Baseline(SortedMap<String, Article> articles) {
    public static final Baseline EMPTY = new Baseline(new TreeMap<>());

    /**
     * What one article had.
     *
     * @param path from the folder of the configuration, {@code /} between folders
     * @param entries sorted, no two alike but for the count
     */
    public record Article(String path, Sketch sketch, List<Entry> entries) {
        public Article {
            Map<Entry, Integer> counts = new LinkedHashMap<>();
            entries.stream().sorted().forEach(entry -> counts.merge(entry.times(1), entry.count(), Integer::sum));
            List<Entry> merged = new ArrayList<>();
            counts.forEach((entry, count) -> merged.add(entry.times(count)));
            entries = List.copyOf(merged);
        }
    }

    /**
     * Findings that are alike.
     *
     * @param section the part or heading they stand under
     * @param text the beginning of what they are about, for people
     * @param digest of all of it, normalised
     * @param count at least one
     */
    public record Entry(RuleId rule, String section, String text, String digest, int count) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::rule).thenComparing(Entry::section)
                .thenComparing(Entry::text).thenComparing(Entry::digest).thenComparing(Entry::count);

        public Entry {
            if (count < 1) {
                throw new IllegalArgumentException("count: " + count);
            }
        }

        Entry times(int other) {
            return new Entry(rule, section, text, digest, other);
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    public Baseline {
        articles = Collections.unmodifiableSortedMap(new TreeMap<>(articles));
    }

    Optional<Article> article(String path) {
        return Optional.ofNullable(articles.get(path));
    }

    /** How many findings it holds. */
    public int size() {
        return articles.values().stream().flatMap(article -> article.entries().stream()).mapToInt(Entry::count).sum();
    }
}
