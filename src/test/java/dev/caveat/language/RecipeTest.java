package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipeTest {
    private static final Map<String, List<String>> SLOTS = Map.of("care", List.of("physio"), "pain", List.of("back pain"));

    @Test
    void aBookHasTheSlotsThatItsPhrasesName() {
        assertEquals(Set.of("care"), slots("{care} helps"));
        assertEquals(Set.of("care", "pain"), slots("{ care } helps {pain}?"));
        assertEquals(Set.of(), slots("nothing helps"));
    }

    @Test
    void whoeverNamesASlotThatIsNotThereIsToldOfAllThatAre() {
        PhraseBook.Builder<Boolean> builder = PhraseBook.<Boolean>builder().slot("care", List.of("physio")).slot("pain", List.of("back pain"));
        PhraseSyntaxException mistake = assertThrows(PhraseSyntaxException.class, () -> builder.add("{cure} helps", true).build());
        assertTrue(mistake.getMessage().contains("unknown slot {cure} (valid: care, pain)"), mistake.getMessage());
    }

    private static Set<String> slots(String phrase) {
        return Recipe.of(SLOTS, List.of(new Recipe.Phrase(phrase, 0))).slots().keySet();
    }
}
