package dev.caveat.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import morfologik.stemming.Dictionary;
import org.junit.jupiter.api.Test;
import org.languagetool.rules.spelling.morfologik.MorfologikMultiSpeller;
import org.languagetool.rules.spelling.morfologik.MorfologikSpeller;

/** What is suggested for a misspelled word is word for word, and in the same order, what LanguageTool's own speller suggests. */
class SuggestionsTest {
    private static final String LIST = "en/hunspell/spelling.txt";
    private static final List<String> ODD = List.of("", "a", "xq", "Ab", "NMESes", "clinc's", "Zoë", "naïvety", "Kienbock", "sciatca", "1990s",
            "ninties", "cofee", "fone", "enuf", "ruf", "thruogh", "catalog", "catalogs", "happyness", "agressivness", "dog-walkng",
            "self-managment", "pre-\u00ADhab", "O’Brein", "physio+therapy", "+", "backpain", "BackPain", "BACKPAIN", "Shoulderpain",
            "ÉCOLE", "𝒳-ray", "\uD835", "мышца", "ﬁbre", "ǅungla", "İstanbul", "straße", "kneee", "KNEEE", "Kneee", "kNeee",
            "pneumonoultramicroscopicsilicovolcanoconiosiss", "pneumonoultramicroscopicsilicovolcanoconiosispneumonoultra");

    @Test
    void theyAreTheSame() throws IOException {
        for (String dictionary : List.of("en_CA", "en_US")) {
            String file = "/en/hunspell/" + dictionary + ".dict";
            Set<String> words = new TreeSet<>(ODD);
            words.addAll(slips(dictionary.equals("en_CA") ? 150 : 30));
            List<MorfologikMultiSpeller> plain = new ArrayList<>();
            for (int distance = 1; distance <= Suggestions.FARTHEST; distance++) {
                plain.add(new MorfologikMultiSpeller(file, List.of(LIST), null, null, distance, new CanadianProse(List.of())));
            }
            Dictionary listed = PackedWords.of(List.of(LIST).toString(), file.replace(".dict", ".info")).orElseThrow();
            Suggestions ours = new Suggestions(List.of(MorfologikSpeller.getDictionaryWithCaching(file), listed));
            int found = 0;
            for (String word : words) {
                for (int distance = 1; distance <= Suggestions.FARTHEST; distance++) {
                    List<String> expected = plain.get(distance - 1).getSuggestionsFromDefaultDicts(word);
                    assertEquals(expected, ours.of(word, distance), dictionary + " " + word + " " + distance);
                    found += expected.size();
                }
            }
            assertTrue(found > 10_000, found + " suggestions");
        }
    }

    /** Words of the field with up to three slips of a hand that is always the same. */
    private static List<String> slips(int number) {
        List<String> words = new ArrayList<>(Proof.PARAMETERS.wordList());
        words.addAll(Arrays.asList("""
                through physiotherapist exercise shoulder knowledge enough technique muscle rehabilitation appointment although
                discharge necessary receive swelling practice judgement rhythm graph cough quick awkward sleight tissue nation
                bridge kitchen stretch weight eight business science recovery neighbour colour behaviour stiffness flexibility
                """.strip().split("\\s+")));
        Random random = new Random(20261126);
        List<String> slips = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            StringBuilder word = new StringBuilder(words.get(random.nextInt(words.size())));
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                int at = random.nextInt(word.length());
                char letter = "abcdefghijklmnopqrstuvwxyzéü'-9".charAt(random.nextInt(31));
                switch (random.nextInt(4)) {
                    case 0 -> word.insert(at, letter);
                    case 1 -> word.setCharAt(at, letter);
                    case 2 -> word.reverse().append(word.charAt(0)).reverse();
                    default -> word.deleteCharAt(at).append(word.isEmpty() ? "a" : "");
                }
            }
            String slip = word.toString();
            slips.add(switch (random.nextInt(5)) {
                case 0 -> slip.toUpperCase(Locale.ROOT);
                case 1 -> slip.substring(0, 1).toUpperCase(Locale.ROOT) + slip.substring(1);
                default -> slip;
            });
        }
        return slips;
    }
}
