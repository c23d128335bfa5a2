package dev.caveat.ruleset.vale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vale's spelling looks words up in the dictionaries a style brings, with Hunspell's endings, where Vale would look. */
class SpellingKindTest {
    /** Endings as Hunspell writes them: a plural, a past, a prefix, and a curved apostrophe read as a straight one. */
    private static final String AFFIXES = """
            SET UTF-8
            TRY esianrtolcdugmphbyfvkwz
            ICONV 1
            ICONV ’ '
            SFX S Y 2
            SFX S y ies [^aeiou]y
            SFX S 0 s [^y]
            SFX D Y 1
            SFX D 0 ed [^ey]
            PFX U Y 1
            PFX U 0 un .
            """;
    private static final String STEMS = "9\nknee/S\ntherapy/S\nload/SDU\ntendon/S\nthe\nis\ndon't\nOttawa\ntall\n";

    private static final String RULE = """
            extends: spelling
            message: "Did you really mean '%s'?"
            custom: true
            dicpath: medical
            dictionaries: [clinic]
            """;

    @TempDir
    private Path temp;

    private OwnStyle style(String yaml) throws IOException {
        write("medical/clinic.aff", AFFIXES);
        write("medical/clinic.dic", STEMS);
        return OwnStyle.in(temp).rule("Rule", yaml);
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void wordsAreKnownWithTheEndingsTheirStemsTake() throws IOException {
        assertEquals(List.of("3:33 “kneed” Did you really mean 'kneed'?"),
                style(RULE).find("# The knees\n\nThe therapies, unloaded tendons kneed.\n"));
    }

    @Test
    void everyPlaceOfAWordIsTold() throws IOException {
        assertEquals(List.of("1:5 “kne” Did you really mean 'kne'?", "1:15 “kne” Did you really mean 'kne'?"),
                style(RULE).find("The kne, the “kne”.\n"));
    }

    @Test
    void capitalsAndCurvedApostrophesAreTheDictionarysOwn() throws IOException {
        assertEquals(List.of("1:31 “ottawa” Did you really mean 'ottawa'?"),
                style(RULE).find("Ottawa don’t KNEE don't 🦵 is ottawa.\n"));
    }

    @Test
    void codeAndAddressesAreNoWords() throws IOException {
        assertEquals(List.of(), style(RULE).find("The `knnee` is https://exampel.org/kne tall.\n"));
    }

    @Test
    void ignoredWordsAndExceptionsAndFiltersAreLetPass() throws IOException {
        write("config/ignore/names.txt", "Medstar\n");
        OwnStyle style = style(RULE + "ignore: names.txt\nexceptions: ['pre-?hab']\nfilters: ['^\\d+x$']\n");
        assertEquals(List.of("1:27 “rehab” Did you really mean 'rehab'?"), style.find("The Medstar prehab 10x is rehab.\n"));
    }

    @Test
    void withoutDictionariesAmericanEnglishIsAskedAndWhatValePassesOverIsPassedOver() throws IOException {
        OwnStyle style = style("extends: spelling\nmessage: \"'%s'?\"\n");
        assertEquals(List.of("1:5 “thearpy” 'thearpy'?"), style.find("The thearpy of the ACL in myFitnessApp is 10km.\n"));
    }

    @Test
    void aDictionaryThatDoesNotNameItsCharactersIsUtf8() throws IOException {
        write("medical/terms.aff", "SFX S N 1\nSFX S а ы .\n");
        write("medical/terms.dic", "1\nструктура/S\n");
        assertEquals(List.of("1:11 “структур” Did you really mean 'структур'?"),
                style(RULE.replace("clinic", "terms")).find("Структуры структур\n"));
    }

    @Test
    void possessivesAndContractionsOfAmericanWordsAreKnown() throws IOException {
        OwnStyle style = style("extends: spelling\nmessage: \"'%s'?\"\ncustom: true\n");
        assertEquals(List.of(), style.find("There’s the clinic's plan, the clinics' plan; it doesn't, they’ll.\n"));
    }

    @Test
    void anAddedDictionaryStandsBesideTheUsualOne() throws IOException {
        write("medical/terms.aff", "SET UTF-8\n");
        write("medical/terms.dic", "1\nabdominocentesis\n");
        String rule = RULE.replace("clinic", "terms");
        assertEquals(List.of(), style(rule + "append: true\n").find("That abdominocentesis works.\n"));
        assertEquals(2, style(rule).find("That abdominocentesis works.\n").size());
    }

    @Test
    void suggestionsAreTheDictionarysNearestWords() throws IOException {
        List<String> found = style(RULE + "action:\n  name: suggest\n  params: [spellings]\n").find("The kneee is tall.\n");
        assertEquals(1, found.size());
        assertTrue(found.get(0).contains("→ knee"), found.toString());
    }

    @Test
    void whatIsNotThereIsAMistakeAtItsKey() throws IOException {
        assertEquals(List.of("Rule.yml:5:15: dictionaries: “nowhere”: there is no nowhere.aff with nowhere.dic in medical",
                        "Rule.yml:6:9: ignore: “none.txt”: there is no such file"),
                style(RULE.replace("clinic", "nowhere") + "ignore: none.txt\n").mistakes());
        assertEquals(List.of("Rule.yml:4:10: dicpath: “elsewhere”: there is no such folder beside the style's"),
                style(RULE.replace("medical", "elsewhere")).mistakes());
        assertEquals(List.of("Rule.yml:1:1: aff: is missing: aff and dic go together"),
                style("extends: spelling\nmessage: m\ndic: medical/clinic.dic\n").mistakes());
    }

    @Test
    void aFileThatIsNoDictionaryIsAMistake() throws IOException {
        OwnStyle style = style(RULE);
        write("medical/clinic.aff", "SFX S Y many\n");
        List<String> mistakes = style.mistakes();
        assertEquals(1, mistakes.size());
        assertTrue(mistakes.get(0).startsWith("Rule.yml:5:15: dictionaries: “clinic.dic” is no Hunspell dictionary"), mistakes.get(0));
    }
}
