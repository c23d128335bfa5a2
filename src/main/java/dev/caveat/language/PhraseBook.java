package dev.caveat.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * All phrases of a kind of check, compiled into one automaton over normalised tokens. Immutable and safe to share.
 *
 * <p>The notation is that of {@link PhraseSyntax}; the guide for ruleset authors explains it.
 *
 * @param <T> what phrases are filed under: a rule, a concept, a cue
 */
public final class PhraseBook<T> {
    /** A document has a few thousand different words; a hostile one may not fill the memory. */
    private static final int MOST_REMEMBERED = 50_000;

    /** Each to itself: what is compared most often is one object then. */
    private final Map<String, String> symbols = new LinkedHashMap<>();
    private final PhraseTrie<T> phrases = new PhraseTrie<>(symbols);
    private final PhraseTrie<String> slots = new PhraseTrie<>(symbols);
    private final TreeMap<Integer, Set<String>> prefixes = new TreeMap<>();
    private final TreeMap<Integer, Set<String>> suffixes = new TreeMap<>();
    private final Map<String, List<String>> symbolsOfForm = new ConcurrentHashMap<>();

    private PhraseBook(Builder<T> builder) {
        builder.slots.forEach((name, list) -> list.forEach(phrase -> {
            for (List<Element> sequence : PhraseSyntax.expand(phrase)) {
                know(sequence);
                slots.add(sequence, Symbol.slot(name));
            }
        }));
        builder.phrases.forEach(entry -> {
            for (List<Element> sequence : PhraseSyntax.expand(entry.phrase)) {
                know(sequence);
                requireSlots(entry.phrase, sequence, builder.slots.keySet());
                phrases.add(sequence, entry.meaning);
            }
        });
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
        TokenLine line = line(sentence);
        List<List<Match<String>>> slotsAt = new ArrayList<>();
        for (int i = 0; i <= line.size(); i++) {
            slotsAt.add(new ArrayList<>(0));
        }
        List<Match<String>> none = List.of();
        List<List<Match<String>>> noSlots = Collections.nCopies(line.size() + 1, none);
        for (Match<String> slot : slots.matches(line, noSlots)) {
            file(slot, line, slotsAt);
        }
        for (Match<String> slot : more) {
            file(new Match<>(Symbol.slot(slot.meaning()), slot.from(), slot.to()), line, slotsAt);
        }
        return phrases.matches(line, slotsAt);
    }

    /** Slot readings name tokens of the sentence; the automaton counts only those it reads. */
    private static void file(Match<String> slot, TokenLine line, List<List<Match<String>>> slotsAt) {
        int from = -1;
        int to = -1;
        for (int position = 0; position < line.size(); position++) {
            int token = line.token(position);
            if (token >= slot.from() && token < slot.to()) {
                from = from < 0 ? position : from;
                to = position + 1;
            }
        }
        if (from >= 0) {
            slotsAt.get(from).add(new Match<>(slot.meaning(), from, to));
        }
    }

    private TokenLine line(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int[] indices = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).kind() != Token.Kind.ENCLOSURE).toArray();
        List<List<String>> symbolsOf = new ArrayList<>(indices.length);
        for (int index : indices) {
            symbolsOf.add(symbols(tokens.get(index)));
        }
        return new TokenLine(tokens, indices, symbolsOf);
    }

    private List<String> symbols(Token token) {
        List<String> known = symbolsOfForm.get(token.form());
        if (known == null) {
            known = List.copyOf(read(token));
            if (symbolsOfForm.size() < MOST_REMEMBERED) {
                symbolsOfForm.put(token.form(), known);
            }
        }
        return known;
    }

    private Set<String> read(Token token) {
        String form = token.form();
        Set<String> found = new LinkedHashSet<>();
        offer(Symbol.form(form), found);
        if (token.kind() == Token.Kind.NUMBER) {
            offer(Symbol.NUMBER, found);
        }
        if (token.kind() == Token.Kind.WORD) {
            offer(Symbol.WORD, found);
            offer(Symbol.lemma(form), found);
            for (Lexicon.Reading reading : Lexicon.readings(form)) {
                offer(Symbol.lemma(reading.lemma()), found);
                offer(Symbol.lemma(reading.lemma(), Symbol.part(reading.tag())), found);
            }
            prefixes.headMap(form.length(), true).forEach((length, all) -> {
                if (all.contains(form.substring(0, length))) {
                    found.add(Symbol.prefix(form.substring(0, length)));
                }
            });
            suffixes.headMap(form.length(), true).forEach((length, all) -> {
                if (all.contains(form.substring(form.length() - length))) {
                    found.add(Symbol.suffix(form.substring(form.length() - length)));
                }
            });
        }
        return found;
    }

    private void offer(String symbol, Set<String> found) {
        String known = symbols.get(symbol);
        if (known != null) {
            found.add(known);
        }
    }

    private void know(List<Element> sequence) {
        for (Element element : sequence) {
            element.symbols().forEach(symbol -> symbols.putIfAbsent(symbol, symbol));
            for (String symbol : element.symbols()) {
                String rest = symbol.substring(1);
                if (symbol.charAt(0) == '^') {
                    prefixes.computeIfAbsent(rest.length(), length -> new LinkedHashSet<>()).add(rest);
                } else if (symbol.charAt(0) == '$') {
                    suffixes.computeIfAbsent(rest.length(), length -> new LinkedHashSet<>()).add(rest);
                }
            }
        }
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
            return new PhraseBook<>(this);
        }
    }
}
