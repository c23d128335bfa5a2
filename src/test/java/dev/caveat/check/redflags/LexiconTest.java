package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.rule.Evidence;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The urgency lexicon of the research (section 2) and its lists of what makes light of a sign (sections 1.4 and 3.6). */
class LexiconTest {
    /** Where numbness around the groin is sent by a sentence; empty where it is sent nowhere. */
    private static String led(String direction) {
        return Checks.run("red-flags", "# Low Back Pain\n\n" + direction.replace("%s", "numbness around the groin"))
                .requirement().orElseThrow().evidence().stream().filter(proof -> proof.element().equals("ces-saddle"))
                .flatMap(proof -> proof.leadsTo().stream()).map(Evidence::element).findFirst().orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Call 911 for %s. | emergency",
        "Dial 9-1-1 for %s. | emergency",
        "Call nine-one-one for %s. | emergency",
        "Contact an ambulance for %s. | emergency",
        "Call your local emergency number for %s. | emergency",
        "Contact emergency services for %s. | emergency",
        "Go straight to A&E with %s. | emergency",
        "Attend your nearest accident and emergency with %s. | emergency",
        "Present to the ED with %s. | emergency",
        "Head to casualty with %s. | emergency",
        "Be taken to the nearest hospital with %s. | emergency",
        "Numbness around the groin is a medical emergency. | emergency",
        "Seek emergency medical help for %s. | emergency",
        "Treat %s as an emergency. | emergency",
        "Get urgent medical attention for %s. | urgent",
        "Numbness around the groin needs a same-day medical assessment. | urgent",
        "Seek medical attention right away for %s. | urgent",
        "See your family doctor today about %s. | urgent",
        "Contact your surgeon immediately about %s. | urgent",
        "Go to an urgent care centre with %s. | urgent",
        "Visit a UPCC with %s. | urgent",
        "Get prompt medical attention for %s. | soft-urgent",
        "See a doctor as soon as possible about %s. | soft-urgent",
        "Don't delay seeing a doctor about %s. | soft-urgent",
        "See a health professional immediately about %s. | soft-urgent",
        "Contact your physician or emergency services about %s. | soft-urgent",
        "Call 8-1-1 about %s. | soft-urgent",
        "See your doctor within a few days about %s. | prompt",
        "Speak to your doctor this week about %s. | prompt",
        "Consult a healthcare professional about %s. | weak",
        "Seek medical advice for %s. | weak",
        "Get it checked if you have %s. | weak",
        "Keep an eye on %s. | self-care",
        "Stop and rest if you have %s. | self-care",
        "Book an assessment with us for %s. | clinic",
        "Raise %s with your physio. | clinic",
        "Let us know about %s. | clinic",
        "Book an urgent appointment with us for %s. | clinic",
        "See us immediately about %s. | clinic",
        "You should go to the nearest emergency department immediately if you notice %s. | emergency",
        "If you develop %s, go to hospital straight away. | emergency",
        "With %s, get yourself to an emergency room as quickly as you can. | emergency",
        "Numbness around the groin is an emergency: call 911. | emergency",
        "Numbness around the groin should be treated as a medical emergency. | emergency",
        "Numbness around the groin means a trip to the ER right now. | emergency",
        "Numbness around the groin requires emergency assessment. | emergency",
        "If you have %s, please call 911 or have someone drive you to the ER. | emergency",
        "Seek immediate emergency care for %s. | emergency",
        "Ask someone to take you to the emergency department if you have %s. | emergency",
        "Visit your local ER if you have %s. | emergency",
        "Report to emergency at once with %s. | emergency",
        "Ring for an ambulance if you notice %s. | emergency",
        "Go to your nearest A&E department or dial 9-1-1 for %s. | emergency",
        "Numbness around the groin? Call 911. | emergency",
        "Numbness around the groin needs to be seen in an emergency department. | emergency",
        "Numbness around the groin needs same-day assessment by a physician. | urgent",
        "Numbness around the groin should be assessed by a doctor the same day. | urgent",
        "Please see a doctor right away if you have %s. | urgent",
        "Seek medical care immediately for %s. | urgent",
        "You need to be seen urgently if you have %s. | urgent",
        "Contact your GP urgently about %s. | urgent",
        "Get seen by a doctor today if you have %s. | urgent",
        "Go to a walk-in clinic today if you have %s. | urgent",
        "Numbness around the groin warrants urgent medical review. | urgent",
        "Numbness around the groin calls for immediate medical attention. | urgent",
        "Speak with your family doctor today if you have %s. | urgent",
        "Phone your doctor straight away if you have %s. | urgent",
        "Do not delay: seek medical attention promptly for %s. | soft-urgent",
        "See a physician as soon as you can about %s. | soft-urgent",
        "Make an appointment with your family doctor this week about %s. | prompt",
        "Ask your doctor about %s. | weak",
        "Please consult your doctor about %s. | weak",
        "It is worth seeing a doctor about %s. | weak",
        "Mention %s at your next visit. | clinic",
        "Give us a call if you have %s. | clinic",
        "Our team can assess %s: book today. | clinic",
        "Reach out to our clinic about %s. | clinic",
        "Ask your physiotherapist about %s. | clinic"
    })
    void everyDirectionHasItsLevel(String direction, String level) {
        assertEquals(level.isEmpty() ? "" : "direction-" + level, led(direction), direction);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "There is no need to go to the emergency department for %s.",
        "You rarely need to go to the emergency room with %s.",
        "Numbness around the groin does not need emergency care.",
        "Numbness around the groin isn't an emergency.",
        "Do not go to the emergency department with %s.",
        "Try stretching instead of the ER for %s.",
        "Stretch before you go to the ER with %s.",
        "Avoid the emergency room with %s.",
        "Numbness around the groin calls for rest rather than urgent care.",
        "The ED of our newsletter writes about %s.",
        "Exercise your ER and IR strength despite %s.",
        "Call 604-911-0000 about %s.",
        "Pack your emergency kit if you have %s.",
        "Take your emergency contact list along if you have %s.",
        "It costs 10,000 to treat %s.",
        "A&E shows a series on %s."
    })
    void whatOnlyLooksLikeADirectionSendsNobodyAnywhere(String sentence) {
        assertEquals("", led(sentence), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "low-back | Bladder changes are usually just the medication.",
        "low-back | A little groin numbness is common with sciatica.",
        "low-back | Cauda equina is so rare you can forget about it.",
        "low-back | You don't need to worry about bladder changes.",
        "low-back | Leg weakness has nothing to do with your back.",
        "low-back | Leg weakness is not a sign of anything.",
        "low-back | Leg weakness is rarely serious.",
        "low-back | Numbness around the groin is normal and will settle.",
        "low-back | Numbness around the groin can be ignored.",
        "low-back | Don't panic about a weak leg.",
        "neck | Dizziness after treatment is normal.",
        "neck | Pins and needles in both hands just means tight muscles.",
        "headache | Even the worst headaches are usually tension.",
        "neck | We can rule out a stroke in clinic.",
        "dizziness | If you have none of these, it is harmless.",
        "concussion | A bit of vomiting is expected.",
        "concussion | Let them sleep it off.",
        "concussion | Wait and see how they are on Monday.",
        "chest-rib-thoracic | Rib pain is rarely the heart.",
        "calf-dvt | Calf tightness just needs massage.",
        "post-surgery | Some swelling and redness is normal.",
        "postpartum | Breathlessness is deconditioning.",
        "ankle | Walk it off.",
        "wrist-hand | If you can wiggle it, it isn't broken.",
        "knee | A pop is nothing to fear.",
        "knee | Hot and swollen means it is healing.",
        "needling | A collapsed lung is rare and not a major concern.",
        "needling | Soreness in the chest passes.",
        "needling | Tell your therapist next visit.",
        "child | It is just growing pains.",
        "child | Kids limp all the time.",
        "pelvic | Leaking is part of being a mum.",
        "pregnancy | Babies go quiet before labour.",
        "pregnancy | A little bleeding is normal, mention it at your check-up.",
        "chronic-pain-mind | Just think positive.",
        "cancer | Aches are part of survivorship.",
        "diabetes-foot | A small blister will heal by itself."
    })
    void whatMakesLightOfATopicsSignsIsReported(String topic, String sentence) {
        String text = "---\nredFlags: {topics: [" + topic + "]}\n---\n\n# Notes\n\n" + sentence;
        assertTrue(Checks.faults("red-flags", text).contains("minimised"), Checks.hits("red-flags", text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "If you have numbness around the groin, come and see us first.",
        "Numbness around the groin? Book online and we will rule it out.",
        "With numbness around the groin your physio can decide whether you need the hospital.",
        "Message us if you have numbness around the groin.",
        "Numbness around the groin can wait until your appointment."
    })
    void theClinicsOwnOffersAreNoDirection(String sentence) {
        assertTrue(Checks.faults("red-flags", "# Low Back Pain\n\n" + sentence).contains("sent-to-clinic"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Some bruising is normal; spreading redness or fever is not: call your surgeon today.",
        "Do not walk it off: call 911 for a fever.",
        "Most aches are nothing to worry about."
    })
    void reassuranceWithALimitIsFine(String sentence) {
        List<String> faults = Checks.faults("red-flags", "---\nredFlags: {topics: [post-surgery]}\n---\n\n# Notes\n\n" + sentence);
        assertFalse(faults.contains("minimised"), faults.toString());
    }
}
