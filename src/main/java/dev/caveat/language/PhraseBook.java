package dev.caveat.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All phrases of a kind of check, compiled into one automaton over normalised tokens. Immutable and safe to share.
 *
 * <p>The notation is that of {@link PhraseSyntax}; the guide for ruleset authors explains it.
 *
 * @param <T> what phrases are filed under: a rule, a concept, a cue
 */
public final class PhraseBook<T> {
    private final List<T> meanings;
    private final Automaton phrases;
    /** Its meanings are the numbers of slots. */
    private final Automaton slots;

    private final Anchors anchors;

    private PhraseBook(List<T> meanings, CompiledPhrases compiled) {
        this.meanings = meanings;
        this.phrases = compiled.phrases();
        this.slots = compiled.slots();
        this.anchors = compiled.anchors();
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** The names of the slots that a phrase uses. */
    public static Set<String> slotsOf(String phrase) {
        Set<String> names = new LinkedHashSet<>();
        PhraseSyntax.expand(phrase).forEach(sequence -> sequence.forEach(element -> element.symbols().stream()
                .filter(Symbol::isSlot).forEach(symbol -> names.add(symbol.substring(1)))));
        return names;
    }

    /** Every place in a sentence where a phrase stands, overlapping ones included. */
    public List<Match<T>> matches(Sentence sentence) {
        return matches(sentence, List.of());
    }

    /**
     * The same, with slot readings that are known only per article, such as the clinic's name.
     *
     * @param more each filed under its slot's name
     */
    public List<Match<T>> matches(Sentence sentence, List<Match<String>> more) {
        TokenLine line = sentence.line();
        if (phrases.isEmpty() || !anchors.mayHold(line, more)) {
            return List.of();
        }
        Triples found = phrases.matches(line, slots(line, more));
        if (found.size() == 0) {
            return List.of();
        }
        List<Match<T>> matches = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            matches.add(new Match<>(meanings.get(found.first(i)), line.token(found.second(i)), line.token(found.third(i) - 1) + 1));
        }
        return Collections.unmodifiableList(matches);
    }

    private SlotReadings slots(TokenLine line, List<Match<String>> more) {
        Triples own = slots.isEmpty() ? Triples.NONE : slots.matches(line, SlotReadings.NONE);
        if (own.size() == 0 && more.isEmpty()) {
            return SlotReadings.NONE;
        }
        SlotReadings readings = new SlotReadings(line.size());
        for (int i = 0; i < own.size(); i++) {
            readings.add(own.first(i), own.second(i), own.third(i));
        }
        for (Match<String> each : more) {
            // Named by tokens of the sentence; the automaton counts only those it reads.
            int symbol = Symbols.find(Symbol.slot(each.meaning()));
            int from = line.positionOf(each.from());
            int to = line.positionOf(each.to());
            if (symbol != Symbols.UNKNOWN && from < to) {
                readings.add(symbol, from, to);
            }
        }
        return readings;
    }

    /** Collects phrases; {@link #build} compiles them. */
    public static final class Builder<T> {
        private final Map<String, List<String>> slots = new LinkedHashMap<>();
        private final List<Entry<T>> phrases = new ArrayList<>();

        private record Entry<T>(String phrase, T meaning) {}

        /** A named list that phrases refer to as <code>{name}</code>; its own phrases may not. May be empty. */
        public Builder<T> slot(String name, List<String> list) {
            slots.put(name, List.copyOf(list));
            return this;
        }

        public Builder<T> add(String phrase, T meaning) {
            phrases.add(new Entry<>(phrase, meaning));
            return this;
        }

        public Builder<T> addAll(Iterable<String> all, T meaning) {
            all.forEach(phrase -> add(phrase, meaning));
            return this;
        }

        /**
         * Compiles.
         *
         * @throws PhraseSyntaxException for a phrase that cannot be read or could never match
         */
        public PhraseBook<T> build() {
            Map<T, Integer> meanings = new LinkedHashMap<>();
            List<Recipe.Phrase> filed = new ArrayList<>(phrases.size());
            for (Entry<T> entry : phrases) {
                filed.add(new Recipe.Phrase(entry.phrase, meanings.computeIfAbsent(entry.meaning, any -> meanings.size())));
            }
            return new PhraseBook<>(List.copyOf(meanings.keySet()), CompiledPhrases.of(Recipe.of(slots, filed)));
        }
    }
}
