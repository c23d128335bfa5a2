package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Requirement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single sentences in an article on low back pain: what counts as a sign with a direction, and what does not. */
class RedFlagSentencesTest {
    private static final String TITLE = "# Walking after low back pain\n\n";

    private static List<String> met(String text) {
        CheckResult result = Checks.run("red-flags", TITLE + text);
        return result.requirement().orElseThrow().evidence().stream().filter(RedFlagSentencesTest::counts)
                .map(Evidence::element).distinct().sorted().toList();
    }

    /** A sign of the topic with a direction that is good enough for it. */
    private static boolean counts(Evidence proof) {
        return proof.detail().startsWith("For ") && !proof.detail().contains("direction") && !proof.leadsTo().isEmpty()
                && !proof.leadsTo().get(0).element().equals("direction-clinic");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Not being able to control your bladder, or not knowing when it is full, is a medical emergency. | ces-bladder",
        "Seek same-day medical care for saddle anaesthesia, urinary retention, faecal incontinence or bilateral sciatica."
            + " | bilateral-leg,ces-bladder,ces-bowel,ces-saddle",
        "Go to A&amp;E if your genitals feel numb. | ces-saddle",
        "Call 9-1-1 if you can’t feel toilet paper. | ces-saddle",
        "Call 9.1.1 if you cannot hold your urine. | ces-bladder",
        "If you cannot hold your urine, call 9-1-1. | ces-bladder",
        "Phone an ambulance if your foot starts to drag. | leg-weakness",
        "Go straight to the ER if you lose feeling between your legs. | ces-saddle",
        "Most back pain does not need emergency care, but new incontinence does: call an ambulance. | ces-bladder",
        "Changes in bladder function that are not normal for you need immediate medical help. | ces-bladder",
        "Numbness around the groin needs urgent medical attention rather than a loading program. | ces-saddle",
        "Do not wait: if you have pins and needles around the back passage, attend the emergency department. | ces-saddle",
        "If the pain does not settle and you have weakness in both legs, seek urgent medical care."
            + " | bilateral-leg,leg-weakness",
        "See a doctor immediately if you notice numbness in your inner thighs. | ces-saddle",
        "Without delay, go to the emergency department with loss of bowel control. | ces-bowel",
        "Do not drive yourself; call 911 if you cannot pass urine. | ces-bladder",
        "Loss of 5 kg without trying, or losing weight without trying, needs urgent medical review. | weight-loss",
        "Never ignore numbness around the groin; go to the emergency room. | ces-saddle",
        "Go to the emergency department if you have a dropped foot or a foot that drags. | leg-weakness",
        "Weakness in your leg that gets worse is an emergency. | leg-weakness"
    })
    void signsWithADirectionCount(String text, String expected) {
        List<String> met = met(text);
        List<String> wanted = List.of(expected.split(","));
        assertTrue(met.containsAll(wanted), met + " for " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Empty your bladder before your session. Go to the emergency department if you worry.",
        "Groin pain when squatting is no reason to stop. See a doctor immediately if it does not ease.",
        "Some bladder leakage is normal after birth and usually settles. Call 911 if you faint.",
        "Call 604-911-0000 about numbness around the groin.",
        "ER stands for external rotation. Numbness around the groin may follow.",
        "There is rarely any need to call 911 for numbness around the groin.",
        "If you do not have numbness around the groin, leg weakness or bladder changes, this program is safe. Call 911 if you faint.",
        "You have no loss of bladder control, no numbness in the groin and no leg weakness. Call 911 if you faint.",
        "Numbness around the groin needs a loading program rather than urgent medical attention.",
        "Weakness of the core is common. Urgent medical attention is a phrase.",
        "Numbness around the groin, leg weakness and loss of bladder control are red flags. We always check for those.",
        "Book an urgent appointment with us if you have numbness around the groin.",
        "See us immediately if you lose bladder control.",
        "Let us know if you cannot control your bladder."
    })
    void noSignWithADirectionIsRead(String text) {
        assertEquals(List.of(), met(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Book an urgent appointment with us if you have numbness around the groin.",
        "See us immediately if you lose bladder control.",
        "If you have any of these, book online:\n\n- numbness around the groin\n- foot drop",
        "Numbness around the groin? Come in and see us.",
        "Leg weakness can wait until your next appointment."
    })
    void theClinicIsNoPlaceForAnEmergency(String text) {
        assertTrue(Checks.faults("red-flags", TITLE + text)
                .contains("sent-to-clinic"), Checks.hits("red-flags", TITLE + text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Go to the emergency department if you have numbness around the groin. For anything else, book an appointment with us.",
        "Do not book an appointment with us if you have numbness around the groin; go to the emergency department.",
        "Numbness around the groin needs emergency care.\n\nBook an appointment with us to get moving.",
        "If you have numbness around the groin, make an appointment with your doctor."
    })
    void aClinicsOwnOfferApartFromASignIsNone(String text) {
        assertTrue(!Checks.faults("red-flags", TITLE + text)
                .contains("sent-to-clinic"), Checks.hits("red-flags", TITLE + text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Bladder changes are usually from the pain medication.",
        "A bit of numbness around the groin is normal.",
        "Most people don't need to worry about cauda equina.",
        "Loss of bladder control can be ignored.",
        "Leg weakness is nothing to worry about."
    })
    void makingLightOfASignIsReported(String text) {
        assertTrue(Checks.faults("red-flags", TITLE + text)
                .contains("minimised"), Checks.hits("red-flags", TITLE + text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Most back pain is nothing to worry about.",
        "Low back pain is common and usually settles on its own, but numbness around the groin needs urgent medical attention.",
        "Some leg weakness is common after surgery; go to the emergency department if it gets worse.",
        "Numbness around the groin is not normal: call 911."
    })
    void reassuranceWithALimitIsNone(String text) {
        assertTrue(!Checks.faults("red-flags", TITLE + text)
                .contains("minimised"), Checks.hits("red-flags", TITLE + text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Go to the emergency department if you have:\n\n- numbness around the groin\n- trouble peeing\n- foot drop",
        "- numbness around the groin\n- trouble peeing\n- foot drop\n\nAny of these is a reason to go to the emergency department.",
        "## Go to emergency if you have\n\n- numbness around the groin\n- trouble peeing\n- foot drop",
        "> Call 911 for numbness around the groin, trouble peeing or foot drop.",
        "| Sign | What to do |\n|---|---|\n| numbness around the groin, trouble peeing, foot drop | Call 911 |"
    })
    void aListAndItsLeadInAreOne(String text) {
        List<String> faults = Checks.faults("red-flags", TITLE + text);
        assertTrue(!faults.contains("missing-minimum") && !faults.contains("no-direction")
                && !faults.contains("scattered"), faults.toString());
    }

    private static final String MINIMUM = "# Walking after low back pain\n\nGo to the emergency department or call 9-1-1 if you"
            + " have numbness around the groin, loss of bladder or bowel control, or leg weakness.\n\n";

    @ParameterizedTest
    @ValueSource(strings = {"If you notice numbness around the groin, book an appointment with us.",
        "You do not need to worry about numbness around the groin."})
    void aMinimumIsNotMetWhileASignIsSentToTheClinicOrMadeLightOf(String sentence) {
        assertEquals(Status.SATISFIED, Checks.run("red-flags", MINIMUM).requirement().orElseThrow().status());
        assertEquals(Status.INCOMPLETE, Checks.run("red-flags", MINIMUM + sentence).requirement().orElseThrow().status());
    }

    @Test
    void aListInABlockquoteIsReadWithItsLeadIn() {
        String quoted = "# Walking after low back pain\n\n> **Seek emergency care if you have:**\n>\n> - numbness around the groin\n"
                + "> - loss of bladder or bowel control\n> - leg weakness\n";
        assertEquals(Status.SATISFIED, Checks.run("red-flags", quoted).requirement().orElseThrow().status());
        assertFalse(Checks.faults("red-flags", quoted).contains("scattered"));
    }

    @Test
    void numbersInWordsAndClinicalWordsForWeaknessCount() {
        String text = "# Walking after low back pain\n\nCall nine-one-one if you lose the feeling between your legs,"
                + " lose bladder or bowel control, or have a progressive motor deficit in the lower limbs.";
        assertEquals(Status.SATISFIED, Checks.run("red-flags", text).requirement().orElseThrow().status());
        assertFalse(Checks.faults("red-flags", text).contains("no-emergency-place"));
    }

    @Test
    void anEmergencySignMadeLightOfIsReportedInANewsItemToo() {
        String news = "# We Are Moving\n\nFrom January we are at 12 Main Street. Numbness in both hands is nothing to worry about.";
        assertTrue(Checks.faults("red-flags", news).contains("minimised"), Checks.hits("red-flags", news).toString());
        assertEquals(List.of(), Checks.faults("red-flags", "# We Are Moving\n\nThe new stairs are nothing to worry about."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "If you have a seizure we will fit you in the same day. Go to the emergency department for vomiting. | play",
        "We treat headaches, dizziness and neck pain. Go to the emergency department for vomiting. | neck-trauma",
        "Our physios can help people with neck pain. Go to the emergency department for vomiting. | neck-trauma"
    })
    void whatTheClinicOffersIsNoSign(String text, String sign) {
        assertFalse(signs(text).contains(sign), signs(text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A player with a concussion does not return to the game the same day. Call 911 if they vomit. | play",
        "Stop playing at once. Call 911 if they vomit. | play",
        "Call 911 if they have neck pain. | neck-trauma",
        "We treat neck pain after a concussion as an emergency: call 911. | neck-trauma"
    })
    void aPlayerKeptOffTheFieldAndNeckPainAreSigns(String text, String sign) {
        assertTrue(signs(text).contains(sign), signs(text).toString());
    }

    private static List<String> signs(String text) {
        return Checks.run("red-flags", "# After a Concussion\n\n" + text).requirement().orElseThrow().evidence().stream()
                .map(Evidence::element).toList();
    }
}
