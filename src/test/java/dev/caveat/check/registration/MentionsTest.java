package dev.caveat.check.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parser;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.SiteTemplate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a line of registration and what only looks like one, and to whom of several a piece belongs. */
class MentionsTest {
    private static final String LINE = "Sam Roe, Registered Physiotherapist, CHCPBC licence 1234567";
    private static final String WALK =
            "Walking a little every day helps most people more than they would have thought before they began with it at all.";

    private static CheckResult run(String text, Clinic clinic) {
        return Checks.run("registration", Parser.markdown("# Walking\n\n" + text), clinic);
    }

    private static CheckResult run(String text) {
        return run(text, Clinic.UNKNOWN);
    }

    private static List<String> faults(String text) {
        return run(text).hits().stream().map(Hit::fault).sorted().toList();
    }

    /** {@code quote detail} of every piece of evidence of a kind. */
    private static List<String> evidence(String element, String text) {
        Document document = Parser.markdown("# Walking\n\n" + text);
        return Checks.run("registration", document, Clinic.UNKNOWN).requirement().orElseThrow().evidence().stream().filter(proof -> proof.element()
                .equals(element))
                .map(proof -> (document.quote(proof.span()) + " " + proof.detail()).strip()).toList();
    }

    @Test
    void aShortParagraphThatOpensWithNameAndTitleIsALineWithoutANumber() {
        assertEquals(List.of("no-licence-number"), faults("Walk.\n\nSam Roe, Registered Physiotherapist, CHCPBC.\n\n" + WALK));
        assertEquals(List.of("no-licence-number"), faults("Walk.\n\nSam Roe, Registered Physiotherapist, CHCPBC" + ", and walks".repeat(20) + ".\n\n"
                + WALK), "45 words");
        assertEquals(List.of("missing-line"), faults("Walk.\n\nSam Roe, Registered Physiotherapist, CHCPBC" + ", and walks".repeat(20) + " far.\n\n"
                + WALK), "46 words");
    }

    @Test
    void whatIsOnlyALongOrListedSourceGivesNoPiece() {
        String list = "Walk.\n\n## Sources\n\n- Fransen M. Exercise for the knee. 2015. doi:10.1002/14651858.CD004376.pub3\n";
        assertEquals(List.of(), evidence("licence-number", list + "\n" + LINE + ", " + "and so on ".repeat(15)));
        assertEquals(List.of(), evidence("protected-title", list + "- Sam Roe, Registered Physiotherapist. What walking is. 2020."));
        assertEquals(List.of(), evidence("licence-number", list + "- Roe S. Licence 1234567 for walking. 2020."));
        assertEquals(List.of("1234567"), evidence("licence-number", list + "\nCHCPBC licence 1234567"));
    }

    @Test
    void aNameOnALineOfItsOwnOverATitleOrACollegeIsACard() {
        assertEquals(List.of("CHCPBC"), evidence("college", "Walk.\n\nSam Roe\n\nCHCPBC\n\n" + WALK));
        assertEquals(List.of("Sam Roe"), evidence("name", "Walk.\n\nSam Roe\n\nCHCPBC\n\n" + WALK));
        assertEquals(List.of("Registered Physiotherapist"), evidence("protected-title", "Walk.\n\nSam Roe\n\nRegistered Physiotherapist\n\n" + WALK));
        assertEquals(List.of(), evidence("protected-title", "Walk.\n\nSam Roe walks far\n\nRegistered Physiotherapist\n\n" + WALK),
                "no name by itself");
        assertEquals(List.of(), evidence("protected-title", "Walk.\n\nSam Roe\n\nSee a Registered Physiotherapist\n\n" + WALK), "no title by itself");
        assertEquals(List.of("no-college", "no-licence-number"), faults("Walk.\n\nSam Roe\n\nHCPC\n\n" + WALK).stream()
                .filter(fault -> fault.startsWith("no-c") || fault.startsWith("no-l")).toList());
    }

    @Test
    void aPieceBelongsToTheLineItFollowsAtOnce() {
        String two = "Walk.\n\nSam Roe, Registered Physiotherapist, CHCPBC\n\n" + WALK + "\n\nKim Ray, Registered Physiotherapist, CHCPBC\n\n";
        assertEquals(List.of("1234567 of Kim Ray"), evidence("licence-number", two + "licence number 1234567"));
        assertEquals(List.of("1234567 of Sam Roe"), evidence("licence-number", two + WALK + "\n\nlicence number 1234567"),
                "to the first who lacks it");
    }

    @Test
    void severalInOneLineAreAllNamedIfEachHasATitle() {
        String both = "Walk.\n\n---\n\n" + LINE + "; Kim Ray, Registered Physiotherapist, CHCPBC licence 7654321";
        assertEquals(List.of("Sam Roe", "Kim Ray"), evidence("name", both));
        assertEquals(List.of("1234567 of Sam Roe", "7654321 of Kim Ray"), evidence("licence-number", both));
        assertEquals(List.of("Sam Roe"), evidence("name", "Walk.\n\n---\n\n" + LINE + "; Kim Ray"));
        assertEquals(List.of("Sam Roe"), evidence("name", "Walk.\n\n---\n\n" + LINE + ", works with Kim Ray, Registered Physiotherapist"));
    }

    @Test
    void wordsOfAnOccupationAreNoName() {
        assertEquals(List.of("Sam Roe"), evidence("name", "By Sam Roe, Manual Osteopath\n\nWalk."));
        assertEquals(List.of(), evidence("name", "By Manual Osteopath\n\nWalk."));
        assertEquals(List.of("Sam Roe"), evidence("name", "By Sam Roe, Speech-Language Pathologist, CHCPBC licence 1234567\n\nWalk."));
        assertEquals(List.of("Sam Roe"), evidence("name", "By Sam Roe, Remedial Gymnast, CHCPBC licence 1234567\n\nWalk."));
        assertEquals(List.of("PT"), evidence("protected-title", "By Sam Roe, PT, CHCPBC licence 1234567\n\nWalk."));
    }

    @Test
    void severalShareAPluralTitleAndTheCollegeAndNothingElse() {
        String shared = "By Sam Roe and Kim Ray, Registered Physiotherapists, CHCPBC licence 1234567\n\nWalk.";
        assertEquals(List.of("1234567 of Kim Ray"), evidence("licence-number", shared));
        assertEquals(List.of("CHCPBC of Sam Roe", "CHCPBC of Kim Ray"), evidence("college", shared));
        assertEquals(List.of("no-licence-number"), faults(shared));
        assertEquals(List.of("CHCPBC of Kim Ray"), evidence("college",
                "By Sam Roe, Chiropractor, and Kim Ray, Registered Physiotherapists, CHCPBC licence 1234567\n\nWalk."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"CHCPBC in Vancouver, No. 1234567 | 1234567", "in Vancouver, No. 1234567 | ''",
            "licence 7654321, CHCPBC in Vancouver, No. 1234567 | 7654321", "licence 9999999 | 9999999",
        "licence 1000000 | 1000000", "licence 999 | 999", "licence 99 | ''", "CHCPBC in Vancouver, No. 1234 | ''"})
    void aBareNumberCountsInALineThatNamesACollegeOnly(String words, String number) {
        List<String> found = evidence("licence-number", "By Sam Roe, Registered Physiotherapist, " + words + "\n\nWalk.");
        assertEquals(number.equals("''") || number.isEmpty() ? List.of() : List.of(number), found, words);
    }

    @Test
    void theWholeLineIsOfferedBehindTheLastThatSaysSomethingOfThePerson() {
        String text = "# Walking\n\nBy Sam Roe\n\n" + WALK + "\n\nSam Roe, Registered Physiotherapist\n\nRest.";
        Hit missing = Checks.run("registration", Parser.markdown(text), Clinic.UNKNOWN).hits().stream().filter(hit -> hit.fault()
                .equals("missing-line")).findFirst().orElseThrow();
        assertEquals(text.indexOf("\n\nRest."), missing.span().start());
        String bare = "# Walking\n\nBy Sam Roe\n\n" + WALK;
        assertEquals(bare.indexOf("\n\nWalking a"), Checks.run("registration", Parser.markdown(bare), Clinic.UNKNOWN).hits().stream()
                .filter(hit -> hit.fault().equals("missing-line")).findFirst().orElseThrow().span().start());
    }

    @Test
    void ofAnotherCollegeTheReviewerAndTheWriterAreTold() {
        assertEquals("Not there: college. It names “HCPC”, which does not count here.",
                run("By Sam Roe, Registered Physiotherapist, HCPC licence 1234567\n\nWalk.").requirement().orElseThrow().reason());
        assertTrue(college("CPTBC").suggestions().get(0).safe(), "the same college under its new name");
        assertFalse(college("**CPT**BC").suggestions().get(0).safe(), "the emphasis would go");
        assertFalse(college("[CPTBC](https://example.org)").suggestions().get(0).safe(), "the link would lead to the old one");
        assertFalse(college("HCPC").suggestions().get(0).safe());
    }

    private static Hit college(String named) {
        return run("By Sam Roe, Registered Physiotherapist, " + named + " licence 1234567\n\nWalk.").hits().stream().filter(hit -> hit.fault()
                .equals("no-college")).findFirst().orElseThrow();
    }

    @Test
    void withSeveralPeopleItIsSaidWhoseLineIsMeant() {
        assertEquals(" for Kim Ray", run("By " + LINE + " and Kim Ray, Registered Physiotherapist\n\nWalk.").hits().stream()
                .filter(hit -> hit.fault().equals("missing-line"))
                .findFirst().orElseThrow().values().get("for"));
        assertEquals("", run("By Kim Ray, Registered Physiotherapist\n\nWalk.").hits().get(0).values().get("for"));
        assertEquals("Sam Roe", run("Walk.\n\n---\n\nSam Roe, CHCPBC licence 1234567").hits().stream().filter(hit -> hit.fault()
                .equals("no-protected-title")).findFirst().orElseThrow()
                .values().get("name"));
    }

    @Test
    void theReviewerSeesWhetherANameIsInTheRegister() {
        Clinic clinic = new Clinic(List.of(), "", List.of(), List.of(new Practitioner("Samuel Roe", "", "", "", "", Optional.empty(), List.of())),
                List.of());
        assertEquals("in the register as Samuel Roe", run("By " + LINE + "\n\nWalk.", clinic).requirement().orElseThrow().evidence().get(0).detail());
        assertEquals("not in the register", run("By " + LINE.replace("Sam Roe", "Kim Ray") + "\n\nWalk.", clinic).requirement().orElseThrow()
                .evidence().get(0).detail());
        assertEquals("", run("By " + LINE + "\n\nWalk.").requirement().orElseThrow().evidence().get(0).detail());
    }

    @Test
    void aTemplatesLineIsHeldAgainstTheLineOfTheSamePersonOnly() {
        Document site = Parser.markdown("# Site\n\n" + LINE + "\n\nKim Ray, Registered Massage Therapist, CCHPBC licence 7654321");
        Clinic clinic = Clinic.UNKNOWN.with(new SiteTemplate(site, Wording.of(site), List.of("registration-line"), List.of(Checks.run("registration",
                site, Clinic.UNKNOWN).requirement().orElseThrow())));
        CheckResult kim = run("By Kim Ray, Registered Massage Therapist, CCHPBC licence 7654321\n\nWalk.", clinic);
        assertEquals(List.of(), kim.hits());
        assertEquals(Status.SATISFIED, kim.requirement().orElseThrow().status());
        CheckResult wrong = run("By Kim Ray, Registered Massage Therapist, CHCPBC licence 7654321\n\nWalk.", clinic);
        assertEquals(List.of("mismatch", "wrong-college"), wrong.hits().stream().map(Hit::fault).sorted().toList());
        assertEquals("CCHPBC", wrong.hits().stream().filter(hit -> hit.fault().equals("mismatch")).findFirst().orElseThrow().values()
                .get("register"));
        assertEquals(List.of("mismatch"), run("Walk.\n\nCHCPBC licence 1111111", clinic).hits().stream().map(Hit::fault).filter("mismatch"::equals)
                .toList(), "a line without a name");
    }
}
