package dev.caveat.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In how many of 10,000 sentences of health articles a symbol is to be expected, from counts of words. Needed only where
 * phrases are compiled, which for the shipped rulesets the build has done. A wrong figure costs time, never a match.
 */
final class SymbolFrequencies {
    /** Of what stands in every sentence, or may. */
    static final int ANYTHING = 10_000;

    /** Of a word that is not listed: some are nearly common enough to be. */
    private static final int UNLISTED = 1;
    private static final int NUMBER = 1_192;
    /** Of what only an article fills: its names begin with capitals, and so does every sentence. */
    private static final int FILLED = 5_000;

    /** By the numbers of the shipped rulesets' symbols; empty while the build finds them out. */
    private static final int[] SHIPPED = ShippedPhrases.frequencies();
    private static final SymbolFrequencies COUNTED = read();

    private final Map<String, Integer> words = new HashMap<>();
    /** By symbols of base forms; left out where the build has found them out, as looking up all words takes longer than a start. */
    private final Map<String, Integer> lemmas = new HashMap<>();
    /** By symbols that were asked for: a beginning of words takes a look at all. */
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    private SymbolFrequencies(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(" ");
                for (int i = 1; i < parts.length; i++) {
                    words.put(parts[i], Integer.parseInt(parts[0]));
                }
            }
        }
        Map<String, Integer> read = SHIPPED.length == 0 ? words : Map.of();
        read.forEach((word, frequency) -> lemmaSymbols(word).forEach(symbol -> lemmas.merge(symbol, frequency, Integer::sum)));
    }

    private static Set<String> lemmaSymbols(String word) {
        Set<String> symbols = new TreeSet<>(Set.of(Symbol.lemma(word)));
        for (Lexicon.Reading reading : Lexicon.readings(word)) {
            symbols.add(Symbol.lemma(reading.lemma()));
            symbols.add(Symbol.lemma(reading.lemma(), Symbol.part(reading.tag())));
        }
        return symbols;
    }

    private static SymbolFrequencies read() {
        try (InputStream stream = SymbolFrequencies.class.getResourceAsStream("word-frequencies.txt")) {
            return new SymbolFrequencies(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the frequencies of words cannot be read", e);
        }
    }

    /** The words that are listed, in order of their letters. */
    static List<String> words() {
        return COUNTED.words.keySet().stream().filter(word -> word.chars().anyMatch(Character::isLetter)).sorted().toList();
    }

    static int of(String symbol) {
        int number = Symbols.find(symbol);
        return number >= 0 && number < SHIPPED.length ? SHIPPED[number] : COUNTED.asked.computeIfAbsent(symbol, COUNTED::frequency);
    }

    private int frequency(String symbol) {
        String text = symbol.substring(1);
        return switch (symbol.charAt(0)) {
            case '=' -> words.getOrDefault(text, UNLISTED);
            case '~' -> lemmas.getOrDefault(symbol, words.getOrDefault(text.replaceFirst(":.$", ""), 0)) + UNLISTED;
            case '^' -> words.keySet().stream().filter(word -> word.startsWith(text)).mapToInt(words::get).sum() + UNLISTED;
            case '$' -> words.keySet().stream().filter(word -> word.endsWith(text)).mapToInt(words::get).sum() + UNLISTED;
            case '#' -> NUMBER;
            case '{' -> FILLED;
            default -> ANYTHING;
        };
    }
}
