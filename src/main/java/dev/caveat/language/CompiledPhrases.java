package dev.caveat.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a recipe is compiled into.
 *
 * @param slots its meanings are the numbers of slots
 * @param anchors which sentences need not be read
 */
record CompiledPhrases(Automaton phrases, Automaton slots, Anchors anchors) {
    /** Told of every recipe, while the build collects them. */
    private static volatile BiConsumer<Recipe, CompiledPhrases> collector = (recipe, compiled) -> {};

    /**
     * What the build has compiled, or compiled now.
     *
     * @throws PhraseSyntaxException for a phrase that cannot be read, or that names a slot the recipe has not
     */
    static CompiledPhrases of(Recipe recipe) {
        CompiledPhrases compiled = ShippedPhrases.find(recipe).orElseGet(() -> compile(recipe));
        collector.accept(recipe, compiled);
        return compiled;
    }

    /** Tells {@code collector} of everything that is compiled while {@code use} runs. */
    static void collect(BiConsumer<Recipe, CompiledPhrases> to, Runnable use) {
        BiConsumer<Recipe, CompiledPhrases> before = collector;
        collector = to;
        try {
            use.run();
        } finally {
            collector = before;
        }
    }

    static CompiledPhrases compile(Recipe recipe) {
        PhraseTrie slots = new PhraseTrie();
        Anchors.Builder anchors = new Anchors.Builder();
        recipe.slots().forEach((name, list) -> {
            List<List<Element>> sequences = list.stream().flatMap(phrase -> PhraseSyntax.expand(phrase).stream()).toList();
            sequences.forEach(sequence -> slots.add(sequence, Symbols.number(Symbol.slot(name))));
            anchors.slot(name, sequences);
        });
        PhraseTrie phrases = new PhraseTrie();
        for (Recipe.Phrase phrase : recipe.phrases()) {
            for (List<Element> sequence : PhraseSyntax.expand(phrase.text())) {
                requireSlots(phrase.text(), sequence, recipe.slots().keySet());
                phrases.add(sequence, phrase.meaning());
                anchors.phrase(sequence);
            }
        }
        return new CompiledPhrases(phrases.automaton(), slots.automaton(), anchors.build());
    }

    void write(DataOutputStream out) throws IOException {
        phrases.write(out);
        slots.write(out);
        anchors.write(out);
    }

    static CompiledPhrases read(ByteBuffer from) {
        return new CompiledPhrases(Automaton.read(from), Automaton.read(from), Anchors.read(from));
    }

    private static void requireSlots(String phrase, List<Element> sequence, Set<String> known) {
        for (Element element : sequence) {
            for (String symbol : element.symbols()) {
                if (Symbol.isSlot(symbol) && !known.contains(symbol.substring(1))) {
                    throw new PhraseSyntaxException(phrase, 0,
                            "unknown slot {" + symbol.substring(1) + "} (valid: " + String.join(", ", known) + ")");
                }
            }
        }
    }
}
