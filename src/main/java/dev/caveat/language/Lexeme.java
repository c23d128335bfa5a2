package dev.caveat.language;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A word as phrases see it: the numbers of everything it can be. One object for each form, whatever the articles. */
final class Lexeme {
    private static final int UNNUMBERED = -1;

    /** Articles share most of their words; a hostile one may not fill the memory. */
    private static final int MOST_REMEMBERED = 50_000;

    private static final Map<String, Lexeme> WORDS = new ConcurrentHashMap<>();
    private static final Map<String, Lexeme> OTHERS = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final FrozenWords FROZEN = ShippedPhrases.words();

    private final String form;
    private final Token.Kind kind;
    private final int number;
    private volatile Known known;
    private volatile ReadBooks.Concerned concerned = new ReadBooks.Concerned(new long[0], 0);

    /**
     * @param symbols ascending by how near they are to what is written: the form, its base forms, its beginnings
     * @param of how many symbols there were
     */
    private record Known(int[] symbols, int of) {}

    private Lexeme(String form, Token.Kind kind, int number) {
        this.form = form;
        this.kind = kind;
        this.number = number;
    }

    /** @param form folded */
    static Lexeme of(String form, Token.Kind kind) {
        Map<String, Lexeme> all = kind == Token.Kind.WORD ? WORDS : OTHERS;
        Lexeme known = all.get(form);
        if (known == null) {
            if (all.size() >= MOST_REMEMBERED) {
                return new Lexeme(form, kind, UNNUMBERED);
            }
            // Of two threads that meet a word at the same time, one numbers it.
            known = all.computeIfAbsent(form, any -> new Lexeme(form, kind, NUMBERS.getAndIncrement()));
        }
        return known;
    }

    String form() {
        return form;
    }

    /** Its number in this process, counted from 0; negative for one that is not remembered. */
    int number() {
        return number;
    }

    /** The symbols it carries, of those that phrases ask for; not to be changed. */
    int[] symbols() {
        Known now = known;
        if (now == null || now.of != Symbols.count()) {
            int of = Symbols.count();
            int[] frozen = kind == Token.Kind.WORD && of == Symbols.shipped() ? FROZEN.find(form) : null;
            now = new Known(frozen == null ? read() : frozen, of);
            known = now;
        }
        return now.symbols;
    }

    /** The books that look for it, as {@link ReadBooks} has them; not to be changed. */
    long[] books() {
        ReadBooks.Concerned now = concerned;
        if (now.of() != ReadBooks.count()) {
            int of = ReadBooks.count();
            now = new ReadBooks.Concerned(ReadBooks.of(symbols()), of);
            concerned = now;
        }
        return now.books();
    }

    private int[] read() {
        Set<Integer> found = new LinkedHashSet<>();
        offer(Symbol.form(form), found);
        if (kind == Token.Kind.NUMBER) {
            offer(Symbol.NUMBER, found);
        }
        if (kind == Token.Kind.WORD) {
            offer(Symbol.WORD, found);
            offer(Symbol.lemma(form), found);
            for (Lexicon.Reading reading : Lexicon.readings(form)) {
                offer(Symbol.lemma(reading.lemma()), found);
                offer(Symbol.lemma(reading.lemma(), Symbol.part(reading.tag())), found);
            }
            Symbols.affixes(form, found);
        }
        int[] symbols = new int[found.size()];
        int i = 0;
        for (int symbol : found) {
            symbols[i++] = symbol;
        }
        return symbols;
    }

    private static void offer(String symbol, Set<Integer> found) {
        int number = Symbols.find(symbol);
        if (number != Symbols.UNKNOWN) {
            found.add(number);
        }
    }
}
