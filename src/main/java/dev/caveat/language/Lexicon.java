package dev.caveat.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** The base forms and parts of speech a word can have: LanguageTool's English dictionary, without its engine. */
public final class Lexicon {
    private static final String FOLDER = "/org/languagetool/resource/en/";
    private static final Dictionary DICTIONARY = read();

    /** The lookup keeps buffers between calls, so each thread has its own. */
    private static final ThreadLocal<DictionaryLookup> LOOKUP = ThreadLocal.withInitial(() -> new DictionaryLookup(DICTIONARY));

    private Lexicon() {}

    /**
     * One way to read a word.
     *
     * @param lemma folded base form
     * @param tag Penn Treebank tag, as LanguageTool's tagset has it
     */
    public record Reading(String lemma, String tag) implements Comparable<Reading> {
        @Override
        public int compareTo(Reading other) {
            int byLemma = lemma.compareTo(other.lemma);
            return byLemma != 0 ? byLemma : tag.compareTo(other.tag);
        }
    }

    /** Every reading of a folded form; empty for a word the dictionary does not know. */
    public static Set<Reading> readings(String form) {
        Set<Reading> readings = new TreeSet<>();
        List<WordData> found = LOOKUP.get().lookup(form);
        for (WordData word : found) {
            CharSequence stem = word.getStem();
            CharSequence tag = word.getTag();
            readings.add(new Reading(Spelling.fold(stem == null ? form : stem.toString()), tag == null ? "" : tag.toString()));
        }
        return readings;
    }

    private static Dictionary read() {
        URL words = Lexicon.class.getResource(FOLDER + "english.dict");
        try (InputStream dictionary = words.openStream();
                InputStream metadata = Lexicon.class.getResourceAsStream(FOLDER + "english.info")) {
            return Dictionary.read(dictionary, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException("the English dictionary cannot be read", e);
        }
    }
}
