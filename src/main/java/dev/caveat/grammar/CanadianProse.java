package dev.caveat.grammar;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicReference;
import org.languagetool.GlobalConfig;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.UserConfig;
import org.languagetool.chunking.Chunker;
import org.languagetool.language.CanadianEnglish;
import org.languagetool.languagemodel.LanguageModel;
import org.languagetool.rules.Rule;
import org.languagetool.rules.spelling.SpellingCheckRule;

/**
 * Canadian English with Caveat's own speller in LanguageTool's place, without the phrase chunker.
 *
 * <p>The chunker's statistical models cost half of every check and half a second at the start; the rules that need
 * them are left out by {@link Proofreader}.
 */
@SuppressWarnings("try") // its close() is LanguageTool's, and has nothing to close
final class CanadianProse extends CanadianEnglish {
    private final List<String> words;
    private final boolean whole;
    private final AtomicReference<Suggestions> suggestions = new AtomicReference<>();

    /** With LanguageTool's own file of pattern rules. */
    CanadianProse(List<String> words) {
        this(words, true);
    }

    /** @param whole whether it has LanguageTool's pattern rules and its way to find what a word may have been meant to be; else Caveat's */
    CanadianProse(List<String> words, boolean whole) {
        // LanguageTool keeps the constructor without argument to its own single instance; this one is for subclasses.
        super(true);
        this.words = List.copyOf(words);
        this.whole = whole;
    }

    /** Only the file of errors: the others hold matters of taste, and rules that ask the clock. */
    @Override
    public List<String> getRuleFileNames() {
        return !whole ? List.of() : super.getRuleFileNames().stream().filter(name -> name.endsWith("/en/" + JLanguageTool.PATTERN_FILE)).toList();
    }

    @Override
    public Chunker createDefaultChunker() {
        return null;
    }

    @Override
    public SpellingCheckRule createDefaultSpellingRule(ResourceBundle messages) throws IOException {
        return new Speller(messages, this, words, whole ? Optional.empty() : Optional.of(suggestions));
    }

    @Override
    public List<Rule> getRelevantLanguageModelCapableRules(
            ResourceBundle messages, LanguageModel languageModel, GlobalConfig globalConfig, UserConfig userConfig,
            Language motherTongue, List<Language> altLanguages) throws IOException {
        return List.of(createDefaultSpellingRule(messages));
    }
}
