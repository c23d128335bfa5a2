package dev.caveat.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lists of words and phrases, each found as whole words, letter case aside. One look at a text finds for every list what
 * its regular expression ({@link Require#anyWord}) would: the leftmost, of those that begin together the longest, none
 * overlapping another of its list. Immutable and safe to share.
 *
 * @param <K> what lists are filed under
 */
public final class Terms<K> {
    private static final int BUCKETS = 1 << 10;
    private static final int ASCII = 128;

    private final List<K> lists;
    /** By their first characters, folded; the longest first. */
    private final Term[][] buckets = new Term[BUCKETS][];
    /** Whether two characters tell a term's bucket; one does where a term has no more. */
    private final boolean byTwo;

    private record Term(int list, char[] folded) {}

    private record Hit(int list, int from, int to) {}

    /**
     * A term where it stands.
     *
     * @param from offset of its first character
     * @param to offset after its last
     */
    public record Found<K>(K list, int from, int to) {}

    /** A list and what it is filed under. */
    public record Entry<K>(K list, List<String> words) {
        public Entry {
            words = List.copyOf(words);
        }
    }

    /** @param entries in the order in which what is found is told */
    public Terms(List<Entry<K>> entries) {
        List<K> keys = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (Entry<K> entry : entries) {
            for (String word : entry.words) {
                if (word.isBlank()) {
                    throw new IllegalArgumentException("an empty word would match everywhere");
                }
                terms.add(new Term(keys.size(), fold(word).toCharArray()));
            }
            keys.add(entry.list);
        }
        lists = List.copyOf(keys);
        byTwo = terms.stream().noneMatch(term -> term.folded.length < 2);
        terms.sort((one, other) -> Integer.compare(other.folded.length, one.folded.length));
        terms.forEach(this::add);
    }

    /** A single list. */
    public static Terms<Boolean> of(List<String> words) {
        return new Terms<>(List.of(new Entry<>(true, words)));
    }

    /** What stands in a text: list by list, each in reading order. */
    public List<Found<K>> in(String text) {
        List<Hit> hits = hits(text, false);
        if (hits.isEmpty()) {
            return List.of();
        }
        hits.sort((one, other) -> Integer.compare(one.list(), other.list()));
        List<Found<K>> found = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            found.add(new Found<>(lists.get(hit.list), hit.from, hit.to));
        }
        return found;
    }

    /** Whether any of them stands there. */
    public boolean anyIn(String text) {
        return !hits(text, true).isEmpty();
    }

    /** The first list, in their order, of which something stands in one of the texts. */
    public Optional<K> firstIn(List<String> texts, Predicate<K> wanted) {
        int first = lists.size();
        for (String text : texts) {
            for (Hit hit : hits(text, false)) {
                first = hit.list < first && wanted.test(lists.get(hit.list)) ? hit.list : first;
            }
        }
        return first < lists.size() ? Optional.of(lists.get(first)) : Optional.empty();
    }

    private void add(Term term) {
        int hash = hash(term.folded[0], byTwo ? term.folded[1] : ' ');
        Term[] there = buckets[hash] == null ? new Term[0] : buckets[hash];
        buckets[hash] = Arrays.copyOf(there, there.length + 1);
        buckets[hash][there.length] = term;
    }

    /** Reads an array, as the first compiler reads a string's characters one call at a time. */
    private List<Hit> hits(String written, boolean oneIsEnough) {
        char[] text = written.toCharArray();
        List<Hit> hits = List.of();
        /* By list: the first offset that none of its terms found so far takes up. */
        int[] free = null;
        boolean inWord = false;
        for (int i = 0; i < text.length; i++) {
            Term[] bucket = inWord ? null : bucket(text, i);
            for (int j = 0; bucket != null && j < bucket.length; j++) {
                Term term = bucket[j];
                if ((free == null || free[term.list] <= i) && stands(term.folded, text, i)) {
                    free = free == null ? new int[lists.size()] : free;
                    free[term.list] = i + term.folded.length;
                    hits = hits.isEmpty() ? new ArrayList<>() : hits;
                    hits.add(new Hit(term.list, i, free[term.list]));
                    if (oneIsEnough) {
                        return hits;
                    }
                }
            }
            inWord = isWord(text[i]);
        }
        return hits;
    }

    private Term[] bucket(char[] text, int at) {
        char second = byTwo && at + 1 < text.length ? fold(text[at + 1]) : ' ';
        return buckets[hash(fold(text[at]), second)];
    }

    /** From the end on: terms of one bucket begin alike. */
    private static boolean stands(char[] folded, char[] text, int at) {
        int to = at + folded.length;
        if (to > text.length) {
            return false;
        }
        for (int i = folded.length - 1; i >= 0; i--) {
            if (fold(text[at + i]) != folded[i]) {
                return false;
            }
        }
        return to == text.length || !isWord(Character.codePointAt(text, to));
    }

    private static boolean isWord(int c) {
        return c < ASCII ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' : Character.isLetter(c);
    }

    private static int hash(char first, char second) {
        return (first * 31 + second) & BUCKETS - 1;
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        word.chars().forEach(c -> folded.append(fold((char) c)));
        return folded.toString();
    }

    /** As {@link java.util.regex.Pattern#UNICODE_CASE} compares characters. */
    private static char fold(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
