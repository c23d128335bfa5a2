package dev.caveat.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.rule.RuleId;
import dev.caveat.yaml.MistakesException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    @Test
    void everyRuleThatWasMeasuredIsARuleOfTheRuleset() throws Exception {
        Measured measured = Measured.read();
        Ruleset ruleset = RulesetLoader.load(List.of(measured.ruleset()), LocalDate.of(2026, 11, 26)).get(0);
        List<String> known = ruleset.rules().map(rule -> rule.id().toString()).toList();
        List<String> unknown = measured.sets().stream().flatMap(set -> set.rules().keySet().stream())
                .filter(rule -> !known.contains(rule)).distinct().toList();
        assertEquals(List.of(), unknown);
        assertTrue(measured.sets().size() >= 2, "no labelled set");
    }

    @Test
    void aRulesFiguresAreToldBySet() throws Exception {
        Measured measured = Measured.parse("m.yml", """
                date: 2026-11-26
                ruleset: ours
                version: "1"
                sets:
                  - name: made up
                    rules:
                      claims/cure: { right: 9, wrong: 1 }
                  - name: other
                    rules: {}
                """);
        assertEquals(90, measured.of(RuleId.of("claims/cure")).get("made up").precision());
        assertEquals(1, measured.of(RuleId.of("claims/cure")).size());
        assertTrue(measured.of(RuleId.of("claims/speed")).isEmpty());
    }

    @Test
    void mistakesAreToldWithTheirLineAndField() {
        String message = assertThrows(MistakesException.class, () -> Measured.parse("m.yml", """
                date: 26 November
                ruleset: ours
                version: "1"
                sets:
                  - name: made up
                    rules:
                      claims/cure: { right: -1, wrong: 1 }
                      claims/speed: { rigth: 1, wrong: 1 }
                """)).mistakes().toString();
        assertTrue(message.contains("is no date"), message);
        assertTrue(message.contains("at least 1"), message);
        assertTrue(message.contains("rigth"), message);
    }
}
