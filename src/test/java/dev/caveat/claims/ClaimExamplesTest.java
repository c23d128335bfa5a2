package dev.caveat.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimExamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"claims", "titles"})
    void everyRuleFindsItsFlaggedExamplesAndLeavesItsAllowedOnes(String group) {
        Rules rules = Rules.of(group);
        List<String> wrong = new ArrayList<>();
        for (Rules.Rule rule : rules.all()) {
            rule.flagged().stream().filter(text -> !finds(rules, rule, text)).forEach(text -> wrong.add(rule.id() + " misses " + text));
            rule.allowed().stream().filter(text -> finds(rules, rule, text))
                    .forEach(text -> wrong.add(rule.id() + " flags " + text + " -> " + rules.lines(text)));
        }
        assertEquals(List.of(), wrong, String.join("\n", wrong));
    }

    private static boolean finds(Rules rules, Rules.Rule rule, String text) {
        return rules.hits(text).stream().anyMatch(hit -> hit.fault().equals(rule.id()));
    }
}
