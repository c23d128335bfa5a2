package dev.caveat.check.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.check.Checks;
import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Article;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationLineTest {
    private static final String LINE =
            "Sam Roe, Registered Physiotherapist, College of Health and Care Professionals of British Columbia, licence number 1234567";

    private static List<String> hits(String text) {
        return Checks.hits("registration", "# Walking\n\n" + text);
    }

    private static Requirement requirement(String text) {
        return Checks.run("registration", "# Walking\n\n" + text).requirement().orElseThrow();
    }

    @Test
    void theLineSatisfiesInBylineAuthorBoxAndAtTheFoot() {
        for (String text : List.of("By " + LINE + "\n\nWalk.", "Walk.\n\n## About the author\n\n" + LINE
                + ".", "Walk.\n\n---\n\n" + LINE)) {
            assertEquals(Status.SATISFIED, requirement(text).status(), text);
            assertEquals(List.of("name", "protected-title", "college", "licence-number"),
                    requirement(text).evidence().stream().map(Evidence::element).toList());
            assertEquals(List.of(), hits(text));
        }
    }

    /** Beside a disclaimer or a rule, in one paragraph, on several lines, or as a card. */
    private static final List<String> FEET = List.of("%s", "---\n\n%s", "---\n\n*%s*", "*This article is general information.*\n\n%s.",
            "%s\n\nThis article is general information and not medical advice.", "> %s");

    @Test
    void aLineUnderTheSourcesIsReadAndJudged() {
        String list = "By Sam Roe, Registered Physiotherapist\n\nWalk.\n\n%s\n\n"
                + "1. Fransen M. Exercise for the knee. Cochrane Database Syst Rev. 2015. doi:10.1002/14651858.CD004376.pub3\n\n";
        for (String heading : List.of("## Sources", "**References**", "Sources")) {
            for (String foot : FEET) {
                String text = list.formatted(heading) + foot;
                assertEquals(List.of(), hits(text.formatted(LINE)), text);
                assertEquals(Status.SATISFIED, requirement(text.formatted(LINE)).status(), text);
                assertEquals(List.of("stale-number \"04512\""), hits(text.formatted(LINE.replace("1234567", "04512"))), text);
                assertEquals(List.of("mismatch"), Checks.run("registration", Parser.markdown("# Walking\n\n"
                        + text.formatted(LINE.replace("1234567", "1234568"))), Checks.CLINIC).hits().stream().map(hit -> hit.fault() + hit.values().getOrDefault("name", "")).toList(), text);
            }
        }
        String lines = "**Sam Roe, Registered Physiotherapist**\nCollege of Health and Care Professionals of British Columbia, licence number 1234567";
        assertEquals(List.of(), hits(list.formatted("## Sources") + lines));
        assertEquals(List.of(), hits(list.formatted("## Sources") + lines.replace("**\n", "**\n\n")));
    }

    @Test
    void aSourceOfTheCollegeIsNoLine() {
        String text = "By Sam Roe, Registered Physiotherapist\n\nWalk.\n\n## Sources\n\n";
        for (String source : List.of("- College of Health and Care Professionals of BC. Standards of practice. 2026.",
                "College of Health and Care Professionals of BC. Standards of practice. 2026.",
                "1. Ray K, Roe S. What a Physiotherapist does. CHCPBC Bulletin. 2026;12(3):1234567.")) {
            assertEquals(Status.MISSING, requirement(text + source).status(), source);
        }
    }

    @Test
    void whatAReaderDoesNotSeeIsNoLine() {
        for (String text : List.of("<!-- By " + LINE + " -->", "![" + LINE + "](a.png)", "<p hidden>" + LINE
                + "</p>", "`" + LINE + "`")) {
            assertEquals(Status.MISSING, requirement("Walk.\n\n" + text).status(), text);
        }
        assertEquals(Status.MISSING, requirement("Walk.").status());
        assertEquals(Status.MISSING, Checks.run("registration", "---\nauthor: " + LINE + "\n---\n\n# Walking\n\nWalk.")
                .requirement().orElseThrow().status());
    }

    @Test
    void aDegreeIsNoProtectedTitle() {
        assertEquals(List.of("no-protected-title \"By Sam Roe, PhD\"", "missing-line \"\""),
                hits("*By Sam Roe, PhD*\n\nWalk."));
        assertEquals("no-protected-title \"BY SAM ROE, PHD\"", hits("BY SAM ROE, PHD\n\nWalk.").get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "licence 1234567 | 1234567", "License #1234567 | 1234567", "licence no. 1234567 | 1234567",
                "Reg. No. 04512 | 04512",
        "CHCPBC licence: 1234567 | 1234567", "CHCPBC #1234567 | 1234567", "registration number A-12345 | A-12345",
        "Reg. No. pending. Call 604-555-0123 | ''", "licence pending; telephone 604 555 0123 | ''",
                "licensed since 2004-05-01 | ''",
        "call 1234567 to book | ''"
    })
    void aLicenceNumberFollowsItsLabelAndIsNoTelephone(String words, String number) {
        String text = "# Walking\n\nBy Sam Roe, Registered Physiotherapist, " + words + "\n\nWalk.";
        Document document = Parser.markdown(text);
        List<String> found = Checks.run("registration", document, Clinic.UNKNOWN).requirement().orElseThrow().evidence()
                .stream()
                .filter(proof -> proof.element().equals("licence-number")).map(proof -> document.quote(proof.span()))
                        .toList();
        assertEquals(number.isEmpty() ? List.of() : List.of(number), found);
    }

    @Test
    void staleNumbersAndNamesDependOnTheDay() {
        String text = "# Walking\n\nBy Sam Roe, Registered Physiotherapist, CPTBC licence 04512\n\nWalk.";
        Document document = Parser.markdown(text);
        var check = Checks.groups().stream().filter(group -> group.id().equals("registration")).findFirst()
                .orElseThrow().check();
        CheckResult then = check.check(new Article(document, Wording.of(document), Clinic.UNKNOWN,
                LocalDate.parse("2024-01-15")));
        assertEquals(List.of(), then.hits().stream().map(hit -> hit.fault()).toList());
        assertEquals(Status.SATISFIED, then.requirement().orElseThrow().status());
        assertEquals(List.of("no-college", "stale-number"), Checks.faults("registration", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024-06-27 | Registered Physiotherapist, licence 04512 | (College of Physical Therapists of British Columbia)",
        "2024-06-28 | Registered Physiotherapist, licence 04512 | (College of Health and Care Professionals of British Columbia)",
        "2024-06-27 | Chiropractor, licence 04512 | (College of Chiropractors of British Columbia)",
        "2024-06-27 | Optometrist, licence 04512 | (<regulatory college in full>)",
        "2024-06-27 | Registered Physiotherapist, CMTBC licence 04512 | College of Physical Therapists of British Columbia",
        "2026-11-23 | Registered Physiotherapist, CPTBC #1234567 | College of Health and Care Professionals of British Columbia",
        "2026-11-23 | Registered Physiotherapist, College of Physiotherapists of Ontario, licence 1234567 | College of Health and Care Professionals of British Columbia",
        "2026-11-23 | Chiropractor, HCPC licence 1234567 | College of Complementary Health Professionals of British Columbia"
    })
    void theCollegeInForceOnTheDayIsSuggested(String day, String line, String suggestion) {
        Document document = Parser.markdown("# Walking\n\nBy Sam Roe, " + line + "\n\nWalk.");
        var check = Checks.groups().stream().filter(group -> group.id().equals("registration")).findFirst().orElseThrow().check();
        CheckResult result = check.check(new Article(document, Wording.of(document), Clinic.UNKNOWN, LocalDate.parse(day)));
        assertEquals(1, result.hits().size(), result.hits().toString());
        assertEquals(suggestion, result.hits().get(0).suggestions().get(0).text().strip());
        assertEquals(Status.INCOMPLETE, result.requirement().orElseThrow().status());
    }

    @Test
    void anotherCollegeIsToldByItsNameOnce() {
        var hits = Checks.run("registration", "# Walking\n\nBy Sam Roe, Registered Physiotherapist, CPTBC #1234567\n\nWalk.").hits();
        assertEquals(List.of("no-college"), hits.stream().map(hit -> hit.fault()).toList());
        assertEquals("; the line names “CPTBC”, and this ruleset expects “College of Health and Care Professionals of British Columbia”",
                hits.get(0).values().get("instead"));
        assertEquals(List.of(), hits("By " + LINE + " (formerly CPTBC)\n\nWalk."));
        assertEquals(List.of("missing-line \"\""), hits("By Sam Roe, Registered Physiotherapist, who was registered with the HCPC\n\nWalk."));
    }

    @Test
    void theRegisterKnowsNamesNumbersAndDays() {
        assertEquals(List.of(), against("By Dr. Sam Roe, Physiotherapist, CHCPBC licence 1234567"));
        assertEquals(List.of("unknown-practitioner"),
                against("By Alex Doe, Registered Physiotherapist, CHCPBC licence 1234567"));
        assertEquals(List.of("mismatch"), against("By Sam Roe, Registered Physiotherapist, CHCPBC licence 1234568"));
        assertEquals(List.of("lapsed"), against("By Kim Ray, Registered Physiotherapist, CHCPBC licence 7654321"));
    }

    private static List<String> against(String byline) {
        return Checks.run("registration", Parser.markdown("# Walking\n\n" + byline + "\n\nWalk."), Checks.CLINIC).hits()
                .stream()
                .map(hit -> hit.fault()).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Sam Roe, Physiotherapist, CHCPBC licence 1234568 | “1234568” differs from the register or the site\u2019s template.",
        "Alex Doe, Physiotherapist, CHCPBC licence 1234567 | “Alex Doe” is not in the practitioner register.",
        "Kim Ray, Physiotherapist, CHCPBC licence 7654321 | The licence of “Kim Ray” has lapsed by the register.",
        "Sam Roe, Physiotherapist, CCHPBC licence 1234567 | “CCHPBC” is not the college of the title. “CCHPBC” differs from the register or the site\u2019s template."
    })
    void aWholeLineWithAnErrorInItIsIncomplete(String line, String reason) {
        Requirement requirement = Checks.run("registration", Parser.markdown("# Walking\n\nBy " + line + "\n\nWalk."), Checks.CLINIC)
                .requirement().orElseThrow();
        assertEquals(Status.INCOMPLETE, requirement.status());
        assertEquals(reason, requirement.reason());
    }

    private static List<String> suggestions(String text) {
        return Checks.run("registration", "# Walking\n\n" + text).hits().stream()
                .flatMap(hit -> hit.suggestions().stream()).map(suggestion -> suggestion.text().strip()).toList();
    }

    @Test
    void aSuggestionHoldsOnlyWhatTheTextGivesBesideTheName() {
        assertEquals(List.of("By Sam Roe, <protected title>, PhD · May 4, 2026",
                "Sam Roe, <protected title>, <regulatory college in full>, licence number <number>."),
                suggestions("By Sam Roe, PhD · May 4, 2026\n\nWalk.\n\nBook with a physiotherapist today."));
        assertEquals(List.of("By Sam Roe, Chiropractor",
                "Sam Roe, Chiropractor, College of Complementary Health Professionals of British Columbia, licence number <number>."),
                suggestions("By Sam Roe\n\nWalk.\n\n## About the author\n\nSam Roe, Chiropractor, works here."));
        assertEquals(List.of("By <name>, <protected title>",
                "<name>, <protected title>, <regulatory college in full>, licence number <number>."),
                suggestions("By our team\n\nWalk."));
    }

    @Test
    void aTableGivesTheNumberUnderOrBesideItsLabel() {
        String row = "| Sam Roe | Registered Physiotherapist | CHCPBC | 604555012 |";
        assertEquals(List.of(), hits("Walk.\n\n| Name | Title | College | Licence |\n|---|---|---|---|\n"
                + row.replace("604555012", "1234567")));
        assertEquals(List.of("missing-line \"\""),
                hits("Walk.\n\n| Licence pending | Title | College | Telephone |\n|---|---|---|---|\n" + row));
        assertEquals(List.of("missing-line \"\""),
                hits("Walk.\n\n| Licence | Title | College | Telephone |\n|---|---|---|---|\n" + row));
        assertEquals(List.of(), hits("Walk.\n\n| | |\n|---|---|\n| Name | Sam Roe |\n| Title | Physiotherapist |\n"
                + "| College | CHCPBC |\n| Licence number | 1234567 |"));
    }

    private static Requirement both(String between) {
        return requirement("By " + LINE + between + "Kim Ray, Registered Massage Therapist, CCHPBC licence 7654321\n\nWalk.");
    }

    @Test
    void everyPersonHasALineAndEvidenceOfHisOwn() {
        Requirement both = both("; reviewed by ");
        assertEquals(Status.SATISFIED, both.status(), both.reason());
        assertEquals(List.of("of Sam Roe", "of Kim Ray"), both.evidence().stream()
                .filter(proof -> proof.element().equals("licence-number")).map(Evidence::detail).toList());
        Requirement one = requirement("By " + LINE + " and Kim Ray, Registered Massage Therapist\n\nWalk.");
        assertEquals(Status.INCOMPLETE, one.status());
        assertEquals("Kim Ray lacks college, licence-number.", one.reason());
    }

    @Test
    void aMismatchNamesFieldAndBothValues() {
        var hit = Checks.run("registration", Parser.markdown("# Walking\n\nBy Sam Roe, Physiotherapist, CHCPBC licence 1234568\n\nWalk."),
                Checks.CLINIC).hits().get(0);
        assertEquals(java.util.Map.of("what", "licence number", "article", "1234568", "where", "register", "register", "1234567"),
                hit.values());
    }

    @Test
    void theSitesTemplateSuppliesTheLineOfItsPeople() {
        for (var row : java.util.Map.of("By Sam Roe, Registered Physiotherapist", List.<String>of(),
                "By Kim Ray, Registered Physiotherapist", List.of("missing-line"),
                "By Sam Roe, Registered Physiotherapist, CHCPBC licence 1111111", List.of("mismatch")).entrySet()) {
            Document site = Parser.markdown("# Site\n\n" + LINE);
            var standing = Checks.run("registration", site, Clinic.UNKNOWN).requirement().orElseThrow();
            Clinic clinic = Clinic.UNKNOWN.with(new dev.caveat.rule.SiteTemplate(site, Wording.of(site),
                    List.of("registration-line"), List.of(standing)));
            assertEquals(row.getValue(), Checks.run("registration", Parser.markdown("# Walking\n\n" + row.getKey() + "\n\nWalk."), clinic)
                    .hits().stream().map(hit -> hit.fault()).toList(), row.getKey());
        }
    }
}
