package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Back in Action: Spring Gardening Tips", "Hip Hinge 101", "Shoulder-Width Stance",
            "Chest Press Form Guide",
        "Cervical Cancer Awareness Month", "We Are Hiring a Physiotherapist", "How to Bounce Back From a Tough Race",
        "Upper Back Stretches", "Get Back to Running"})
    void lookAlikesInATitleAreNoTopic(String title) {
        CheckResult result = Checks.run("red-flags", "# " + title + "\n\nSome words about it. Go back to the start.");
        assertEquals(List.of(), result.topics());
        assertEquals(Status.NOT_APPLICABLE, result.requirement().orElseThrow().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sciatica at Night", "Your Lower Back",
            "Living With a Slipped Disc",
        "BACK-PAIN myths", "Lumbar Stenosis"})
    void titlesNameTheTopic(String title) {
        assertEquals(List.of("low-back"), Checks.run("red-flags", "# " + title + "\n\nWords.").topics().stream()
                .map(Topic::id).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Femoral Neck Stress Fractures | running-bone-stress",
        "Understanding Pregnancy Back Pain | low-back,pregnancy",
        "ACL Reconstruction | knee,post-surgery",
        "Avoiding Surgery for Knee Arthritis | knee",
        "Cervical Disc Prolapse | neck",
        "After a Concussion | concussion",
        "Knee Pain When Running | knee",
        "Knee and Hip Arthritis | hip-groin,knee",
        "Achilles Tendinopathy | achilles",
        "Knee Pain in Children | child",
        "Concussion in Youth Sport | child,concussion",
        "Dry Needling for Shoulder Pain | needling,shoulder",
        "Gout and You | inflammatory-arthritis",
        "Knee Replacement: the First Weeks | post-surgery",
        "Diabetic Neuropathy and Exercise | diabetes-foot"
    })
    void titlesBringTheTopicsThatAreJudged(String title, String expected) {
        List<String> primary = Checks.run("red-flags", "# " + title + "\n\nWords about it.").topics().stream()
                .filter(topic -> topic.role().equals("primary")).map(Topic::id).sorted().toList();
        assertEquals(List.of(expected.split(",")), primary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hands-On Care", "On the Other Hand: Two Views", "A Hip-Hop Class", "Calf Raises and Calf Stretches",
        "Running Late Again", "Falls Into Place", "Move the Needle", "Jaw-Dropping Views", "Hormone Replacement",
        "Elbow Grease", "Child's Pose", "Kids' Menu", "The Pregnant Pause", "High Heels and Heel Raises",
        "Short Ribs for Dinner", "Work-Life Balance", "Knees to Chest", "Ankle Weights", "The Great Depression",
        "The Achilles Heel of Our Plan", "Holiday Hours"})
    void lookAlikesOfOtherTopicsAreMasked(String title) {
        CheckResult result = Checks.run("red-flags", "# " + title + "\n\nSome words about it.");
        assertEquals(List.of(), result.topics().stream().map(Topic::id).toList());
        assertEquals(List.of(), result.hits());
    }

    @Test
    void atMostTwoConditionsAreJudgedAndOverlaysBesides() {
        CheckResult result = Checks.run("red-flags",
                "---\ntags: [shoulder, knee]\n---\n\n# Neck, Shoulder and Knee Pain After Dry Needling\n\nWords.");
        List<String> primary = result.topics().stream().filter(topic -> topic.role().equals("primary"))
                .map(Topic::id).sorted().toList();
        assertEquals(List.of("knee", "needling", "shoulder"), primary);
    }

    @Test
    void anAuthorsBoxAndSourcesBringNoTopic() {
        CheckResult result = Checks.run("red-flags", "# Low Back Pain\n\nWalk. You may pick up a child."
                + "\n\n## Sources\n\n1. Roe S. Dry needling of the shoulder in pregnancy. 2020.\n\n## About the author"
                + "\n\nSam Roe, Registered Physiotherapist, is a certified IMS therapist.\n");
        assertEquals(List.of("low-back"), result.topics().stream().map(Topic::id).toList());
    }

    @Test
    void aClinicalArticleWithoutATopicIsNotCleared() {
        CheckResult silent = Checks.run("red-flags", "# Treatment of Scar Pain\n\nStretch a little.");
        assertEquals(Status.MISSING, silent.requirement().orElseThrow().status());
        assertEquals(List.of("topic-unclear"), silent.hits().stream().map(hit -> hit.fault()).toList());
        assertEquals(1, silent.hits().get(0).steps());
        CheckResult directed = Checks.run("red-flags",
                "# Treatment of Scar Pain\n\nSee a doctor immediately if you have a fever.");
        assertEquals(List.of(), directed.hits());
        assertEquals(Status.NOT_APPLICABLE, directed.requirement().orElseThrow().status());
        assertEquals(Status.MISSING, Checks.run("red-flags", "---\ntags: [injury]\n---\n\n# Slowly\n\nRest.")
                .requirement().orElseThrow().status());
    }

    @Test
    void aTopicNobodySignedIsAWarningAndSaysSo() {
        Hit knee = missing("# Knee Pain When Running\n\nRun less.");
        assertEquals(-1, knee.steps());
        assertTrue(knee.considered().contains("nobody has signed this topic yet"), knee.considered().toString());
        assertTrue(knee.considered().contains("the topic’s sources: S46, S47"), knee.considered().toString());
        assertEquals(0, missing("# Low Back Pain\n\nWalk more.").steps());
        Hit heel = missing("# Plantar Heel Pain\n\nWalk less.");
        assertEquals(-1, heel.steps(), "a topic that asks for a warning is not lowered twice");
    }

    private static Hit missing(String text) {
        return Checks.run("red-flags", text).hits().stream().filter(hit -> hit.fault().equals("missing-minimum"))
                .findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Whiplash After a Collision | whiplash-risk",
        "Rehab After Spinal Surgery | ces-saddle",
        "Back Pain in Pregnancy | ces-saddle|ces-bladder|ces-bowel|leg-weakness",
        "Back Pain in Teenagers | leg-weakness|ces-bladder|ces-bowel|ces-saddle"
    })
    void someTitlesAskForMore(String row) {
        String title = row.substring(0, row.indexOf('|')).strip();
        String need = row.substring(row.indexOf('|') + 1).strip();
        List<String> missing = Checks.run("red-flags", "# " + title + "\n\nWords.").requirement().orElseThrow().missing();
        assertTrue(missing.contains(need), missing.toString());
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
