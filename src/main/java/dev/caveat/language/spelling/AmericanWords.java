package dev.caveat.language.spelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/** The words of American English, as the dictionary that LanguageTool brings has them. */
public final class AmericanWords implements WordList {
    private static final String DICTIONARY = "/org/languagetool/resource/en/hunspell/en_US.dict";
    private static final int DISTANCE = 1;
    private static final int MOST = 5;
    private static final Pattern SHORT_ENDING = Pattern.compile("(?i)'(?:s|ll|re|ve|d|m)?$");

    /** Read when the first word is asked for: most styles never do. */
    private static final class Loaded {
        private static final Dictionary WORDS = load();

        private static Dictionary load() {
            try {
                return Dictionary.read(Objects.requireNonNull(AmericanWords.class.getResource(DICTIONARY), DICTIONARY));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The dictionary has no possessives and few contractions: {@code clinic's} is known if {@code clinic} is. */
    @Override
    public boolean knows(String word) {
        String bare = SHORT_ENDING.matcher(word).replaceFirst("");
        return !speller().isMisspelled(word) || !bare.isEmpty() && !speller().isMisspelled(bare);
    }

    @Override
    public List<String> suggestions(String word) {
        return speller().findReplacements(word).stream().distinct().limit(MOST).toList();
    }

    /** One for each question: it keeps state; the dictionary does not. */
    private static Speller speller() {
        return new Speller(Loaded.WORDS, DISTANCE);
    }
}
