package dev.caveat.language;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a phrase book is made of: the same recipe makes the same automata.
 *
 * @param slots phrases by the name of their slot
 */
record Recipe(Map<String, List<String>> slots, List<Phrase> phrases) {
    /**
     * @param text in the notation of {@link PhraseSyntax}
     * @param meaning the number of what it is filed under
     */
    record Phrase(String text, int meaning) {}

    /** Of the slots those that a phrase names: several books of a check share a list of slots. */
    static Recipe of(Map<String, List<String>> slots, List<Phrase> phrases) {
        Set<String> named = new HashSet<>();
        for (Phrase phrase : phrases) {
            for (int from = phrase.text.indexOf('{'); from >= 0; from = phrase.text.indexOf('{', from + 1)) {
                int to = phrase.text.indexOf('}', from);
                named.add(phrase.text.substring(from + 1, to < 0 ? phrase.text.length() : to).strip());
            }
        }
        Map<String, List<String>> used = new LinkedHashMap<>(slots);
        // Whoever names one that is not there is told of all that are.
        if (slots.keySet().containsAll(named)) {
            used.keySet().retainAll(named);
        }
        return new Recipe(used, phrases);
    }

    /**
     * Different for any two recipes: every text stands behind its length, and what is between them begins with no digit. Bytes,
     * as every start makes some hundred thousand of them.
     */
    byte[] key() {
        ByteArrayOutputStream key = new ByteArrayOutputStream(1 << 12);
        slots.forEach((name, list) -> {
            part(name, key);
            key.write('{');
            list.forEach(phrase -> part(phrase, key));
            key.write('}');
        });
        int meaning = -1;
        for (Phrase phrase : phrases) {
            if (phrase.meaning != meaning) {
                meaning = phrase.meaning;
                key.write('#');
                key.writeBytes(Integer.toString(meaning).getBytes(StandardCharsets.UTF_8));
            }
            part(phrase.text, key);
        }
        return key.toByteArray();
    }

    private static void part(String text, ByteArrayOutputStream key) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        key.writeBytes(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
        key.write(':');
        key.writeBytes(bytes);
    }
}
