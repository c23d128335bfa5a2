package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.document.Block;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.Cue;
import dev.caveat.language.Wording;
import dev.caveat.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far apart two passages are, what a ruleset leaves out of red flags, and which numbers are wrong how gravely. */
class PassageTest {
    private static Passage passage(String text, int section, int parent, int position) {
        Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Prose.verbatim(text, 0), Zone.BODY, List.of());
        return new Passage(Optional.empty(), List.of(block), Wording.split(block), section, parent, position, false);
    }

    @Test
    void theDistanceOfTwoPassagesIsTheWordsBetweenThem() {
        Passage first = passage("One two three.", 0, 0, 10);
        assertEquals(0, first.distance(passage("Four.", 0, 0, 13)));
        assertEquals(7, first.distance(passage("Four.", 0, 0, 20)));
        assertEquals(7, passage("Four.", 0, 0, 20).distance(first));
        assertEquals(0, first.distance(passage("Four.", 0, 0, 11)), "never less than none");
        assertEquals(3, first.words());
    }

    @Test
    void aSubsectionBelongsToItsSectionAndItsSiblingsDoNot() {
        Passage section = passage("Walk.", 1, 1, 0);
        Passage sub = passage("Walk.", 2, 1, 0);
        Passage sibling = passage("Walk.", 3, 1, 0);
        Passage other = passage("Walk.", 4, 4, 0);
        assertTrue(section.isInSectionOf(passage("Run.", 1, 1, 9)));
        assertTrue(sub.isInSectionOf(section));
        assertTrue(section.isInSectionOf(sub));
        assertFalse(sub.isInSectionOf(sibling));
        assertFalse(section.isInSectionOf(other));
        assertFalse(other.isInSectionOf(sub));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Urgent", "When it is an EMERGENCY", "Red-flags", "Warning signs", "Call 9-1-1", "What can't wait",
            "See someone the same day"})
    void aHeadingMaySayThatItCannotWait(String heading) {
        assertTrue(Passage.saysUrgent(heading));
        assertFalse(Passage.saysUrgent("Signs of getting better"));
    }

    private static String told(Executable making) {
        return assertThrows(IllegalArgumentException.class, making).getMessage();
    }

    private static Concept sign(List<String> any, List<Concept.Near> near, List<String> early) {
        return new Concept(Tier.URGENT, "a sign", null, null, any, near, early, List.of(), null, List.of());
    }

    @Test
    void aSignIsNamedByAPhraseOfSomeKind() {
        assertEquals("any is empty", told(() -> sign(List.of(), List.of(), List.of())));
        Concept pair = sign(List.of(), List.of(new Concept.Near("numbness", "groin", null)), List.of());
        assertEquals(List.of("numbness ...6 groin", "groin ...6 numbness"), pair.nearPhrases());
        assertEquals(List.of("a ...2 b", "b ...2 a"), new Concept.Near("a", "b", 2).phrases());
        assertEquals("", pair.advice());
        assertFalse(pair.crisis());
        assertFalse(pair.bound());
        assertEquals("numb", sign(List.of(), List.of(), List.of("numb")).early().get(0));
    }

    private static TopicProfile topic(List<String> all, List<String> replaces, Level direction) {
        return new TopicProfile("knees", null, replaces, List.of(), List.of(), List.of("knee"), List.of(), List.of(), List.of(), all, List.of(),
                List.of(), List.of(), List.of("b|c"), List.of(),
                List.of(), null, direction, List.of("mild"), null, null, null, null, List.of(), null, null);
    }

    @Test
    void aTopicAsksForSomethingAndHasItsDefaults() {
        assertEquals("all, anyOf and several are empty: the topic would need nothing", told(() -> topic(List.of(), List.of(), null)));
        TopicProfile plain = topic(List.of("a"), List.of(), null);
        assertEquals(List.of(Level.SOFT_URGENT, Level.EMERGENCY, Severity.ERROR), List.of(plain.direction(), plain.preferred(),
                plain.belowMinimum()));
        assertFalse(plain.overlay());
        assertFalse(plain.isSigned());
        assertEquals(List.of("a", "b", "c"), plain.concepts().toList());
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY,EMERGENCY,EMERGENCY", "PROMPT,EMERGENCY,SOFT_URGENT", "EMERGENCY,URGENT,SOFT_URGENT", "PROMPT,URGENT,PROMPT",
            "EMERGENCY,PROMPT,PROMPT"})
    void theLeastDirectionOfASignDependsOnHowGraveItIs(Level direction, Tier tier, Level least) {
        assertEquals(least, topic(List.of("a"), List.of(), direction).least("a", tier));
        assertEquals(Level.SOFT_URGENT, topic(List.of("a"), List.of(), direction).least("mild", tier), "urgent care will do");
    }

    @Test
    void aTopicIsSignedByAClinicianOnADay() {
        TopicProfile plain = topic(List.of("a"), List.of(), null);
        assertTrue(signed(plain, "Sam Roe", LocalDate.EPOCH).isSigned());
        assertFalse(signed(plain, " ", LocalDate.EPOCH).isSigned());
        assertFalse(signed(plain, "Sam Roe", null).isSigned());
    }

    private static TopicProfile signed(TopicProfile topic, String by, LocalDate on) {
        return new TopicProfile(topic.name(), topic.overlay(), topic.replaces(), topic.tags(), topic.supportingTags(), topic.title(), topic.body(),
                topic.alongside(), topic.mask(), topic.all(),
                topic.anyOf(), topic.several(), topic.when(), topic.recommends(), topic.watches(), topic.minimisers(), topic.early(),
                        topic.direction(), topic.urgentWillDo(), topic.preferred(),
                topic.belowMinimum(), topic.unsigned(), topic.sentence(), topic.source(), by, on);
    }

    private static RedFlags.Parameters parameters(String region, List<Cue> cues, Map<String, TopicProfile> topics, Severity unsigned, Integer words,
            Integer signs, Integer lists) {
        Region here = new Region(List.of("911"), List.of(), List.of(), List.of(), null, null, List.of());
        DirectionPhrases directions = new DirectionPhrases(List.of("call 911"), List.of(), List.of("see a doctor today"), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(),
                List.of("see us"), List.of(), List.of("ER"));
        Map<String, Concept> concepts = Map.of("a", sign(List.of("numb"), List.of(), List.of()), "b", sign(List.of("weak"), List.of(), List.of()),
                "c", sign(List.of("faint"), List.of(), List.of()));
        return new RedFlags.Parameters(region, Map.of("ca", here), Map.of(), directions, List.of(), cues, List.of(), concepts, topics, unsigned,
                List.of(), List.of(), words, signs, lists);
    }

    private static final Map<String, TopicProfile> KNEES = Map.of("knee", topic(List.of("a"), List.of(), null));

    @Test
    void whatARulesetLeavesOutHasItsDefault() {
        RedFlags.Parameters plain = parameters("ca", List.of(), KNEES, null, null, null, null);
        assertEquals(List.of(Severity.WARNING, 120, 14, 2), List.of(plain.unsigned(), plain.scatteredWords(), plain.mostSigns(),
                plain.mostEmergencyLists()));
        RedFlags.Parameters given = parameters("ca", List.of(), KNEES, Severity.INFO, 60, 7, 1);
        assertEquals(List.of(Severity.INFO, 60, 7, 1), List.of(given.unsigned(), given.scatteredWords(), given.mostSigns(),
                given.mostEmergencyLists()));
        assertEquals(List.of("911", Level.SOFT_URGENT), List.of(plain.here().written(), plain.here().adviceLevel()));
        assertEquals(List.of("er"), plain.directions().capitals());
    }

    @Test
    void whatCannotBeRightIsToldByItsField() {
        assertEquals("region: no such region “uk” (valid: ca)", told(() -> parameters("uk", List.of(), KNEES, null, null, null, null)));
        assertEquals("topics is empty", told(() -> parameters("ca", List.of(), Map.of(), null, null, null, null)));
        assertEquals("topics.knee: no such concept “z”", told(() -> parameters("ca", List.of(), Map.of("knee", topic(List.of("z"), List.of(), null)),
                null, null, null, null)));
        assertEquals("topics.knee.replaces: no such topic “hip”", told(() -> parameters("ca", List.of(), Map.of("knee", topic(List.of("a"),
                List.of("hip"), null)), null, null, null, null)));
        assertTrue(told(() -> parameters("ca", List.of(new Cue("wondered", List.of("x"), null, null, null, 3, true)), KNEES, null, null, null,
                null)).contains("wondered"));
    }

    @Test
    void aCrisisLineIsWrittenAsTheEmergencyNumberIs() {
        assertEquals("9-8-8", region(List.of("988"), "9-1-1").crisisWritten());
        assertEquals("988", region(List.of("988"), "911").crisisWritten());
        assertEquals("116123", region(List.of("116123"), "9-1-1").crisisWritten());
        assertEquals("your local crisis line", region(List.of(), "9-1-1").crisisWritten());
    }

    private static Region region(List<String> crisis, String written) {
        return new Region(List.of("911"), List.of(), crisis, List.of(), Level.URGENT, written, List.of());
    }

    private static List<Integer> wrong(String text) {
        return Checks.run("red-flags", "# Low Back Pain\n\n" + text).hits().stream().filter(hit -> hit.fault().equals("wrong-emergency-number"))
                .map(hit -> hit.steps()).toList();
    }

    @Test
    void aWrongNumberWeighsMoreWhereNothingUrgentStandsBesideIt() {
        assertEquals(List.of(1), wrong("Call 999 if you have numbness around the groin."));
        assertEquals(List.of(0), wrong("Call 999 or go to the emergency department if you have numbness around the groin."));
        assertEquals(List.of(1), wrong("Call 999 if you have numbness around the groin, or see your doctor within a few weeks."));
        assertEquals(List.of(1), wrong("In British Columbia, call 999 if you have numbness around the groin."),
                "only of another place it may be right");
    }

    @Test
    void anAdviceLineIsNoNumberForAnEmergency() {
        assertEquals(List.of(1), wrong("Call 8-1-1 if you have numbness around the groin."));
        assertEquals(List.of(), wrong("Call 9-1-1 if you have numbness around the groin, or 8-1-1 for advice."));
        assertEquals(List.of(), wrong("Call 8-1-1 if your back is stiff."));
    }
}
