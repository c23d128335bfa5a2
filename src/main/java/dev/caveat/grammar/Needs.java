package dev.caveat.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which words packed rules need, by word: a sentence is asked only about the rules that its own words could start. */
final class Needs {
    private final Map<String, Integer> numbers = new HashMap<>();
    /** By the number of a word, what needs that one or another of a few, of which there are fewest. */
    private final List<List<Asked>> byForm;
    private final List<List<Asked>> byLemma;
    private final BitSet always = new BitSet();

    /** One need of a unit. */
    private record Asked(int unit, PackedRules.Need need) {}

    /**
     * The index.
     *
     * @param words by their number
     * @param units the needs of each unit, any of which is enough
     */
    Needs(List<String> words, List<List<PackedRules.Need>> units) {
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), i);
        }
        byForm = lists(words.size());
        byLemma = lists(words.size());
        for (int unit = 0; unit < units.size(); unit++) {
            for (PackedRules.Need need : units.get(unit)) {
                enter(new Asked(unit, need));
            }
        }
    }

    private static List<List<Asked>> lists(int size) {
        List<List<Asked>> lists = new ArrayList<>(size);
        IntStream.range(0, size).forEach(any -> lists.add(List.of()));
        return lists;
    }

    private void enter(Asked asked) {
        int[] fewest = Stream.concat(asked.need.forms().stream(), asked.need.lemmas().stream())
                .min(Comparator.comparingInt(any -> any.length)).orElse(null);
        if (fewest == null) {
            always.set(asked.unit);
            return;
        }
        List<List<Asked>> index = asked.need.forms().contains(fewest) ? byForm : byLemma;
        for (int word : fewest) {
            List<Asked> own = index.get(word);
            if (own.isEmpty()) {
                own = new ArrayList<>(2);
                index.set(word, own);
            }
            own.add(asked);
        }
    }

    /**
     * The units of which all that one of their needs asks for is there.
     *
     * @param forms words as they are written, in lower case
     * @param lemmas words in their basic form
     */
    BitSet of(Collection<String> forms, Collection<String> lemmas) {
        BitSet written = numbers(forms);
        BitSet basic = numbers(lemmas);
        BitSet units = (BitSet) always.clone();
        written.stream().forEach(word -> enter(byForm.get(word), written, basic, units));
        basic.stream().forEach(word -> enter(byLemma.get(word), written, basic, units));
        return units;
    }

    private static void enter(List<Asked> some, BitSet written, BitSet basic, BitSet units) {
        for (Asked asked : some) {
            if (!units.get(asked.unit) && hasOneOfEach(asked.need.forms(), written) && hasOneOfEach(asked.need.lemmas(), basic)) {
                units.set(asked.unit);
            }
        }
    }

    private BitSet numbers(Collection<String> texts) {
        BitSet found = new BitSet();
        for (String text : texts) {
            Integer number = numbers.get(text);
            if (number != null) {
                found.set(number);
            }
        }
        return found;
    }

    private static boolean hasOneOfEach(List<int[]> needs, BitSet there) {
        for (int[] any : needs) {
            boolean found = false;
            for (int i = 0; i < any.length && !found; i++) {
                found = there.get(any[i]);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
