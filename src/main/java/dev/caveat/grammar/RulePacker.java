package dev.caveat.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.AbstractTokenBasedRule;

/**
 * The build's step that packs LanguageTool's pattern rules, its phrases and its lists of words.
 *
 * <p>What a rule needs is what LanguageTool itself works out when it makes the rule, to pass it over in sentences
 * where it cannot match.
 */
public final class RulePacker {
    private RulePacker() {}

    /**
     * The build's step. What is there already, of the same version, is left.
     *
     * @param args the folder of the project's classes, and the version of LanguageTool
     * @throws IOException when something cannot be read or written; the build ends
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]).resolve("dev/caveat/grammar").resolve(PackedRules.NAME);
        // An older build has packed less.
        boolean all = Stream.of(PackedRules.NAME, PackedPhrases.NAME, PackedWords.NAME).map(file::resolveSibling).allMatch(Files::exists);
        if (all && PackedRules.unpack(Files.readAllBytes(file)).version().equals(args[1])) {
            return;
        }
        Files.createDirectories(file.getParent());
        try {
            Files.write(file.resolveSibling(PackedPhrases.NAME), PackedPhrases.pack());
            Files.write(file.resolveSibling(PackedWords.NAME), words());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this LanguageTool keeps its phrases and words in another way", e);
        }
        // Last: it says that all of it is there.
        Files.write(file, pack(args[1]).pack());
    }

    static PackedRules pack(String version) {
        RuleFileReader file = read();
        PackedRules.Vocabulary words = new PackedRules.Vocabulary();
        PackedRules empty = new PackedRules(version, file.head(), file.categories(), file.groups(), List.of(), List.of());
        CanadianProse language = new CanadianProse(List.of());
        List<PackedRules.Unit> units = new ArrayList<>();
        for (RuleFileReader.Element element : file.elements()) {
            PackedRules.Unit whole = new PackedRules.Unit(element.category(), element.group(), "", 0, List.of(), element::xml);
            List<AbstractPatternRule> rules = PatternRules.load(empty.document(List.of(whole)), language);
            List<String> ids = rules.stream().map(AbstractPatternRule::getId).distinct().toList();
            if (ids.size() != 1 || rules.stream().anyMatch(rule -> rule.getMinPrevMatches() > 0)) {
                throw new IllegalStateException("this LanguageTool has rules of a sort that is not packed: " + ids);
            }
            if (rules.stream().anyMatch(PatternRules::mayBeKept)) {
                units.add(new PackedRules.Unit(element.category(), element.group(), ids.get(0), rules.size(),
                        rules.stream().filter(PatternRules::mayBeKept).map(rule -> need(rule, words)).toList(), element::xml));
            }
        }
        return new PackedRules(version, file.head(), file.categories(), file.groups(), words.words(), units);
    }

    /** Of Caveat's own speller, and of those that LanguageTool's rules ask whether what they suggest is a word. */
    private static byte[] words() throws IOException, ReflectiveOperationException {
        CanadianProse language = new CanadianProse(List.of());
        RuleFileReader.Element any = read().elements().get(0);
        Language asked = PatternRules.load("<rules lang=\"en\"><category id=\"A\" name=\"A\">" + any.xml() + "</category></rules>", language)
                .get(0).getLanguage();
        for (Language each : List.of(language, asked, Languages.getLanguageForShortCode("en-US"))) {
            each.getDefaultSpellingRule().isMisspelled("a");
        }
        return PackedWords.pack();
    }

    private static RuleFileReader read() {
        Language language = new CanadianProse(List.of());
        try (InputStream stream = JLanguageTool.getDataBroker().getFromRulesDirAsStream(
                language.getShortCode() + "/" + JLanguageTool.PATTERN_FILE)) {
            return RuleFileReader.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule that is no pattern of words, such as a regular expression, needs nothing. */
    private static PackedRules.Need need(AbstractPatternRule rule, PackedRules.Vocabulary words) {
        List<int[]> forms = new ArrayList<>();
        List<int[]> lemmas = new ArrayList<>();
        try {
            if (rule instanceof AbstractTokenBasedRule && field(AbstractTokenBasedRule.class, "tokenHints", rule) instanceof Object[] hints) {
                for (Object hint : hints) {
                    String[] values = (String[]) field(hint.getClass(), "lowerCaseValues", hint);
                    boolean inflected = (Boolean) field(hint.getClass(), "inflected", hint);
                    (inflected ? lemmas : forms).add(Arrays.stream(values).mapToInt(words::number).toArray());
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this LanguageTool works out what its rules need in another way", e);
        }
        return new PackedRules.Need(forms, lemmas);
    }

    private static Object field(Class<?> type, String name, Object of) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
