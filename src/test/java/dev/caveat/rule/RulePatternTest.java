package dev.caveat.rule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulePatternTest {
    @Test
    void aStarStandsForAnyCharacters() {
        for (String glob : List.of("claims/cure", "claims/*", "*", "*/cure", "c*s/c*e", "claims/cure*", "*im*ur*")) {
            assertTrue(matches(glob), glob);
        }
        for (String glob : List.of("claims", "claims/", "claims/cur", "x*", "*x", "claims/cure*e", "claims/*cure*cure")) {
            assertFalse(matches(glob), glob);
        }
    }

    @Test
    void whatIsSpecialElsewhereIsPlainHere() {
        assertFalse(matches("claims\\E(*"));
        assertFalse(matches("claims/cur."));
    }

    @Test
    void manyStarsCostNothing() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertFalse(matches("*a*".repeat(30) + "x")));
    }

    @Test
    void aGlobThatMayNameARuleOfAnOpenGroupKeepsTheGroup() {
        for (String glob : List.of("grammar/EN_A_VS_AN", "grammar/*", "*", "g*", "*/EN_*", "gram*AN")) {
            assertTrue(new RuleFilter(List.of(new RulePattern(glob)), List.of()).mayWantAnyOf("grammar"), glob);
        }
        assertFalse(new RuleFilter(List.of(new RulePattern("claims/*")), List.of()).mayWantAnyOf("grammar"));
    }

    @Test
    void onlyAGlobThatNamesEveryRuleOfAnOpenGroupSwitchesItOff() {
        for (String glob : List.of("grammar/*", "*", "g*")) {
            assertFalse(new RuleFilter(List.of(), List.of(new RulePattern(glob))).mayWantAnyOf("grammar"), glob);
        }
        for (String glob : List.of("grammar/a*", "grammar/any", "grammar/EN_*", "claims/*")) {
            assertTrue(new RuleFilter(List.of(), List.of(new RulePattern(glob))).mayWantAnyOf("grammar"), glob);
        }
    }

    private static boolean matches(String glob) {
        return new RulePattern(glob).matches(RuleId.of("claims/cure"));
    }

    @Test
    void patternsMeetWhereARuleMayBeNamedByBoth() {
        assertTrue(meet("claims/*", "claims/cure") && meet("claims/cure", "claims/*") && meet("*", "a/b"));
        assertTrue(meet("claims/c*", "*/cure") && meet("claims/*", "claims/cu*"));
        assertFalse(meet("claims/cure", "claims/proof") || meet("titles/*", "claims/cure") || meet("claims/c*", "claims/p*"));
    }

    private static boolean meet(String one, String other) {
        return new RulePattern(one).mayMeet(new RulePattern(other));
    }
}
