package dev.caveat.check.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Article;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.source.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a registration line in detail: who is told once, what a number is, what may be put in safely. */
class RegistrationDetailsTest {
    private static final String CHCPBC = "College of Health and Care Professionals of British Columbia";
    private static final String LINE = "Sam Roe, Registered Physiotherapist, CHCPBC licence 1234567";

    private static Document document(String text) {
        return Parser.markdown("# Walking\n\n" + text);
    }

    private static CheckResult run(String text, Practitioner... register) {
        return Checks.run("registration", document(text), new Clinic(List.of(), "", List.of(), List.of(register), List.of()));
    }

    /** {@code fault “quote”}, in order of place. */
    private static List<String> hits(String text, Practitioner... register) {
        Document document = document(text);
        return run(text, register).hits().stream().sorted(java.util.Comparator.comparing(Hit::span)).map(hit -> hit.fault() + " “"
                + document.quote(hit.span()) + "”").toList();
    }

    private static List<String> evidence(String text, String element) {
        Document document = document(text);
        return run(text).requirement().orElseThrow().evidence().stream().filter(proof -> proof.element().equals(element))
                .map(proof -> document.quote(proof.span())).toList();
    }

    private static Practitioner entry(String name, String title, String profession, String college, String licence, String until) {
        return new Practitioner(name, title, profession, college, licence, until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                List.of());
    }

    @Test
    void somebodyWithoutATitleInTwoBylinesIsToldOnce() {
        assertEquals(List.of("no-protected-title “By Sam Roe”"), titles("By Sam Roe\n\nReviewed by Sam Roe\n\nWalk."));
        assertEquals(List.of("no-protected-title “By Sam Roe”", "no-protected-title “Reviewed by Kim Ray”"),
                titles("By Sam Roe\n\nReviewed by Kim Ray\n\nWalk."));
        assertEquals(List.of("no-protected-title “By Sam Roe and Kim Ray”"),
                titles("By Sam Roe and Kim Ray\n\nReviewed by Ana Diaz, Physiotherapist, and Kim Ray, PhD\n\nWalk."));
        assertEquals(List.of("no-protected-title “Kim Ray”"),
                titles("By Ana Diaz, Physiotherapist, and Kim Ray, PhD\n\nReviewed by Kim Ray\n\nWalk."));
    }

    private static List<String> titles(String text) {
        return hits(text).stream().filter(hit -> hit.startsWith("no-protected-title")).toList();
    }

    @Test
    void aBylineWithoutATitleWeighsLessWhereSomebodyWithOneAnswersBeside() {
        List<Hit> beside = run("By Sam Roe\n\nReviewed by Ana Diaz, Physiotherapist, CHCPBC licence 1234567\n\nWalk.").hits();
        assertEquals(List.of("no-protected-title -1"), beside.stream().map(hit -> hit.fault() + " " + hit.steps()).toList());
        assertEquals(0, run("By Sam Roe\n\nWalk.").hits().get(0).steps());
        assertEquals(0, run("By Sam Roe\n\nWalk.\n\n## About the author\n\nSam Roe, Registered Physiotherapist, CHCPBC licence 1234567").hits()
                .get(0).steps(), "it is the person himself");
    }

    @Test
    void theTitleThatTheArticleGivesElsewhereIsPutIntoTheByline() {
        assertEquals("By Sam Roe, Registered Physiotherapist", run("By Dr. Sam Roe\n\nWalk.\n\n## About the author\n\n" + LINE).hits().get(0)
                .suggestions().get(0).text());
        assertTrue(run("By Dr. Sam Roe\n\nWalk.\n\n## About the author\n\n" + LINE).hits().get(0).suggestions().get(0).complete());
        assertFalse(run("By Sam Roe\n\nWalk.").hits().get(0).suggestions().get(0).complete());
    }

    @Test
    void theFrontMattersAuthorIsWhomALineWithoutANameIsAbout() {
        Document document = Parser.markdown("---\nauthor: Sam Roe\n---\n\n# Walking\n\nWalk.\n\nRegistered Physiotherapist, CHCPBC licence 1234567");
        Requirement requirement = Checks.run("registration", document, Clinic.UNKNOWN).requirement().orElseThrow();
        assertEquals(List.of("name Sam Roe", "protected-title Registered Physiotherapist", "college CHCPBC", "licence-number 1234567"),
                requirement.evidence().stream().map(proof -> proof.element() + " " + document.quote(proof.span())).toList());
        assertEquals(Status.SATISFIED, requirement.status());
        assertEquals(List.of("name", "protected-title"), run("Walk.\n\nCHCPBC licence 1234567").requirement().orElseThrow().missing());
    }

    @Test
    void aTitleOfTheFrontMatterIsShownAsSuchAndDoesNotStandInForTheLine() {
        Document document = Parser.markdown("---\nauthor: Sam Roe, Physiotherapist, CHCPBC licence 1234567\n---\n\n# Walking\n\nWalk.");
        Requirement requirement = Checks.run("registration", document, Clinic.UNKNOWN).requirement().orElseThrow();
        assertEquals(Status.MISSING, requirement.status());
        assertEquals(List.of("name ", "protected-title in the front matter"), requirement.evidence().stream().map(proof -> proof.element() + " "
                + proof.detail()).toList());
        assertEquals(List.of("college", "licence-number"), requirement.missing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"CHCPBC, No. 1234567 | 1234567", "CHCPBC # 1234567 | 1234567", "CHCPBC, number 12345 | 12345",
            "number 1234567 | ''", "CHCPBC member since 2019 | ''",
        "Physiotherapist (12345) | 12345", "Physiotherapist #12345 | 12345", "Physiotherapist 2019 | ''", "licence BC-12345 | BC-12345",
                "licence 12-34567 | 12-34567", "licence 12 | ''",
        "licences 1234567 and 7654321 | 1234567", "licence (CHCPBC) 1234567 | 1234567", "licence 604-555-0123 | ''", "CHCPBC 6045550123 | ''",
                "licence 123 456 7890 | ''", "Reg No: 1234567 | 1234567"})
    void whichDigitsAreALicenceNumber(String words, String number) {
        List<String> found = evidence("By Sam Roe, Registered Physiotherapist, " + words + "\n\nWalk.", "licence-number");
        assertEquals(number.equals("''") || number.isEmpty() ? List.of() : List.of(number), found, words);
    }

    private static final String CELLS =
            "<table>\n<tr><th>Name</th><th>Title</th><th>College</th><th>Licence</th></tr>\n<tr><td>Sam Roe</td><td>Registered Physiotherapist</td>"
            + "<td>CHCPBC</td><td>1234567</td></tr>\n<tr><td>Kim Ray</td><td>Registered Massage "
                    + "Therapist</td><td>CCHPBC</td><td>7654321</td></tr>\n</table>";

    private static List<String> html(String table, String element) {
        Document document = ((Parsed.Read) Parser.parse(Source.of("a.html", "<h1>Walking</h1><p>Walk.</p>\n" + table))).document();
        return Checks.run("registration", document, Clinic.UNKNOWN).requirement().orElseThrow().evidence().stream().filter(proof -> proof.element()
                .equals(element))
                .map(proof -> document.quote(proof.span()) + " " + proof.detail()).toList();
    }

    @Test
    void aColumnOfAnHtmlTableGivesTheNumbersOfItsRows() {
        assertEquals(List.of("1234567 of Sam Roe", "7654321 of Kim Ray"), html(CELLS, "licence-number"));
        assertEquals(List.of("CHCPBC of Sam Roe", "CCHPBC of Kim Ray"), html(CELLS, "college"));
        assertEquals(List.of(), html(CELLS.replace("<th>Licence</th>", "<th>Telephone</th>"), "licence-number"));
        assertEquals(List.of("1234567 "), html("<table>\n<tr><td>Name</td><td>Sam Roe</td></tr>\n<tr><td>Title</td><td>Physiotherapist</td></tr>\n"
                + "<tr><td>Licence number</td><td>1234567</td></tr>\n<tr><td>Room</td><td>2345678</td></tr>\n</table>", "licence-number"));
    }

    @Test
    void aColumnOfMarkdownIsToldByItsBarsThoughACellIsEmpty() {
        String table = "Walk.\n\n| Name | Title | Licence | College |\n|---|---|---|---|\n| Sam Roe |  | 1234567 | CHCPBC |\n";
        assertEquals(List.of("1234567"), evidence(table, "licence-number"));
        assertEquals(List.of(), evidence(table.replace("| Licence |", "| Room |"), "licence-number"));
        assertEquals(List.of(), evidence("Walk.\n\n| Name | Licence | Room |\n|---|---|---|\n| Sam Roe | pending | 1234567 |\n", "licence-number"),
                "it is the room's");
    }

    @Test
    void twoTablesDoNotShareTheirLabels() {
        String text = "Walk.\n\n| Name | Licence |\n|---|---|\n| Sam Roe | 1234567 |\n\nRooms:\n\n| Room | Steps |\n|---|---|\n| Hall | 7654321 |\n";
        assertEquals(List.of("1234567"), evidence(text, "licence-number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sam Roe\n\nRegistered Physiotherapist\n\nCHCPBC licence 1234567",
            "**Sam Roe**\n\nCHCPBC\n\nlicence 1234567\n\nPhysiotherapist",
        "- Sam Roe\n- Registered Physiotherapist\n- CHCPBC\n- licence 1234567", "Registered Physiotherapist\n\nSam Roe\n\nCHCPBC licence 1234567",
                "Registered Physiotherapist Sam Roe, CHCPBC licence 1234567",
        "Written by: Sam Roe, Registered Physiotherapist, CHCPBC licence 1234567", "Sam Roe is a Registered Physiotherapist, CHCPBC licence 1234567.",
        "Sam Roe, PhD, MSc, Registered Physiotherapist, CHCPBC licence 1234567"})
    void aLineMayStandOnSeveralLines(String foot) {
        Requirement requirement = run("Walk.\n\n---\n\n" + foot).requirement().orElseThrow();
        assertEquals(Status.SATISFIED, requirement.status(), foot + ": " + requirement.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The College of Health and Care Professionals of British Columbia sets the rules that a physiotherapist must follow, "
            + "and publishes them for all to read.",
        "Ask your physiotherapist.", "Sam Roe likes to walk.", "Call 1234567.", "A physiotherapist such as Sam Roe can help."})
    void aSentenceAboutPhysiotherapistsIsNoLine(String text) {
        assertEquals(Status.MISSING, run("Walk.\n\n" + text + "\n\nWalk on.").requirement().orElseThrow().status());
        assertEquals(List.of("missing-line “”"), hits("Walk.\n\n" + text + "\n\nWalk on."));
    }

    @Test
    void whoeverIsOnlyMentionedAnswersForNothing() {
        assertEquals(List.of("Sam Roe"), evidence("By " + LINE + "\n\nWalk.\n\n## About the author\n\nSam Roe works with Kim Ray, who walks.",
                "name"));
    }

    @Test
    void ofTheSourcesOnlyALineSetApartIsRead() {
        String list = "Walk.\n\n## Sources\n\n- Fransen M. Exercise for the knee. 2015. doi:10.1002/14651858.CD004376.pub3\n";
        assertEquals(Status.SATISFIED, run(list + "\n" + LINE).requirement().orElseThrow().status());
        assertEquals(Status.MISSING, run(list + "- Sam Roe, Registered Physiotherapist. What walking is. 2020.").requirement().orElseThrow()
                .status());
        assertEquals(Status.MISSING, run(list + "- Roe S. A Physiotherapist walks. 2020;12:1234567.").requirement().orElseThrow().status());
        assertEquals(Status.MISSING, run(list + "\nSam Roe walks.").requirement().orElseThrow().status());
    }

    @Test
    void aTitleWithoutProfessionInTheRegisterIsComparedByItsWords() {
        assertEquals(List.of(), hits("By " + LINE + "\n\nWalk.", entry("Sam Roe", "", "", "", "1234567", "")));
        assertEquals(List.of(), hits("By " + LINE + "\n\nWalk.", entry("Sam Roe", "Senior Registered Physiotherapist", "", "", "1234567", "")));
        assertEquals(List.of(), hits("By " + LINE + "\n\nWalk.", entry("Sam Roe", "Physio", "", "", "", "")));
        assertEquals(List.of("mismatch “Registered Physiotherapist”"), hits("By " + LINE + "\n\nWalk.", entry("Sam Roe", "Wizard", "", "", "1234567",
                "")));
        assertEquals(List.of("mismatch “Registered Physiotherapist”"), hits("By " + LINE + "\n\nWalk.", entry("Sam Roe", "Chiropractor", "", "",
                "1234567", "")));
    }

    @Test
    void theRegistersCollegeMustBeTheOneNamed() {
        assertEquals(List.of("mismatch “CHCPBC”"), hits("By " + LINE + "\n\nWalk.", entry("Sam Roe", "", "", "CCHPBC", "1234567", "")));
        assertEquals(List.of(), hits("By " + LINE + "\n\nWalk.", entry("Sam Roe", "", "", "College of Wizards", "1234567", "")),
                "it knows none of that name");
    }

    @Test
    void aNameThatIsNearlyInTheRegisterIsSuggested() {
        Practitioner known = entry("Samuel Rowe", "Registered Physiotherapist", "physiotherapist", CHCPBC, "1234567", "");
        Hit hit = run("By Samual Rowe, Registered Physiotherapist, CHCPBC licence 1234567\n\nWalk.", known).hits().get(0);
        assertEquals("unknown-practitioner", hit.fault());
        assertEquals("Samuel Rowe", hit.suggestions().get(0).text());
        assertEquals(List.of(), run("By Alex Diaz, Registered Physiotherapist, CHCPBC licence 1234567\n\nWalk.", known).hits().get(0).suggestions());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Registered Physiotherapist | CHCPBC | 1234567 | 2027-03-31 | true", "'' | CHCPBC | 1234567 | 2027-03-31 | false",
                "Registered Physiotherapist | '' | 1234567 | 2027-03-31 | false",
        "Registered Physiotherapist | CHCPBC | '' | 2027-03-31 | false", "Registered Physiotherapist | CHCPBC | 1234567 | '' | false",
        "Registered Physiotherapist | CHCPBC | 1234567 | 2026-11-23 | true", "Registered Physiotherapist | CHCPBC | 1234567 | 2026-11-22 | false",
                "Chiropractor | CHCPBC | 1234567 | 2027-03-31 | false"})
    void aLineIsPutInSafelyOnlyWhereTheRegisterVouchesForAllOfIt(String title, String college, String licence, String until, boolean safe) {
        Practitioner entry = entry("Sam Roe", title, "", college, licence, until);
        Hit missing = run("By Sam Roe, Registered Physiotherapist\n\nWalk.", entry).hits().stream().filter(hit -> hit.fault().equals("missing-line"))
                .findFirst().orElseThrow();
        assertEquals(safe, missing.suggestions().get(0).safe());
    }

    @Test
    void aNumberOfSomebodyWhoseNameDiffersAtAllIsNotPutInSafely() {
        Practitioner entry = entry("Samuel Roe", "Registered Physiotherapist", "physiotherapist", "CHCPBC", "1234567", "2027-03-31");
        assertFalse(run("By Sam Roe, Registered Physiotherapist\n\nWalk.", entry).hits().get(0).suggestions().get(0).safe());
        Practitioner same = entry("Sam Roe", "Registered Physiotherapist", "physiotherapist", "CHCPBC", "1234567", "2027-03-31");
        assertFalse(run("By Sam Roe, Registered Physiotherapist\n\nWalk.", same, same).hits().get(0).suggestions().get(0).safe(), "two entries");
        assertFalse(run("By Sam Roe, Registered Physiotherapist, CCHPBC\n\nWalk.", same).hits().stream().filter(hit -> hit.fault()
                .equals("no-licence-number")).findFirst()
                .orElseThrow().suggestions().get(0).safe(), "another college");
        assertTrue(run("By Sam Roe, Registered Physiotherapist, CHCPBC\n\nWalk.", same).hits().get(0).suggestions().get(0).safe());
    }

    @Test
    void anAbbreviationIsNotWrittenForATitle() {
        assertEquals("Sam Roe, <protected title>, " + CHCPBC + ", licence number <number>.", run("By Sam Roe, PT\n\nWalk.").hits().get(0)
                .suggestions().get(0).text().strip());
        assertEquals("Sam Roe, Physiotherapist, " + CHCPBC + ", licence number <number>.", run("By Sam Roe, Physiotherapist\n\nWalk.").hits().get(0)
                .suggestions().get(0).text().strip());
    }

    @Test
    void somebodyOfAProfessionWithoutACollegeNeedsItsAssociation() {
        CheckResult result = run("By Sam Roe, Kinesiologist\n\nWalk.");
        assertEquals(List.of("no-association “”"), hits("By Sam Roe, Kinesiologist\n\nWalk."));
        assertEquals(", <category of membership>, BC Association of Kinesiologists", result.hits().get(0).suggestions().get(0).text());
        Requirement whole = run("By Sam Roe, Kinesiologist, member of the BC Association of Kinesiologists\n\nWalk.").requirement().orElseThrow();
        assertEquals("Name, title and association are there; the profession has no college.", whole.reason());
        assertEquals(List.of(), hits("By Sam Roe, Kinesiologist, member of the BC Association of Kinesiologists\n\nWalk."));
    }

    @Test
    void aTitleBehindDegreesIsMarkedWithThem() {
        Document document = document("By Sam Roe, PhD, MSc, Registered Physiotherapist, CHCPBC licence 1234567\n\nWalk.");
        Hit hit = Checks.run("registration", document, Clinic.UNKNOWN).hits().get(0);
        assertEquals("title-after-degrees “PhD, MSc, Registered Physiotherapist”", hit.fault() + " “" + document.quote(hit.span()) + "”");
        assertEquals("Registered Physiotherapist, PhD, MSc", hit.suggestions().get(0).text());
        assertEquals(List.of(), hits("By Sam Roe, PT, PhD, CHCPBC licence 1234567\n\nWalk."));
        assertEquals(List.of(), hits("By Sam Roe of Surrey, Registered Physiotherapist, CHCPBC licence 1234567\n\nWalk."), "no degree");
    }

    private static List<String> on(String day, String text) {
        Document document = document(text);
        var check = Checks.groups().stream().filter(group -> group.id().equals("registration")).findFirst().orElseThrow().check();
        return check.check(new Article(document, Wording.of(document), Clinic.UNKNOWN, LocalDate.parse(day))).hits().stream().map(hit -> hit.fault()
                + " " + hit.steps()).toList();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-16,''", "2026-06-17,stale-number -1", "2027-03-31,stale-number -1", "2027-04-01,stale-number 0"})
    void anOldNumberWeighsLessWhileTheCollegeStillMovesTheProfession(String day, String expected) {
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected), on(day, "By Sam Roe, Chiropractor, CCHPBC licence 04512\n\nWalk."));
    }

    @Test
    void aMissingTitleGoesBehindTheNameAndAMissingNumberBehindTheCollege() {
        String text = "Walk.\n\n---\n\nSam Roe, CHCPBC licence 1234567";
        Document document = document(text);
        Hit title = run(text).hits().stream().filter(hit -> hit.fault().equals("no-protected-title")).findFirst().orElseThrow();
        assertEquals(Span.at(document.text().indexOf(", CHCPBC")), title.span());
        assertEquals(", <protected title>", title.suggestions().get(0).text());
        String numberless = "By Sam Roe, Registered Physiotherapist, CHCPBC\n\nWalk.";
        assertEquals(Span.at(document(numberless).text().indexOf("\n\nWalk.")), run(numberless).hits().get(0).span());
    }
}
