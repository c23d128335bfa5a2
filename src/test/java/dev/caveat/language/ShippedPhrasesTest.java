package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedPhrasesTest {
    static final List<String> RULESETS = RulesetLoader.BUNDLED;

    record Made(Recipe recipe, CompiledPhrases compiled) {}

    @ParameterizedTest
    @FieldSource("RULESETS")
    void whatTheBuildCompiledIsWhatWouldBeCompiledNow(String id) throws IOException {
        List<Made> made = made(id);
        assertTrue(made.size() > 40, made.size() + " books");
        for (Made each : made) {
            assertTrue(ShippedPhrases.find(each.recipe).isPresent(), () -> "compiled at the start: " + key(each.recipe));
            assertArrayEquals(bytes(CompiledPhrases.compile(each.recipe)), bytes(each.compiled), () -> key(each.recipe));
        }
    }

    @Test
    void aBookThatDiffersInOneCharacterIsNotTakenForAShippedOne() {
        Recipe shipped = made(RulesetLoader.DEFAULT).stream().map(Made::recipe).filter(recipe -> !recipe.phrases().isEmpty()).findFirst()
                .orElseThrow();
        List<Recipe.Phrase> phrases = new ArrayList<>(shipped.phrases());
        Recipe.Phrase last = phrases.remove(phrases.size() - 1);
        phrases.add(new Recipe.Phrase(last.text() + "s", last.meaning()));
        assertTrue(ShippedPhrases.find(new Recipe(shipped.slots(), phrases)).isEmpty());
    }

    @Test
    void recipesThatDifferHaveDifferentKeys() {
        Recipe one = new Recipe(Map.of(), List.of(new Recipe.Phrase("a", 0), new Recipe.Phrase("b", 1)));
        Recipe other = new Recipe(Map.of(), List.of(new Recipe.Phrase("a", 0), new Recipe.Phrase("b", 0)));
        Recipe joined = new Recipe(Map.of(), List.of(new Recipe.Phrase("a1:b", 0)));
        assertEquals(3, Stream.of(one, other, joined).map(ShippedPhrasesTest::key).distinct().count());
    }

    private static String key(Recipe recipe) {
        return new String(recipe.key(), StandardCharsets.UTF_8);
    }

    /** Every book that a ruleset makes. */
    static List<Made> made(String id) {
        List<Made> made = new ArrayList<>();
        CompiledPhrases.collect((recipe, compiled) -> made.add(new Made(recipe, compiled)), () -> {
            try {
                for (Ruleset ruleset : RulesetLoader.load(List.of(id), LocalDate.of(2026, 11, 26))) {
                    ruleset.groups().forEach(group -> group.check().prepare());
                }
            } catch (MistakesException e) {
                throw new AssertionError(e);
            }
        });
        return made;
    }

    private static byte[] bytes(CompiledPhrases compiled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        compiled.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
