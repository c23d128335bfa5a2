package dev.caveat.grammar;

import dev.caveat.cache.Packer;
import dev.caveat.cache.Unpacker;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.languagetool.AnalyzedToken;

/**
 * Phrases with their tag and basic form, in one text with a table of places by the phrases' hash codes: it is there as soon
 * as its bytes are, while a map of a hundred thousand objects takes a fifth of a second to fill.
 */
final class PhraseTable extends AbstractMap<String, AnalyzedToken> {
    private static final char PART = '\t';
    private static final char END = '\n';

    /** Phrases of Latin-1 characters alone, and all others: the first take half the room and no decoding. */
    private final String text;
    private final int[] slots;
    private final PhraseTable others;

    private PhraseTable(String text, int[] slots, PhraseTable others) {
        this.text = text;
        this.slots = slots;
        this.others = others;
    }

    @Override
    public AnalyzedToken get(Object key) {
        String phrase = (String) key;
        int at = find(phrase);
        if (at < 0) {
            return others == null ? null : others.get(key);
        }
        int tag = at + phrase.length() + 1;
        int lemma = text.indexOf(PART, tag) + 1;
        return new AnalyzedToken(phrase, text.substring(tag, lemma - 1), text.substring(lemma, text.indexOf(END, lemma)));
    }

    @Override
    public boolean containsKey(Object key) {
        return find((String) key) >= 0 || others != null && others.containsKey(key);
    }

    /** Where the phrase stands; negative where it does not. */
    private int find(String phrase) {
        for (int slot = phrase.hashCode() & slots.length - 1; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            int at = slots[slot] - 1;
            if (text.startsWith(phrase, at) && text.charAt(at + phrase.length()) == PART) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public Set<Entry<String, AnalyzedToken>> entrySet() {
        Set<Entry<String, AnalyzedToken>> entries = text.lines().map(line -> line.substring(0, line.indexOf(PART)))
                .map(phrase -> Map.entry(phrase, get(phrase))).collect(Collectors.toSet());
        if (others != null) {
            entries.addAll(others.entrySet());
        }
        return entries;
    }

    static void pack(Map<String, AnalyzedToken> phrases, Packer to) {
        Map<Boolean, List<String>> byWidth = new TreeMap<>(phrases).keySet().stream()
                .collect(Collectors.partitioningBy(phrase -> isLatin(line(phrase, phrases.get(phrase)))));
        pack(byWidth.get(true), phrases, to);
        pack(byWidth.get(false), phrases, to);
    }

    private static void pack(List<String> some, Map<String, AnalyzedToken> phrases, Packer to) {
        StringBuilder text = new StringBuilder();
        int[] slots = new int[Math.max(2, Integer.highestOneBit(some.size()) * 4)];
        for (String phrase : some) {
            int slot = phrase.hashCode() & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = text.length() + 1;
            text.append(line(phrase, phrases.get(phrase)));
        }
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * slots.length);
        Arrays.stream(slots).forEach(bytes::putInt);
        to.text(text.toString()).count(slots.length);
        // As a text of Latin-1: one copy, no loop.
        to.text(new String(bytes.array(), StandardCharsets.ISO_8859_1));
    }

    static PhraseTable unpack(Unpacker from) {
        PhraseTable latin = unpack(from, null);
        PhraseTable wide = unpack(from, null);
        return new PhraseTable(latin.text, latin.slots, wide);
    }

    private static PhraseTable unpack(Unpacker from, PhraseTable others) {
        String text = from.text();
        int[] slots = new int[from.count()];
        ByteBuffer.wrap(from.text().getBytes(StandardCharsets.ISO_8859_1)).asIntBuffer().get(slots);
        return new PhraseTable(text, slots, others);
    }

    private static String line(String phrase, AnalyzedToken token) {
        List<String> parts = new ArrayList<>(List.of(phrase, token.getPOSTag(), token.getLemma()));
        if (!token.getToken().equals(phrase) || parts.stream().anyMatch(part -> part.indexOf(PART) >= 0 || part.indexOf(END) >= 0)) {
            throw new IllegalArgumentException("cannot be packed: " + token);
        }
        return String.join("" + PART, parts) + END;
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(unit -> unit <= 0xFF);
    }
}
