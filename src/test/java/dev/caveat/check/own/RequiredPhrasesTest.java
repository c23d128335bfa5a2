package dev.caveat.check.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.caveat.engine.DocumentResult;
import dev.caveat.rule.Clinic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequiredPhrasesTest {
    @TempDir
    Path folder;

    @Test
    void anAbsenceIsAnchoredAtTheEndOfTheMainTextWithWhatToInsert() {
        OwnRules rules = required("anyOf: [book a visit, call us]");
        assertEquals(List.of("3:11 “” → book a visit"), rules.find("# Hips\n\nHips hurt.\n\n## References\n\n1. Roe S. Hips. 2020.\n"));
        assertEquals(List.of(), rules.find("# Hips\n\nYou can **call** us.\n"));
    }

    @Test
    void aWordingMayRunOverParagraphsAndPunctuation() {
        OwnRules rules = required("text: ['Stories are true. Names are changed (always).']\nplace: end-of-article");
        assertEquals(List.of(), rules.find("*Stories are true.*\n\nNames are changed – always!\n"));
        assertEquals(List.of("1:33 “” → Stories are true. Names are changed (always)."), rules.find("Stories are true, names are not."));
    }

    @Test
    void itCountsOnlyInTheSectionThatIsNamedAndGoesThere() {
        OwnRules rules = required("anyOf: [told with permission]\nsections: [About the author]");
        assertEquals(List.of("7:8 “” → told with permission"),
                rules.find("# Hips\n\nThis is told with permission.\n\n## About the Author\n\nSam Roe\n\n## More\n\nText.\n"));
        assertEquals(List.of(), rules.find("# Hips\n\n## About the author\n\nTold with permission.\n"));
    }

    @Test
    void itCountsOnlyInTheZonesThatAreNamed() {
        OwnRules rules = required("anyOf: [hips]\nzones: [title]\nplace: below-title");
        assertEquals(List.of("1:8 “” → hips"), rules.find("# Knees\n\nHips.\n"));
        assertEquals(List.of(), rules.find("# Hips\n\nKnees.\n"));
    }

    @Test
    void onlyArticlesThatSaySomethingAreAsked() {
        OwnRules rules = required("anyOf: [consent]\nifSays: [dry needling]\nunlessSays: [no needles]\ninsert: Consent.");
        assertEquals(List.of(), rules.find("# Hips\n\nHips.\n"));
        assertEquals(List.of(), rules.find("# Dry needling\n\nNo needles here.\n"));
        assertEquals(List.of("3:6 “” → Consent."), rules.find("# Dry needling\n\nHips.\n"));
    }

    @Test
    void whatNobodySeesDoesNotSatisfyIt() {
        OwnRules rules = required("anyOf: [call us]");
        assertEquals(1, rules.find("# Hips\n\n<!-- call us -->\n\n![call us](a.png)\n\n`call us`\n").size());
    }

    @Test
    void aPatternThatDoesNotFinishIsSaidOnlyWhereNothingElseSatisfies() {
        OwnRules rules = required("matching: ['(.*?,){12}P\\b', 'call us']");
        String bad = "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,Px\n\n";
        DocumentResult result = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> rules.lint(bad, Clinic.UNKNOWN));
        assertEquals(1, result.problems().size());
        assertEquals(List.of(), rules.find(bad + "Please call us.\n"));
    }

    private OwnRules required(String with) {
        return new OwnRules(folder, "required-phrases", with);
    }
}
