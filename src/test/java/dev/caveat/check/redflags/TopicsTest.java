package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Back in Action: Spring Gardening Tips", "Hip Hinge 101", "Shoulder-Width Stance",
            "Chest Press Form Guide",
        "Cervical Cancer Awareness Month", "We Are Hiring a Physiotherapist", "How to Bounce Back From a Tough Race",
        "Upper Back Stretches", "Cervical Disc Prolapse", "Get Back to Running"})
    void lookAlikesInATitleAreNoTopic(String title) {
        CheckResult result = Checks.run("red-flags", "# " + title + "\n\nSome words about it. Go back to the start.");
        assertEquals(List.of(), result.topics());
        assertEquals(Status.NOT_APPLICABLE, result.requirement().orElseThrow().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Understanding Pregnancy Back Pain", "Sciatica at Night", "Your Lower Back",
            "Living With a Slipped Disc",
        "BACK-PAIN myths", "Lumbar Stenosis"})
    void titlesNameTheTopic(String title) {
        assertEquals(List.of("low-back"), Checks.run("red-flags", "# " + title + "\n\nWords.").topics().stream()
                .map(Topic::id).toList());
    }

    @Test
    void tagsBringTheTopicAndSupportingTagsAloneDoNot() {
        assertEquals(0, Checks.run("red-flags", "---\ntags: [lifting, deadlift]\n---\n\n# Stronger\n\nLift well.")
                .topics().size());
        Topic topic = Checks.run("red-flags", "---\ntags: [Low Back Pain, lifting]\n---\n\n# Stronger\n\nLift well.")
                .topics().get(0);
        assertEquals(12.0, topic.score());
        assertEquals("primary", topic.role());
    }

    @Test
    void wordsOfTheTextAloneMakeASecondaryTopicThatIsNotJudged() {
        CheckResult result = Checks.run("red-flags", "# Stronger\n\n" + "Low back pain is one thing. ".repeat(10));
        assertEquals("secondary", result.topics().get(0).role());
        assertEquals(List.of("topic-unclear"), result.hits().stream().map(hit -> hit.fault()).toList());
    }

    @Test
    void theFrontMatterNamesTopicsOrSaysWhyNoneApplies() {
        assertEquals("primary",
                Checks.run("red-flags", "---\nredFlags: {topics: [low-back]}\n---\n\n# Stronger\n\nLift.").topics()
                .get(0).role());
        CheckResult excused = Checks.run("red-flags",
                "---\nredFlags: {notApplicable: true, reason: a book review}\n---\n\n# Low back pain\n\nRead it.");
        assertEquals(Status.NOT_APPLICABLE, excused.requirement().orElseThrow().status());
        assertTrue(excused.requirement().orElseThrow().reason().contains("a book review"));
        assertTrue(Checks.faults("red-flags",
                "---\nredFlags: {notApplicable: true}\n---\n\n# Low back pain\n\nRead it.")
                .containsAll(List.of("topic-unclear", "missing-minimum")));
    }
}
