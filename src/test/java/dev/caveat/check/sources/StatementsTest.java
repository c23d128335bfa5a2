package dev.caveat.check.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.rule.Assertion;
import dev.caveat.rule.Hit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
    private static final String LIST = "\n\n## Sources\n\n1. Foster NE, et al. Prevention and treatment of low back pain. Lancet. 2024."
            + " https://doi.org/10.1016/S0140-6736(18)30489-6\n2. NICE. Low back pain and sciatica (NG59). 2024."
            + " https://www.nice.org.uk/guidance/ng59";

    private static List<Assertion> ledger(String text) {
        return Checks.run("sources", "# Walking\n\n" + text).assertions();
    }

    private static List<Hit> uncited(String text) {
        return Checks.run("sources", "# Walking\n\n" + text).hits().stream().filter(hit -> hit.fault().equals("uncited-claim")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Studies show that exercise helps backs.|EVIDENCE", "80% of backs heal.|NUMBER",
        "Most back pain is not damage.|FREQUENCY", "Massage reduces stiffness.|EFFECT"})
    void aStatementIsOnTheLedgerByItsKind(String text, Assertion.Kind kind) {
        assertEquals(List.of(kind), ledger(text).stream().map(Assertion::kind).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Most back pain is not damage [1].|citation [1]", "Most back pain is not damage. So says a guideline [2].|citation [2] in the next sentence",
        "Most back pain is not damage.<sup>1,2</sup>|citation [1, 2]", "Most back pain is not damage (Foster et al., 2024).|citation Foster et al. 2024",
        "Most back pain is [not damage](https://www.example.org/trial/7).|a link", "Most back pain is not damage. [1] Walk.|citation [1]"})
    void aStatementIsLinkedToWhatHoldsItUp(String text, String support) {
        Assertion assertion = ledger(text + LIST).get(0);
        assertEquals(support, assertion.support());
        assertEquals(support.equals("citation [1, 2]") ? 2 : 1, assertion.sources().size());
        assertEquals(List.of(), uncited(text + LIST));
    }

    @Test
    void aListIsHeldUpByItsLeadInOrItsLastItem() {
        assertEquals(List.of(), uncited("What is known [1]:\n\n- 80% of backs heal.\n- Most back pain is not damage." + LIST));
        assertEquals(List.of(), uncited("What is known:\n\n- 80% of backs heal.\n- Most back pain is not damage [2]." + LIST));
        assertEquals(1, uncited("What is known:\n\n- 80% of backs heal.\n- Walk [2].\n- Rest." + LIST).size());
    }

    @Test
    void theNextParagraphsCitationHoldsNothingUp() {
        assertEquals(1, uncited("Most back pain is not damage.\n\nWalking helps [1]." + LIST).size());
    }

    @Test
    void anEffectIsHeldUpByItsSection() {
        assertEquals("citation [1] in the section", ledger("Massage reduces stiffness.\n\nWalk a little [1]." + LIST).get(0).support());
    }

    @Test
    void aSectionIsOneFindingAndAFigureItsOwn() {
        List<Hit> hits = uncited("Most back pain is not damage. Research shows tendons adapt.\n\nMost knee injuries are strains."
                + "\n\n80% of backs heal.\n\n## Rest\n\nMost neck pain is not damage.");
        assertEquals(3, hits.size(), hits.toString());
        assertTrue(hits.stream().anyMatch(hit -> hit.values().get("claims").contains("; “")), hits.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Most back pain is not damage.|0", "Most cases of back pain respond well to walking.|-1",
        "Massage reduces stiffness.|-1", "Research shows tendons adapt.|0"})
    void aHedgedOrTextbookStatementCountsLess(String text, int steps) {
        assertEquals(List.of(steps), uncited(text).stream().map(Hit::steps).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Our knee braces are 20% off.", "Hold your knees for 30 seconds, 10 times a day.", "Do 80% of backs heal?",
        "Insurance plans often cover physiotherapy for back pain.", "We do not know whether 80% of backs heal.",
        "![80% of backs heal](x.png)", "An appointment for your back takes 30 minutes.", "Start at 60% of your maximum for the knee."})
    void whatStatesNothingAboutHealthIsSilent(String text) {
        assertEquals(List.of(), uncited(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nine out of ten runners get a sore knee.", "A third of adults have back pain every year.",
        "Knee surgery costs the country £2.5 billion a year.", "Ten to twenty percent of patients have a stiff shoulder.",
        "Smoking doubles the risk of a fracture.", "Most sprains resolve within six weeks.",
        "Every extra inch puts ten pounds of load on your neck."})
    void aFigureInWordsIsAFigure(String text) {
        assertEquals(List.of(Assertion.Kind.NUMBER), ledger(text).stream().map(Assertion::kind).toList(), text);
        assertEquals(List.of(0), uncited(text).stream().map(Hit::steps).toList(), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Massage lowers cortisol.|0", "Massage may lower cortisol.|", "Massage is meant to lower cortisol.|",
        "Breathe slowly, which calms your nervous system and your back.|", "Our goal is a back that lowers your blood pressure.|"})
    void whatHappensInsideTheBodyIsAFactUnlessItIsHedgedAnAdviceOrAnAim(String text, Integer steps) {
        assertEquals(steps == null ? List.of() : List.of(steps), uncited(text).stream().map(Hit::steps).filter(each -> each == 0).toList(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<FaqBox items={[ { question: \"Do backs heal?\", answer: \"80% of backs heal.\" } ]} />",
        "} }, { \"@type\": \"Question\", \"text\": \"80% of backs heal.\" }, {"})
    void aProgramsDataStatesNothing(String text) {
        assertEquals(List.of(), ledger(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80% of backs heal at {{ site.clinic }} and elsewhere.", "80% of backs heal [3], [4]; see (Foster) and [5].",
        "He said: \"Walk.\" She said: \"Rest.\" But 80% of backs heal."})
    void aTemplatesWordOrAQuoteIsNoProgram(String text) {
        assertTrue(ledger(text).size() == 1, text);
    }

    @Test
    void anArticleAboutSomethingElseStatesNothingAboutHealth() {
        String other = "Our users report that 80% of their builds improve. Studies show that teams write more code. ".repeat(20);
        assertEquals(List.of(), ledger(other));
    }

    @Test
    void aThousandClaimsAreReadInTime() {
        String list = "- 80% of backs heal within 6 weeks, and most back pain is not damage.\n".repeat(3000);
        assertEquals(3000, org.junit.jupiter.api.Assertions.assertTimeout(java.time.Duration.ofSeconds(30), () -> ledger(list)).size());
    }

    @Test
    void theLedgerQuotesTheSentence() {
        String text = "# Walking\n\nWalk. Most **back pain** is not damage [1]. Rest." + LIST;
        assertEquals("Most **back pain** is not damage [1].", Checks.run("sources", text).assertions().stream()
                .map(each -> each.span().of(text)).collect(Collectors.joining()));
    }
}
