package dev.caveat.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import org.languagetool.Language;
import org.languagetool.rules.en.AbstractEnglishSpellerRule;
import org.languagetool.rules.spelling.CachingWordListLoader;
import org.languagetool.rules.spelling.morfologik.MorfologikMultiSpeller;
import org.languagetool.rules.spelling.morfologik.MorfologikSpeller;

/**
 * A speller for Canadian text, in which British and American spellings stand side by side: a word is misspelled if it
 * is neither Canadian nor British nor American nor in the field's own list.
 *
 * <p>LanguageTool's own speller builds an automaton from its 30,000 names at every start, which costs 0.8 s; here they
 * are only looked up. They are accepted all the same, but not suggested.
 */
final class Speller extends AbstractEnglishSpellerRule {
    static final String ID = "MORFOLOGIK_RULE_EN_CA";
    private static final String CANADIAN = "/en/hunspell/en_CA.dict";
    private static final List<String> NAMES = List.of("spelling_global.txt", "/en/multiwords.txt");
    private static final int DISTANCE = 1;
    /** Writers make their own, and no list keeps up: NMES, AFOs. */
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{Nd}]{1,5}s?");

    private final List<MorfologikSpeller> neighbours;

    /**
     * A speller.
     *
     * @param words accepted besides the dictionaries'
     * @param suggestions those of all spellers of the language, made when a first one has read its dictionaries; LanguageTool's where empty
     */
    Speller(ResourceBundle messages, Language language, List<String> words, Optional<AtomicReference<Suggestions>> suggestions)
            throws IOException {
        super(messages, language);
        // It would take the computer's own: a Turkish one capitalizes to another letter.
        setLocale(Locale.ENGLISH);
        neighbours = List.of(
                new MorfologikSpeller("/en/hunspell/en_GB.dict", DISTANCE),
                new MorfologikSpeller("/en/hunspell/en_US.dict", DISTANCE));
        CachingWordListLoader lists = new CachingWordListLoader();
        for (String list : NAMES) {
            lists.loadWords(list).forEach(this::addIgnoreWords);
        }
        addIgnoreTokens(words);
        // LanguageTool's spellers are made when a first word is asked for; only then can others be put into their place.
        isMisspelled("a");
        suggestions.ifPresent(shared -> PackedWords.of(List.of(getSpellingFileName()).toString(), CANADIAN.replace(".dict", ".info"))
                .ifPresent(listed -> replaceSpellers(shared, listed)));
    }

    private void replaceSpellers(AtomicReference<Suggestions> shared, Dictionary listed) {
        Suggestions all = shared.updateAndGet(known -> known != null ? known
                : new Suggestions(List.of(MorfologikSpeller.getDictionaryWithCaching(CANADIAN), listed)));
        speller1 = near(all, 1);
        speller2 = near(all, 2);
        speller3 = near(all, Suggestions.FARTHEST);
    }

    private MorfologikMultiSpeller near(Suggestions suggestions, int distance) {
        try {
            return new NearSpeller(CANADIAN, getSpellingFileName(), language, suggestions, distance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that looks for words that are near in Caveat's way. */
    private static final class NearSpeller extends MorfologikMultiSpeller {
        private final Suggestions suggestions;
        private final int distance;

        NearSpeller(String dictionary, String list, Language language, Suggestions suggestions, int distance) throws IOException {
            super(dictionary, List.of(list), null, null, distance, language);
            this.suggestions = suggestions;
            this.distance = distance;
        }

        @Override
        public List<String> getSuggestionsFromDefaultDicts(String word) {
            return suggestions.of(word, distance);
        }
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getFileName() {
        return CANADIAN;
    }

    @Override
    public List<String> getAdditionalSpellingFileNames() {
        return List.of();
    }

    /** Several words on a line are left to the disambiguator, which reads the same lists. */
    @Override
    protected void addIgnoreWords(String line) {
        if (line.indexOf(' ') < 0) {
            wordsToBeIgnored.add(line);
        }
    }

    /** Not misspelled, or made of parts that are not: {@code patient-centered}, {@code neuro-rehabilitation}. */
    boolean accepts(String word) {
        return !isMisspelled(speller1, word);
    }

    @Override
    protected boolean isMisspelled(MorfologikMultiSpeller speller, String word) {
        if (!super.isMisspelled(speller, word) || ABBREVIATION.matcher(word).matches() || isNeighbour(word)) {
            return false;
        }
        String[] parts = word.split("-");
        return parts.length < 2 || !Arrays.stream(parts).allMatch(part -> isPart(speller, part));
    }

    private boolean isPart(MorfologikMultiSpeller speller, String part) {
        return !super.isMisspelled(speller, part) || isIgnoredNoCase(part) || isNeighbour(part)
                || ABBREVIATION.matcher(part).matches();
    }

    private boolean isNeighbour(String word) {
        return neighbours.stream().anyMatch(neighbour -> !neighbour.isMisspelled(word));
    }
}
