package dev.caveat.check.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.document.Document;
import dev.caveat.parse.Parser;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Practitioner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is taken for whom, and for what, where lines are written in other ways than one after the other. */
class RegistrationSentencesTest {
    private static final String CHCPBC = "College of Health and Care Professionals of British Columbia";
    private static final String CCHPBC = "College of Complementary Health Professionals of British Columbia";

    private static CheckResult run(String text, Practitioner... register) {
        return run("# Walking\n\n" + text, new Clinic(List.of(), "", List.of(), List.of(register), List.of()));
    }

    private static CheckResult run(String markdown, Clinic clinic) {
        return Checks.run("registration", Parser.markdown(markdown), clinic);
    }

    private static List<String> faults(String text, Practitioner... register) {
        return run(text, register).hits().stream().map(hit -> hit.fault() + (hit.values().getOrDefault("name", "").isEmpty() ? ""
                : " " + hit.values().get("name"))).sorted().toList();
    }

    /** {@code element “quote” detail}. */
    private static List<String> evidence(String markdown, Clinic clinic) {
        Document document = Parser.markdown(markdown);
        return Checks.run("registration", document, clinic).requirement().orElseThrow().evidence().stream()
                .map(proof -> shown(document, proof)).toList();
    }

    private static List<String> evidence(String text) {
        return evidence("# Walking\n\n" + text, Clinic.UNKNOWN);
    }

    private static String shown(Document document, Evidence proof) {
        return proof.element() + " “" + document.quote(proof.span()) + "”" + (proof.detail().isEmpty() ? "" : " " + proof.detail());
    }

    private static Practitioner entry(String name, String title, String profession, String college, String licence) {
        return new Practitioner(name, title, profession, college, licence, Optional.of(LocalDate.of(2027, 3, 31)), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "As a physiotherapist, I see sore knees. | physiotherapist", "I'm a physiotherapist here. | physiotherapist", "I’m your sports physiotherapist. | physiotherapist",
        "What my patients ask me as a very busy physiotherapist: | physiotherapist"})
    void whatAnAuthorCallsHimselfInTheFirstPersonIsShownAndSatisfiesNothing(String text, String title) {
        assertEquals(List.of("stated-title “" + title + "” no protected title"), evidence(text));
        assertEquals(List.of("missing-line"), faults(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"As a physiotherapist, she sees sore knees.", "Ask a physiotherapist. Immy does.", "IBM, as a physiotherapist knows, is big.",
        "Mystery: as a physiotherapist knows.", "## Sources\n\n- I work as a physiotherapist. 2020."})
    void whatOthersAreCalledIsNot(String text) {
        assertEquals(List.of(), evidence(text));
    }

    @Test
    void aCourtesyTitleIsShownWhereNothingElseIs() {
        assertEquals(1, evidence("---\nauthor: Dr. Sam Roe\n---\n\n# Walking\n\nWalk.", Clinic.UNKNOWN).stream()
                .filter(line -> line.startsWith("stated-title")).count());
        assertEquals(0, evidence("---\nauthor: Sam Roe\n---\n\n# Walking\n\nWalk.", Clinic.UNKNOWN).stream()
                .filter(line -> line.startsWith("stated-title")).count());
        assertEquals(1, evidence("By Dr. Sam Roe\n\nWalk.").stream().filter(line -> line.startsWith("stated-title")).count());
        assertEquals(List.of("name “Sam Roe”"), evidence("By Sam Roe\n\nWalk."));
        assertEquals(List.of("name “Sam Roe”", "protected-title “Physiotherapist”"), evidence("By Dr. Sam Roe, Physiotherapist\n\nWalk."));
    }

    private static final String HEAD = "Walk.\n\n| Name | Title | College | Licence |\n|---|---|---|---|\n";

    @Test
    void aRowOfATableIsAboutThePersonNamedInIt() {
        String rows = "| Sam Roe | Registered Physiotherapist | CHCPBC | 1234567 |\n| Kim Ray | Registered Massage Therapist | CCHPBC | 7654321 |\n";
        assertEquals(List.of(), faults(HEAD + rows));
        assertEquals(List.of("wrong-college"), faults(HEAD + rows.replace("CCHPBC", "CHCPBC")));
        assertEquals(List.of("no-college"), faults(HEAD + rows.replace("CCHPBC", "–")));
        assertEquals(List.of("no-licence-number"), faults(HEAD + rows.replace("7654321", "–")));
        assertEquals(List.of(), faults(HEAD + rows, entry("Sam Roe", "Registered Physiotherapist", "physiotherapist", CHCPBC, "1234567"),
                entry("Kim Ray", "Registered Massage Therapist", "massage-therapist", CCHPBC, "7654321")));
        assertEquals(List.of("mismatch", "mismatch"), faults(HEAD + rows, entry("Sam Roe", "Registered Physiotherapist", "physiotherapist", CHCPBC, "7654321"),
                entry("Kim Ray", "Registered Massage Therapist", "massage-therapist", CCHPBC, "1234567")));
    }

    @Test
    void aTableOfOnePersonIsAboutThatPersonAndOneOfSeveralAboutWhoWasNamedLast() {
        String card = "Walk.\n\n| | |\n|---|---|\n| College | CHCPBC |\n| Name | Sam Roe |\n| Title | Physiotherapist |\n| Licence number | 1234567 |\n";
        assertEquals(List.of("name “Sam Roe”", "protected-title “Physiotherapist”", "college “CHCPBC”", "licence-number “1234567”"), evidence(card));
        String two = card.replace("| College | CHCPBC |\n", "") + "| College | CHCPBC |\n| Name | Kim Ray |\n| Title | Registered Massage Therapist |\n"
                + "| Licence number | 7654321 |\n| College | CCHPBC |\n";
        assertEquals(List.of("name “Sam Roe”", "protected-title “Physiotherapist” of Sam Roe", "college “CHCPBC” of Sam Roe", "licence-number “1234567” of Sam Roe",
                "name “Kim Ray”", "protected-title “Registered Massage Therapist” of Kim Ray", "college “CCHPBC” of Kim Ray", "licence-number “7654321” of Kim Ray"),
                evidence(two));
    }

    @Test
    void severalShareWhatStandsAfterTheLastOfThem() {
        String shared = "By Sam Roe and Kim Ray, Registered Physiotherapists, CHCPBC, licences 1234567 and 7654321\n\nWalk.";
        assertEquals(List.of(), faults(shared));
        assertEquals(List.of("licence-number “1234567” of Sam Roe", "licence-number “7654321” of Kim Ray"), evidence(shared).stream()
                .filter(line -> line.startsWith("licence")).toList());
        assertEquals(2, evidence(shared).stream().filter(line -> line.startsWith("college")).count());
        assertEquals(List.of("no-protected-title Sam Roe"), faults("By Sam Roe and Kim Ray, Registered Physiotherapist, CHCPBC, licence 7654321\n\nWalk."),
                "in the singular it is the last one's");
        assertEquals(List.of(), faults("By Sam Roe, Physiotherapist, licence 1234567 and Kim Ray, Physiotherapist, licence 7654321, both CHCPBC\n\nWalk."));
        assertEquals(List.of("no-college"), faults("By Sam Roe, Physiotherapist, licence 1234567 and Kim Ray, Physiotherapist, licence 7654321, CHCPBC\n\nWalk."));
    }

    @Test
    void eachOfTwoInAByLineNeedsATitle() {
        List<String> faults = faults("By Sam Roe, Physiotherapist, CHCPBC licence 1234567, and Kim Ray, PhD\n\nWalk.");
        assertEquals(List.of("no-protected-title Kim Ray"), faults);
        assertEquals("Kim Ray, <protected title>", run("By Sam Roe, Physiotherapist, CHCPBC licence 1234567, and Kim Ray, PhD\n\nWalk.").hits().stream()
                .filter(hit -> hit.fault().equals("no-protected-title")).findFirst().orElseThrow().suggestions().get(0).text());
        assertEquals(List.of(), faults("By Sam Roe, Physiotherapist, CHCPBC licence 1234567, and Ana Diaz, journalist\n\nWalk."), "a journalist needs none");
    }

    @Test
    void somebodyOfTwoProfessionsIsTheEntryWhoseNumberOrTitleIsNamed() {
        Practitioner physio = entry("Sam Roe", "Registered Physiotherapist", "physiotherapist", CHCPBC, "1234567");
        Practitioner massage = entry("Sam Roe", "Registered Massage Therapist", "massage-therapist", CCHPBC, "7654321");
        for (Practitioner[] register : List.of(new Practitioner[] {physio, massage}, new Practitioner[] {massage, physio})) {
            assertEquals(List.of(), faults("By Sam Roe, Registered Physiotherapist, CHCPBC licence 1234567\n\nWalk.", register));
            assertEquals(List.of(), faults("By Sam Roe, RMT, CCHPBC licence 7654321\n\nWalk.", register));
            assertEquals(List.of("missing-line Sam Roe"), faults("By Sam Roe, Registered Massage Therapist\n\nWalk.", register).stream()
                    .map(line -> line.equals("missing-line") ? "missing-line Sam Roe" : line).toList());
            assertTrue(run("By Sam Roe, Registered Massage Therapist\n\nWalk.", register).hits().get(0).suggestions().get(0).text().contains(CCHPBC
                    + ", licence number 7654321."));
        }
    }

    @Test
    void anEntryCountsToItsLastDay() {
        for (var row : java.util.Map.of("2026-11-22", List.of("lapsed Sam Roe"), "2026-11-23", List.<String>of(), "2026-11-24", List.<String>of()).entrySet()) {
            Practitioner entry = new Practitioner("Sam Roe", "Registered Physiotherapist", "physiotherapist", CHCPBC, "1234567",
                    Optional.of(LocalDate.parse(row.getKey())), List.of());
            assertEquals(row.getValue(), faults("By Sam Roe, Physiotherapist, CHCPBC licence 1234567\n\nWalk.", entry), row.getKey());
        }
        Practitioner forever = new Practitioner("Sam Roe", "Registered Physiotherapist", "physiotherapist", CHCPBC, "1234567", Optional.empty(), List.of());
        assertEquals(List.of(), faults("By Sam Roe, Physiotherapist, CHCPBC licence 1234567\n\nWalk.", forever));
    }

    private static List<String> objections(Practitioner entry) {
        RegistrationLine check = (RegistrationLine) Checks.groups().stream().filter(group -> group.id().equals("registration")).findFirst()
                .orElseThrow().check();
        return check.objections(entry).stream().map(objection -> objection.field() + ": " + objection.value() + " " + objection.why()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Registered Physiotherapist | physiotherapist | College of Health and Care Professionals of BC | ''",
        "Registered Physiotherapist | physiotherapy | The CHCPBC | ''", "Registered Massage Therapist | Massage Therapy | '' | ''", "'' | '' | '' | ''",
        "Registered Physiotherapist | RPT | CHCPBC | ''", "Registered Physiotherapist | wizardry | CHCPBC | profession: wizardry is no profession that the rulesets know",
        "Registered Physiotherapist | physiotherapist | College of Wizards | college: College of Wizards is no college that the rulesets know",
        "Registered Physiotherapist | physiotherapist | CCHPBC | college: CCHPBC is not the college of a physiotherapist",
        "Chiropractor | physiotherapist | CHCPBC | title: Chiropractor is no title of a physiotherapist"})
    void whatTheRulesDoNotKnowOfAnEntryIsToldByField(String title, String profession, String college, String told) {
        String plain = told.equals("''") ? "" : told;
        assertEquals(plain.isEmpty() ? List.of() : List.of(plain), objections(entry("Sam Roe", title.equals("''") ? "" : title,
                profession.equals("''") ? "" : profession, college.equals("''") ? "" : college, "1")));
    }

    private static List<String> stale(String sentence) {
        return run(sentence).hits().stream().filter(hit -> hit.fault().equals("stale-regulator")).map(hit -> hit.suggestions().get(0).text()
                + (hit.suggestions().get(0).safe() ? " ✓" : "")).toList();
    }

    @Test
    void anOldNameIsReplacedSafelyOnlyInPlainTextAboutToday() {
        assertEquals(List.of(CHCPBC + " ✓"), stale("The College of Physical Therapists of British Columbia sets the rules."));
        assertEquals(List.of(CHCPBC), stale("The College of Physical Therapists of British Columbia set the rules in 2010."));
        assertEquals(List.of(CHCPBC), stale("The [College of Physical Therapists of British Columbia](https://example.org) sets the rules."));
        assertEquals(List.of(CHCPBC), stale("The College of *Physical Therapists* of British Columbia sets the rules."));
        assertEquals(List.of(), stale("## Sources\n\n- College of Physical Therapists of British Columbia. Rules. 2010."));
        assertEquals(List.of(CHCPBC + " ✓", "CHCPBC ✓"), stale("The College of Physical Therapists of British Columbia (CPTBC) sets the rules."));
    }

    @Test
    void anAssociationIsNoCollegeAndAMembershipThatNoListNamesIsShown() {
        assertTrue(evidence("By Sam Roe, Registered Physiotherapist, CHCPBC licence 1234567, member of the Canadian Knee Association\n\nWalk.").stream()
                .anyMatch(line -> line.startsWith("association “Canadian Knee Association”")));
    }

    @Test
    void whatNamesNobodyGoesToTheFirstWhoLacksIt() {
        String text = "By Sam Roe, Physiotherapist, CHCPBC licence 1234567 and Kim Ray, Registered Massage Therapist\n\nWalk.\n\n---\n\nCCHPBC licence number 7654321";
        assertEquals(List.of("college “CHCPBC” of Sam Roe", "college “CCHPBC” of Kim Ray"), evidence(text).stream().filter(line -> line.startsWith("college")).toList());
        assertEquals(List.of(), faults(text));
    }
}
