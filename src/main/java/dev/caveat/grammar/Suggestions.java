package dev.caveat.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import morfologik.stemming.Dictionary;
import org.languagetool.rules.patterns.StringMatcher;
import org.languagetool.tools.StringTools;

/**
 * What a misspelled word may have been meant to be, as LanguageTool's speller has it of its dictionaries. Articles of one
 * site misspell the same words, and name the same people: what was worked out for one thread serves all.
 */
final class Suggestions {
    /** In LanguageTool's speller: the farther ones are asked for where the nearer found nothing. */
    static final int FARTHEST = 3;
    private static final int MOST = 5_000;

    /** By distance, and for each by dictionary. */
    private final List<List<NearWords>> near;
    private final Map<String, List<String>> known = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > MOST;
        }
    };

    /** @param dictionaries those that LanguageTool's speller looks into, in its order */
    Suggestions(List<Dictionary> dictionaries) {
        near = IntStream.rangeClosed(1, FARTHEST).mapToObj(distance ->
                dictionaries.stream().map(dictionary -> new NearWords(dictionary, distance)).toList()).toList();
    }

    /**
     * The likeliest first.
     *
     * @param distance slips that may lie between, from 1 to {@link #FARTHEST}
     */
    List<String> of(String word, int distance) {
        String key = distance + word;
        synchronized (known) {
            List<String> before = known.get(key);
            if (before != null) {
                return before;
            }
        }
        List<String> found = find(word, distance);
        synchronized (known) {
            known.put(key, found);
        }
        return found;
    }

    private List<String> find(String word, int distance) {
        List<NearWords.Near> all = new ArrayList<>();
        if (word.length() > StringMatcher.MAX_MATCH_LENGTH) {
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        for (NearWords dictionary : near.get(distance - 1)) {
            for (NearWords.Near each : inCaseOf(word, dictionary.of(word), dictionary.convertsCase())) {
                if (seen.add(each.word()) && !each.word().equals(word)) {
                    all.add(each);
                }
            }
        }
        all.sort(Comparator.comparingInt(NearWords.Near::weight));
        return all.stream().map(NearWords.Near::word).toList();
    }

    /** In capitals or with one where the word is so written. */
    private static List<NearWords.Near> inCaseOf(String word, List<NearWords.Near> found, boolean converts) {
        if (converts && StringTools.isAllUppercase(word)) {
            return written(word, found, each -> each.toUpperCase(Locale.ROOT));
        }
        return converts && StringTools.startsWithUppercase(word) ? written(word, found, StringTools::uppercaseFirstChar) : found;
    }

    /** Those that become alike are one, which stands where the first of them stood. */
    private static List<NearWords.Near> written(String word, List<NearWords.Near> found, UnaryOperator<String> change) {
        List<NearWords.Near> all = new ArrayList<>(found);
        for (int i = 0; i < all.size(); i++) {
            String plain = all.get(i).word();
            String changed = change.apply(plain);
            String shown = changed.equals(word) || StringTools.isMixedCase(plain) ? plain : changed;
            int same = IntStream.range(0, all.size()).filter(j -> all.get(j).word().equals(shown)).findFirst().orElse(-1);
            if (same > i) {
                all.remove(same);
            }
            if (same >= 0 && same < i) {
                all.remove(i--);
            } else {
                all.set(i, new NearWords.Near(shown, all.get(i).weight()));
            }
        }
        return all;
    }
}
