package dev.caveat.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The numbers of all symbols that any phrase asks for. A word is looked up here once, whatever the number of books that
 * are asked about it. Numbers hold for one process and mean nothing outside it.
 */
final class Symbols {
    /** The number of what no phrase asks for. */
    static final int UNKNOWN = -1;

    static final int START = 0;

    /** Those of the shipped rulesets have the first numbers. */
    private static final FrozenSymbols SHIPPED = ShippedPhrases.symbols();

    /** All others. */
    private static final Map<String, Integer> ADDED = new ConcurrentHashMap<>();
    private static final TreeMap<Integer, Set<String>> PREFIXES = new TreeMap<>();
    private static final TreeMap<Integer, Set<String>> SUFFIXES = new TreeMap<>();

    /** Written after the maps and read before them. */
    private static volatile int count = SHIPPED.size();

    static {
        SHIPPED.startingWith('^', '$', Symbols::affix);
        number(Symbol.START);
    }

    private Symbols() {}

    /** How many there are: what was found with fewer may have to be found again. */
    static int count() {
        return count;
    }

    /** How many of them are those of the shipped rulesets. */
    static int shipped() {
        return SHIPPED.size();
    }

    /** The number of a symbol that phrases ask for from now on. */
    static int number(String symbol) {
        int known = find(symbol);
        return known != UNKNOWN ? known : add(symbol);
    }

    /** The number of a symbol, or {@link #UNKNOWN}. */
    static int find(String symbol) {
        int shipped = SHIPPED.find(symbol);
        return shipped != UNKNOWN ? shipped : ADDED.getOrDefault(symbol, UNKNOWN);
    }

    /** All that were added since the start, by their numbers. */
    static synchronized List<String> all() {
        String[] all = new String[ADDED.size()];
        ADDED.forEach((symbol, number) -> all[number - SHIPPED.size()] = symbol);
        return List.of(all);
    }

    private static synchronized int add(String symbol) {
        int known = find(symbol);
        if (known != UNKNOWN) {
            return known;
        }
        affix(symbol);
        int number = SHIPPED.size() + ADDED.size();
        ADDED.put(symbol, number);
        count = number + 1;
        return number;
    }

    private static synchronized void affix(String symbol) {
        String rest = symbol.substring(1);
        if (symbol.charAt(0) == '^') {
            PREFIXES.computeIfAbsent(rest.length(), length -> new LinkedHashSet<>()).add(rest);
        } else if (symbol.charAt(0) == '$') {
            SUFFIXES.computeIfAbsent(rest.length(), length -> new LinkedHashSet<>()).add(rest);
        }
    }

    /** The beginnings and endings of a word that phrases ask for, shortest first. */
    static synchronized void affixes(String form, Set<Integer> found) {
        for (Map.Entry<Integer, Set<String>> each : PREFIXES.headMap(form.length(), true).entrySet()) {
            String prefix = form.substring(0, each.getKey());
            if (each.getValue().contains(prefix)) {
                found.add(find(Symbol.prefix(prefix)));
            }
        }
        for (Map.Entry<Integer, Set<String>> each : SUFFIXES.headMap(form.length(), true).entrySet()) {
            String suffix = form.substring(form.length() - each.getKey());
            if (each.getValue().contains(suffix)) {
                found.add(find(Symbol.suffix(suffix)));
            }
        }
    }
}
