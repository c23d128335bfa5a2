package dev.caveat.check.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.rule.Practitioner;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a ruleset says of professions and colleges, what it is told of mistakes, and what a register is looked up by. */
class RegistrationParametersTest {
    private static final Profession COACH = new Profession(List.of("Walking Coach"), List.of(), Optional.empty(), List.of("Walkers' Guild", "WG"),
            Optional.empty());
    private static final Profession WALKER = new Profession(List.of("Registered Walker", "Walker"), List.of("RW"), Optional.of("walk"), List.of(),
            Optional.empty());
    private static final Profession RUNNER = new Profession(List.of("Runner"), List.of(), Optional.of("run"), List.of(), Optional.empty());
    private static final College WALK = new College(List.of("College of Walkers and Strollers of BC", "CWS"), "\\d{7}",
            Optional.of(LocalDate.of(2026, 7, 6)), null);
    private static final College RUN = new College(List.of("College of Runners", "CR"), "\\d{5}", Optional.empty(), "Public Register");
    private static final Replaced OLD = new Replaced(List.of("Walkers' College"), List.of(), "College of Walkers and Strollers of BC",
            LocalDate.of(2024, 6, 28),
            List.of("College of Walkers", "CW"), List.of("walker"));

    private static Map<String, Profession> professions() {
        Map<String, Profession> all = new LinkedHashMap<>();
        all.put("coach", COACH);
        all.put("walker", WALKER);
        all.put("runner", RUNNER);
        return all;
    }

    private static Map<String, College> colleges() {
        Map<String, College> all = new LinkedHashMap<>();
        all.put("walk", WALK);
        all.put("run", RUN);
        return all;
    }

    private static RegistrationLine.Parameters parameters(Map<String, Profession> professions, Map<String, College> colleges, List<String> labels,
            Optional<String> own) {
        return new RegistrationLine.Parameters(professions, colleges, labels, List.of("Author"), List.of(), List.of(), List.of(), List.of(OLD),
                List.of(),
                List.of("College of Swimmers", "college of runners", "CW"), List.of(), own);
    }

    private static RegistrationLine.Parameters parameters(Optional<String> own) {
        return parameters(professions(), colleges(), List.of("licence"), own);
    }

    private static final RegistrationLine.Parameters PARAMETERS = parameters(Optional.empty());

    private static String told(Executable making) {
        return assertThrows(IllegalArgumentException.class, making).getMessage();
    }

    @Test
    void aMistakeIsToldWithTheValidValues() {
        assertEquals("professions is empty", told(() -> parameters(Map.of(), colleges(), List.of("licence"), Optional.empty())));
        assertEquals("colleges is empty", told(() -> parameters(professions(), Map.of(), List.of("licence"), Optional.empty())));
        assertEquals("professions.runner.college: no such college “run” (valid: walk)",
                told(() -> parameters(professions(), Map.of("walk", WALK), List.of("licence"), Optional.empty())));
        assertEquals("own: no such profession “swimmer” (valid: coach, walker, runner)", told(() -> parameters(Optional.of("swimmer"))));
        assertEquals("numberLabels is empty", told(() -> parameters(professions(), colleges(), List.of(), Optional.empty())));
        assertEquals("names is empty", told(() -> new College(List.of(), "\\d{7}", Optional.empty(), "")));
        assertTrue(told(() -> new College(List.of("College"), "(", Optional.empty(), "")).startsWith("number is no regular expression"));
        assertEquals("titles is empty", told(() -> new Profession(List.of(), List.of(), Optional.empty(), List.of(), Optional.empty())));
        assertEquals("phrases is empty", told(() -> new Replaced(List.of(), List.of(), "X", LocalDate.EPOCH, List.of(), List.of())));
    }

    @Test
    void aCollegeOfTheRulesetsOwnIsNoneOfElsewhere() {
        assertEquals(List.of("College of Swimmers"), PARAMETERS.elsewhere());
        assertEquals(List.of("author"), PARAMETERS.boxHeadings());
        assertEquals(List.of("clinical"), PARAMETERS.askedOf());
    }

    @Test
    void theOwnProfessionIsTheFirstThatHasACollegeUnlessOneIsNamed() {
        assertEquals(Optional.of("walker"), PARAMETERS.ownProfession());
        assertEquals(WALK, PARAMETERS.ownCollege());
        assertEquals(Optional.of("runner"), parameters(Optional.of("runner")).ownProfession());
        assertEquals(RUN, parameters(Optional.of("runner")).ownCollege());
        assertEquals(Optional.of("coach"), parameters(Optional.of("coach")).ownProfession());
        assertEquals(WALK, parameters(Optional.of("coach")).ownCollege(), "a coach has none");
        assertEquals(Optional.empty(), parameters(Map.of("coach", COACH), colleges(), List.of("licence"), Optional.empty()).ownProfession());
        assertEquals(WALK, parameters(Map.of("coach", COACH), colleges(), List.of("licence"), Optional.empty()).ownCollege());
    }

    @Test
    void collegesAndProfessionsAreKnownByEveryNameOfTheirs() {
        for (String name : List.of("walk", "CWS", "cws", "The College of Walkers & Strollers of B.C.",
                "College of Walkers and Strollers of BC (CWS)")) {
            assertEquals(Optional.of("walk"), PARAMETERS.collegeNamed(name), name);
        }
        assertEquals(Optional.empty(), PARAMETERS.collegeNamed("College of Swimmers"));
        assertEquals(Optional.of("walker"), PARAMETERS.professionOf(" registered walker "));
        assertEquals(Optional.of("walker"), PARAMETERS.professionOf("rw"));
        assertEquals(Optional.empty(), PARAMETERS.professionOf("swimmer"));
        assertEquals(Optional.of(WALK), PARAMETERS.collegeOf("walker"));
        assertEquals(Optional.empty(), PARAMETERS.collegeOf("coach"));
        assertEquals(Optional.empty(), PARAMETERS.collegeOf("swimmer"));
        assertTrue(WALK.isNamed("cws"));
        assertFalse(WALK.isNamed("CW"));
    }

    @Test
    void aCollegeIsSpeltWithItsSignsToo() {
        assertEquals(List.of("College of Walkers and Strollers of BC", "College of Walkers and Strollers of B.C.",
                "College of Walkers & Strollers of BC",
                "College of Walkers & Strollers of B.C.", "CWS"), WALK.spellings());
        assertEquals("", WALK.registry());
        assertEquals("Public Register", RUN.registry());
    }

    @Test
    void theNameOfTheDayIsTheOldOneUntilItWasReplaced() {
        LocalDate before = LocalDate.of(2024, 6, 27);
        LocalDate day = LocalDate.of(2024, 6, 28);
        assertEquals(Optional.of("College of Walkers"), PARAMETERS.nameOn(before, WALK.fullName(), Optional.of("walker")));
        assertEquals(Optional.empty(), PARAMETERS.nameOn(before, WALK.fullName(), Optional.of("runner")), "others had another then");
        assertEquals(Optional.of(WALK.fullName()), PARAMETERS.nameOn(day, WALK.fullName(), Optional.of("walker")));
        assertEquals(Optional.of("College of Runners"), PARAMETERS.nameOn(before, "College of Runners", Optional.of("runner")));
        assertTrue(PARAMETERS.isNow("college  of walkers ", WALK.fullName(), day));
        assertFalse(PARAMETERS.isNow("College of Walkers", WALK.fullName(), before));
        assertFalse(PARAMETERS.isNow("College of Walkers", RUN.fullName(), day));
        assertFalse(PARAMETERS.isNow("College of Swimmers", WALK.fullName(), day));
    }

    @Test
    void anOldNumberIsOneOfAnotherShapeOnceAllNumbersHaveTheNew() {
        assertTrue(WALK.isOld("04512"));
        assertFalse(WALK.isOld("1234567"));
        assertFalse(WALK.isSettled(LocalDate.of(2026, 7, 5)));
        assertTrue(WALK.isSettled(LocalDate.of(2026, 7, 6)));
        assertTrue(RUN.isSettled(LocalDate.EPOCH));
    }

    @Test
    void whatAProfessionIsCalledAndWhatItsMembersBelongTo() {
        assertEquals("Walkers' Guild", COACH.association());
        assertEquals("<association in full>", WALKER.association());
        assertFalse(COACH.isRegulated());
        assertTrue(WALKER.isRegulated());
        assertTrue(WALKER.isTitle("Senior REGISTERED walker"));
        assertTrue(WALKER.isTitle(" rw "));
        assertFalse(WALKER.isTitle("RWx"));
    }

    private static Practitioner entry(String title, String profession, String college) {
        return new Practitioner("Sam Roe", title, profession, college, "12-34", Optional.empty(), List.of());
    }

    @Test
    void aRegistersProfessionIsKnownByKeyTitleOrField() {
        Map<String, Profession> professions = Map.of("massage-therapist", new Profession(List.of("Massage Therapist"), List.of("RMT"),
                Optional.of("walk"), List.of(), Optional.empty()));
        Register register = new Register(List.of(), new dev.caveat.check.NameMatch(List.of()), parameters(professions, colleges(),
                List.of("licence"), Optional.empty()));
        for (String known : List.of("massage-therapist", "Massage Therapist", "rmt", "massage therapy", "Massage-Therapy", "massage-thera")) {
            assertEquals(Optional.of("massage-therapist"), register.named(known), known);
        }
        for (String unknown : List.of("massage", "masseur", "therapist", "massage-ther", "")) {
            assertEquals(Optional.empty(), register.named(unknown), unknown);
        }
        assertEquals(Optional.of("massage-therapist"), register.profession(entry("RMT", "", "")), "by the title where none is named");
        assertEquals(Optional.of("College of Runners"), register.college(entry("RMT", "", "cr")));
        assertEquals(Optional.of("College of Wizards"), register.college(entry("RMT", "", "College of Wizards")));
        assertEquals(Optional.of(WALK.fullName()), register.college(entry("RMT", "", "")));
        assertEquals(Optional.empty(), register.college(entry("Wizard", "", "")));
        assertTrue(Register.sameNumber("12-34", "1234"));
        assertFalse(Register.sameNumber("12-34", "1235"));
    }
}
