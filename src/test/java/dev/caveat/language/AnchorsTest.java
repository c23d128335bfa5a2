package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.ruleset.RulesetLoader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {
    /** Held to every book of a ruleset, in sentences made of its phrases with every slot filled by one of its members. */
    @Test
    void noSentenceIsPassedOverInWhichAPhraseStands() {
        int found = 0;
        for (ShippedPhrasesTest.Made made : ShippedPhrasesTest.made(RulesetLoader.DEFAULT)) {
            for (Recipe.Phrase phrase : made.recipe().phrases()) {
                for (String sample : some(PhraseSamples.of(filled(phrase.text(), made.recipe().slots())))) {
                    for (Sentence sentence : Text.sentences("Say " + sample + " now")) {
                        if (!matches(made.compiled(), sentence).isEmpty()) {
                            found++;
                            assertTrue(made.compiled().anchors().mayHold(sentence.line(), List.of()), sample);
                        }
                    }
                }
            }
        }
        assertTrue(found > 5000, found + " phrases found");
    }

    /** The first and the last, which differ most. */
    private static List<String> some(List<String> samples) {
        return List.of(samples.get(0), samples.get(samples.size() - 1));
    }

    private static String filled(String phrase, Map<String, List<String>> slots) {
        String text = phrase;
        for (Map.Entry<String, List<String>> slot : slots.entrySet()) {
            text = text.replace("{" + slot.getKey() + "}", slot.getValue().isEmpty() ? "x" : PhraseSamples.of(slot.getValue().get(0)).get(0));
        }
        return text;
    }

    private static List<Integer> matches(CompiledPhrases compiled, Sentence sentence) {
        Triples slots = compiled.slots().isEmpty() ? Triples.NONE : compiled.slots().matches(sentence.line(), SlotReadings.NONE);
        SlotReadings readings = new SlotReadings(sentence.line().size());
        for (int i = 0; i < slots.size(); i++) {
            readings.add(slots.first(i), slots.second(i), slots.third(i));
        }
        Triples found = compiled.phrases().matches(sentence.line(), readings);
        return IntStream.range(0, found.size()).map(found::first).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            you should see a doctor,        You should see a film.,         false
            you should see a doctor,        Ask the doctor.,                true
            you should see (a doctor|us),   See the doctor.,                true
            you should see (a doctor|us),   Let us see.,                    true
            # one of them,                  There are 3 of them.,           true
            # one of them,                  There are some of them.,        false
            the _ of,                       Anything at all.,               false
            """)
    void onlyWhatHoldsTheRarestStepOfAPhraseIsRead(String phrase, String sentence, boolean read) {
        CompiledPhrases compiled = CompiledPhrases.compile(new Recipe(Map.of(), List.of(new Recipe.Phrase(phrase, 0))));
        assertEquals(read, compiled.anchors().mayHold(Text.sentence(sentence).line(), List.of()));
    }

    /** “The” has to be looked for in any case; a phrase that has it needs nothing else. */
    @Test
    void whatIsLookedForAnywayServesOtherPhrasesToo() {
        CompiledPhrases compiled = CompiledPhrases.compile(new Recipe(Map.of(),
                List.of(new Recipe.Phrase("see the physiotherapist", 0), new Recipe.Phrase("the", 1))));
        assertEquals(List.of(true, false), List.of("It is the end.", "Ask a physiotherapist.").stream()
                .map(text -> compiled.anchors().mayHold(Text.sentence(text).line(), List.of())).toList());
    }

    /** What fills a slot is known only with the article: then its name is what must be there. */
    @Test
    void aSlotThatIsFilledByTheArticleCounts() {
        PhraseBook<String> book = PhraseBook.<String>builder().slot("self", List.of()).add("{self} is the", "praise").build();
        Sentence sentence = Text.sentence("Harbour is the one");
        assertEquals(List.of(), book.matches(sentence));
        assertEquals(1, book.matches(sentence, List.of(new Match<>("self", 0, 1))).size());
    }
}
