package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.parse.Parser;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Topic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the front matter and the configuration may say of an article's red flags. */
class DeclaredTest {
    private static CheckResult run(String redFlags, String title) {
        return Checks.run("red-flags", "---\nredFlags: " + redFlags + "\n---\n\n# " + title + "\n\nWalk a little.\n");
    }

    private static List<String> topics(CheckResult result) {
        return result.topics().stream().map(Topic::id).sorted().toList();
    }

    @Test
    void namedTopicsTakeThePlaceOfThoseThatWouldBeFound() {
        CheckResult result = run("{topics: [knee, Post Surgery], reason: the back is only an example}", "Low Back Pain");
        assertEquals(List.of("knee", "post-surgery"), topics(result));
        assertTrue(result.topics().stream().allMatch(topic -> topic.role().equals("primary")));
        assertTrue(result.requirement().orElseThrow().reason()
                .startsWith("The front matter names the topics: knee, post-surgery (the back is only an example)."),
                result.requirement().orElseThrow().reason());
        assertTrue(result.topics().get(0).reasons().contains("named in the front matter"));
    }

    @Test
    void aTopicThatDoesNotExistIsToldWithTheNearestAndNothingIsSkippedForIt() {
        CheckResult result = run("{topics: [knees, low-bak]}", "Low Back Pain");
        assertEquals(List.of("low-back"), topics(result));
        List<Hit> unclear = result.hits().stream().filter(hit -> hit.fault().equals("topic-unclear")).toList();
        assertEquals(List.of(2, 2), unclear.stream().map(Hit::steps).toList());
        assertTrue(unclear.get(0).values().get("reason").contains("there is no topic “knees”; did you mean “knee”?"),
                unclear.get(0).values().toString());
        assertTrue(unclear.get(1).values().get("reason").contains("did you mean “low-back”?"), unclear.toString());
    }

    @Test
    void anExemptionNeedsAReasonAndWithOneIsToldInTheReport() {
        CheckResult bare = run("{notApplicable: true}", "Low Back Pain");
        assertEquals(Status.MISSING, bare.requirement().orElseThrow().status());
        assertEquals(List.of(2), bare.hits().stream().filter(hit -> hit.fault().equals("topic-unclear"))
                .map(Hit::steps).toList());
        CheckResult excused = run("{notApplicable: true, reason: a book review}", "Low Back Pain");
        assertEquals(Status.NOT_APPLICABLE, excused.requirement().orElseThrow().status());
        assertEquals("The front matter says so: a book review", excused.requirement().orElseThrow().reason());
        assertEquals(List.of(), excused.hits());
    }

    private static int weight(String title, Optional<Severity> unsigned) {
        Clinic clinic = new Clinic(List.of(), "", List.of(), List.of(), List.of(), List.of(), ArticleTypes.NONE, unsigned,
                Optional.empty());
        return Checks.run("red-flags", Parser.markdown("# " + title + "\n\nWalk a little."), clinic).hits().stream()
                .filter(hit -> hit.fault().equals("missing-minimum")).findFirst().orElseThrow().steps();
    }

    @Test
    void howMuchAnUnsignedTopicWeighsIsTheClinicsToSay() {
        assertEquals(-1, weight("Knee Pain", Optional.empty()));
        assertEquals(0, weight("Knee Pain", Optional.of(Severity.ERROR)));
        assertEquals(0, weight("Low Back Pain", Optional.empty()), "the shipped ruleset makes the low back an error");
        assertEquals(-1, weight("Low Back Pain", Optional.of(Severity.WARNING)));
        assertEquals(-1, weight("Plantar Heel Pain", Optional.of(Severity.ERROR)), "the topic itself asks for a warning");
    }

    @Test
    void whoHasNotSignedIsTold() {
        assertTrue(run("{topics: [knee]}", "Notes").requirement().orElseThrow().reason()
                .endsWith("No clinician has signed yet: knee pain."));
    }
}
