package dev.caveat.check.disclaimer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parser;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.SiteTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The disclaimer that a site puts under every article, beside the article's own, and what may fill an approved text. */
class DisclaimerSentencesTest {
    private static final String NOTICE = "This article is general information for education only. It is not medical advice from our clinic,"
            + " and reading it creates no practitioner–patient relationship. People differ; results vary.";

    private static CheckResult under(String site, String article) {
        Document template = Parser.markdown("# Site\n\n" + site);
        Requirement standing = Checks.run("disclaimer", template, Clinic.UNKNOWN).requirement().orElseThrow();
        Clinic clinic = Clinic.UNKNOWN.with(new SiteTemplate(template, Wording.of(template), List.of("disclaimer"), List.of(standing)));
        return Checks.run("disclaimer", Parser.markdown("# Back pain\n\nYou should walk if your back hurts: walking helps with back pain.\n\n" + article), clinic);
    }

    private static List<String> faults(CheckResult result) {
        return result.hits().stream().map(hit -> hit.fault()).sorted().toList();
    }

    @Test
    void whatTheSitePutsUnderEveryArticleNeedNotStandInIt() {
        CheckResult supplied = under(NOTICE, "Rest.");
        assertEquals(List.of(), faults(supplied));
    }

    @Test
    void anArticlesOwnThatDiffersFromTheSitesIsToldWithTheDifference() {
        assertEquals(List.of(), faults(under(NOTICE, NOTICE)), "the same twice is fine");
        CheckResult differs = under(NOTICE, NOTICE.replace("results vary", "outcomes vary"));
        assertFalse(faults(differs).isEmpty());
        String told = differs.hits().get(0).values().toString();
        assertTrue(told.contains("compared with the template's") && told.contains("outcomes"), told);
    }

    @Test
    void textsTooLongToCompareAreToldToDiffer() {
        String much = " Walking is good for people and so is resting now and then.".repeat(120);
        CheckResult result = under(NOTICE + much, NOTICE + much);
        assertTrue(result.hits().stream().allMatch(hit -> !hit.values().toString().contains("compared with")), result.hits().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{number} | 604 555 0123 | true", "{number} | 1 2 3 4 5 6 | true", "{number} | 1 2 3 4 5 6 7 | false", "{number} | 604 x | false",
        "{date} | 1 May 2026 | true", "{date} | on 1 May 2026 at | true", "{date} | on the 1 May 2026 at | false", "{date} | in May | false",
        "{clinic} | Spruce Physio | true", "{city} | a b c d e f g h | true", "{city} | a b c d e f g h i | false", "{other} | x | false"})
    void aPlaceholderIsFilledByWhatItsNameSays(String placeholder, String words, boolean fills) {
        assertEquals(fills, ApprovedWording.fills(placeholder, dev.caveat.check.Word.of(words)));
    }
}
