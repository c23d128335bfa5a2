package dev.caveat.language;

import java.util.LinkedHashSet;
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

    private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>();
    private static final TreeMap<Integer, Set<String>> PREFIXES = new TreeMap<>();
    private static final TreeMap<Integer, Set<String>> SUFFIXES = new TreeMap<>();

    /** Written after the maps and read before them. */
    private static volatile int count;

    static {
        number(Symbol.START);
    }

    private Symbols() {}

    /** How many there are: what was found with fewer may have to be found again. */
    static int count() {
        return count;
    }

    /** The number of a symbol that phrases ask for from now on. */
    static int number(String symbol) {
        Integer known = NUMBERS.get(symbol);
        return known != null ? known : add(symbol);
    }

    /** The number of a symbol, or {@link #UNKNOWN}. */
    static int find(String symbol) {
        return NUMBERS.getOrDefault(symbol, UNKNOWN);
    }

    private static synchronized int add(String symbol) {
        Integer known = NUMBERS.get(symbol);
        if (known != null) {
            return known;
        }
        int number = NUMBERS.size();
        String rest = symbol.substring(1);
        if (symbol.charAt(0) == '^') {
            PREFIXES.computeIfAbsent(rest.length(), length -> new LinkedHashSet<>()).add(rest);
        } else if (symbol.charAt(0) == '$') {
            SUFFIXES.computeIfAbsent(rest.length(), length -> new LinkedHashSet<>()).add(rest);
        }
        NUMBERS.put(symbol, number);
        count = NUMBERS.size();
        return number;
    }

    /** The beginnings and endings of a word that phrases ask for, shortest first. */
    static synchronized void affixes(String form, Set<Integer> found) {
        for (Map.Entry<Integer, Set<String>> each : PREFIXES.headMap(form.length(), true).entrySet()) {
            String prefix = form.substring(0, each.getKey());
            if (each.getValue().contains(prefix)) {
                found.add(NUMBERS.get(Symbol.prefix(prefix)));
            }
        }
        for (Map.Entry<Integer, Set<String>> each : SUFFIXES.headMap(form.length(), true).entrySet()) {
            String suffix = form.substring(form.length() - each.getKey());
            if (each.getValue().contains(suffix)) {
                found.add(NUMBERS.get(Symbol.suffix(suffix)));
            }
        }
    }
}
