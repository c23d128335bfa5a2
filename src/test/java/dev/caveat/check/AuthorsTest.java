package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.parse.Parser;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is taken for an author, where, and what the reviewer is shown of it; what a date's evidence is. */
class AuthorsTest {
    private static final List<String> BOX = List.of("about the author");

    private static List<String> names(String text) {
        return Authors.of(Parser.markdown("# Walking\n\n" + text), BOX).names().stream().map(Byline.Name::text).toList();
    }

    @Test
    void everybodyInBylinesIsNamedOnceInTheirOrder() {
        assertEquals(List.of("Sam Roe", "Kim Ray"), names("By Sam Roe and Kim Ray\n\nWalk."));
        assertEquals(List.of("Sam Roe", "Kim Ray"), names("By Sam Roe\n\nReviewed by Kim Ray, with SAM ROE\n\nWalk."));
        assertEquals(List.of("Sam Roe"), names("By Sam Roe\n\nWalk.\n\n## About the author\n\nKim Ray walks."), "the byline comes first");
    }

    @Test
    void withoutABylineTheFirstOfTheAuthorBoxIsTheAuthor() {
        assertEquals(List.of("Kim Ray"), names("Walk.\n\n## About the author\n\nOur team walks.\n\nKim Ray walks with Sam Roe."));
        assertEquals(List.of("Kim Ray"), names("By our team\n\nWalk.\n\n## About the author\n\nKim Ray walks."));
        assertEquals(List.of(), names("Walk.\n\n## About walking\n\nKim Ray walks."));
    }

    @Test
    void withoutEitherWhoSignsTheEndIsTheAuthor() {
        assertEquals(List.of("Sam Roe"), names("Walk.\n\nSam Roe, Registered Physiotherapist"));
        assertEquals(List.of("Sam Roe"), names("Sam Roe, Registered Physiotherapist\n\nTwo.\n\nThree."), "one of the last three lines");
        assertEquals(List.of(), names("Sam Roe, Registered Physiotherapist\n\nTwo.\n\nThree.\n\nFour."));
        assertEquals(List.of("Kim Ray"), names("Walk.\n\nSam Roe, Registered Physiotherapist\n\nKim Ray, Registered Physiotherapist"),
                "the last of them");
        assertEquals(List.of("Sam Roe"), names("Walk.\n\nSam Roe, Registered Physiotherapist\n\nTwo.\n\n## Sources\n\n- Foster NE. Back pain. "
                + "2024.\n- Ray K. Knee pain. 2024.\n- Lee M. Hip pain. 2024."),
                "sources are no lines of the text");
        assertEquals(List.of(), names("Walk.\n\n## Sam Roe, Registered Physiotherapist"), "a heading signs nothing");
        assertEquals(List.of(), names("Walk.\n\nSam Roe, Registered Physiotherapist, " + "walks and walks ".repeat(9)), "nor does a long line");
        assertEquals(List.of("Sam Roe"), names("Walk.\n\nSam Roe, Registered Physiotherapist, " + "walks and ".repeat(13)),
                "thirty words may be one");
    }

    private static CheckResult authorship(String markdown) {
        return Checks.run("authorship", Parser.markdown(markdown), Clinic.UNKNOWN);
    }

    private static List<String> evidence(String group, String markdown) {
        Document document = Parser.markdown(markdown);
        return Checks.run(group, document, Clinic.UNKNOWN).requirement().orElseThrow().evidence().stream()
                .map(proof -> proof.element() + " “" + document.quote(proof.span()) + "”" + (proof.detail().isEmpty() ? "" : " " + proof.detail()))
                        .toList();
    }

    @Test
    void theFrontMattersAuthorCountsWhereTheTextNamesNobody() {
        assertEquals(List.of("author “Sam Roe, PT” in the front matter"), evidence("authorship",
                "---\nauthor: Sam Roe, PT\n---\n\n# Walking\n\nWalk."));
        assertEquals(List.of("author “Kim Ray”"), evidence("authorship", "---\nauthor: Sam Roe, PT\n---\n\n# Walking\n\nBy Kim Ray\n\nWalk."));
        assertEquals(List.of(), evidence("authorship", "---\nauthor: Our Team\n---\n\n# Walking\n\nWalk."));
        assertEquals(List.of(), evidence("authorship", "---\nauthor: sam\n---\n\n# Walking\n\nWalk."), "one word is no person's name");
        Requirement requirement = authorship("---\nauthor: Sam Roe\n---\n\n# Walking\n\nWalk.").requirement().orElseThrow();
        assertEquals(Status.SATISFIED, requirement.status());
        assertEquals(List.of(), requirement.missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Walking\n\nBy Sam Roe\n\nWalk.\n\nThe author is paid by the clinic.",
            "# Walking\n\nBy Sam Roe\n\nWalk.\n\n## Sources\n\n- Foster. 2024.\n\nThe author is paid by the clinic.",
        "# Walking\n\nBy Sam Roe\n\nWalk.\n\n## Sources\n\n- Foster. 2024.\n\n> The author is paid by the clinic."})
    void whoPaysIsSaidInTheTextOrBelowTheListedSources(String text) {
        assertEquals(List.of(), authorship(text).hits());
        assertTrue(evidence("authorship", text).contains("conflict-statement “The author is paid by the clinic.”"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Walking\n\nBy Sam Roe\n\nWalk.\n\n## Sources\n\n- Foster. The author is paid by the clinic. 2024.",
            "# Walking\n\nBy Sam Roe\n\nWalk.\n\n<!-- The author is paid by the clinic. -->"})
    void aSourceThatSpeaksOfItsAuthorSaysNothingOfThisOne(String text) {
        assertEquals(List.of("no-conflict-statement"), authorship(text).hits().stream().map(hit -> hit.fault()).toList());
    }

    @Test
    void theStatementIsOfferedBehindTheAuthorBoxWithTheClinicsName() {
        String text = "# Walking\n\nBy Sam Roe\n\nWalk.\n\n## About the author\n\nSam Roe walks.\n\n## More\n\nRest.";
        var hit = Checks.run("authorship", Parser.markdown(text), Checks.CLINIC).hits().get(0);
        assertEquals(text.indexOf("\n\n## More"), hit.span().start());
        assertTrue(hit.suggestions().get(0).text().contains("is paid by Cedar Inlet Physiotherapy"), hit.toString());
        assertTrue(authorship(text).hits().get(0).suggestions().get(0).text().contains("is paid by <clinic>"));
        assertEquals(text.length() - "\n\n## About the author\n\nSam Roe walks.".length() - "\n\n## More\n\nRest.".length(),
                authorship("# Walking\n\nBy Sam Roe\n\nWalk.").hits().get(0).span().start(), "else at the end");
    }

    @Test
    void aBylineIsALineThatBeginsWithAName() {
        assertEquals(List.of("By Sam Roe"), bylines("By Sam Roe\n\nWalk."));
        assertEquals(List.of("Written by: Sam Roe, PT"), bylines("**Written by: Sam Roe, PT**\n\nWalk."));
        assertEquals(List.of("– Medically reviewed by Sam Roe"), bylines("– Medically reviewed by Sam Roe\n\nWalk."));
        assertEquals(List.of(), bylines("## By Sam Roe\n\nWalk."));
        assertEquals(List.of(), bylines("Walk.\n\n## Sources\n\n- By Sam Roe, 2024"));
        String thirty = "By Sam Roe " + "and so on ".repeat(9);
        assertEquals(List.of(thirty.strip()), bylines("Walk.\n\n" + thirty + "\n\nWalk."));
        assertEquals(List.of(), bylines("Walk.\n\n" + thirty + "on\n\nWalk."));
    }

    private static List<String> bylines(String text) {
        Document document = Parser.markdown("# Walking\n\n" + text);
        List<Byline> all = Byline.in(document);
        all.forEach(byline -> assertEquals(Optional.of("Sam Roe"), byline.name().map(Byline.Name::text)));
        all.forEach(byline -> assertEquals(byline.text(), document.quote(byline.span())));
        return all.stream().map(Byline::text).toList();
    }

    @Test
    void theDatesOfAnArticleAreShownWithTheirDays() {
        assertEquals(List.of("published “4 May 2026” 2026-05-04", "reviewed “October 2026” 2026-10-31", "next-review “2028” 2028-12-31"),
                evidence("dates", "# Walking\n\nPublished 4 May 2026. Last reviewed October 2026. Next review due in 2028.\n\nWalk."));
        assertEquals(List.of("published “2026-05-04” 2026-05-04", "next-review “2028” 2028-12-31"), evidence("dates",
                "---\npublished: 2026-05-04\nnextReview: 2028\n---\n\n# Walking\n\nWalk."));
        assertEquals(List.of("published “2026-05-04” 2026-05-04"), evidence("dates",
                "---\ndates:\n  published: 2026-05-04\n---\n\n# Walking\n\nWalk."));
        assertEquals(List.of(), evidence("dates", "# Walking\n\nNext review due some day, in 20281.\n\nWalk."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Published 4 May 2026. Reviewed 05/06/2026. | INCOMPLETE | In a date, day and month could be swapped.",
                "Published 4 May 2026. Reviewed 31 June 2026. | INCOMPLETE | A date is in no calendar.",
        "Published 4 May 2026. Reviewed 3 May 2026. | INCOMPLETE | The review is dated before publication.",
                "Published 4 May 2020. Reviewed 3 May 2021. | INCOMPLETE | A date is overdue or in the future.",
        "Published 4 May 2026. Reviewed 5 May 2026. | SATISFIED | The article is dated.", "Published 4 May 2020. | INCOMPLETE | A date is missing.",
        "Reviewed 5 May 2026. | SATISFIED | The article is dated.", "Walk. | MISSING | Neither a publication nor a review date is given.",
        "Published May 2026. Reviewed 5 May 2026. | SATISFIED | The article is dated."})
    void howTheDatesStandIsSaidInASentence(String dates, Status status, String reason) {
        Requirement requirement = Checks.run("dates", Parser.markdown("# Walking\n\n" + dates + "\n\nWalk."), Clinic.UNKNOWN).requirement()
                .orElseThrow();
        assertEquals(status + " " + reason, requirement.status() + " " + requirement.reason());
    }

    @Test
    void aLabelDatesWhatStandsNearBehindItInItsSentence() {
        String far = "x for the second time by all of us all on";
        assertEquals(List.of("reviewed “4 May 2026” 2026-05-04"), evidence("dates", "# Walking\n\nReviewed " + far.substring(3)
                + " 4 May 2026\n\nWalk."));
        assertEquals(List.of(), evidence("dates", "# Walking\n\nReviewed " + far.substring(2) + " 4 May 2026\n\nWalk."));
        assertEquals(List.of(), evidence("dates", "# Walking\n\nPublished! See 4 May 2026\n\nWalk."));
        assertEquals(List.of(), evidence("dates", "# Walking\n\nWe read a review of knees, published 4 May 2026, and we liked it so much that we "
                + "walked and walked and walked again.\n\nWalk."));
        assertEquals(List.of("published “4 May 2026” 2026-05-04"),
                evidence("dates", "# Walking\n\nWe liked walking so much that we walked and walked and walked again. This page was first "
                        + "published 4 May 2026.\n\nWalk."));
    }

    @Test
    void aDateInTheHeadCountsOnlyWithoutAnotherLabelOrACopyright() {
        assertEquals(List.of("published “4 May 2026” 2026-05-04"), evidence("dates", "# Walking\n\nBy Sam Roe, 4 May 2026\n\nWalk."));
        assertEquals(List.of("reviewed “4 May 2026” 2026-05-04"), evidence("dates", "# Walking\n\nBy Sam Roe, reviewed 4 May 2026\n\nWalk."));
        assertEquals(List.of(), evidence("dates", "# Walking\n\nBy Sam Roe, © 4 May 2026\n\nWalk."));
        assertEquals(List.of(), evidence("dates", "# Walking\n\nWalk.\n\nOn 4 May 2026 we walked."));
    }
}
