package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.parse.Parser;
import dev.caveat.rule.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every flagged and allowed example of the required pieces, read with the register of {@link Checks#CLINIC}. */
class RuleExamplesOfChecksTest {
    private static final Set<String> GROUPS = Set.of("disclaimer", "red-flags", "registration", "sources", "authorship",
            "dates");

    @TestFactory
    List<DynamicTest> examplesSayWhatTheRulesDo() {
        List<DynamicTest> tests = new ArrayList<>();
        Checks.groups().stream().filter(group -> GROUPS.contains(group.id()))
                .forEach(group -> group.rules().forEach(rule -> {
            rule.flagged().forEach(text -> tests.add(DynamicTest.dynamicTest(rule.id() + " flags " + text,
                    () -> assertTrue(faults(group.id(), text)
                            .contains(rule.id().fault()), () -> faults(group.id(), text).toString()))));
            rule.allowed().forEach(text -> tests.add(DynamicTest.dynamicTest(rule.id() + " allows " + text,
                    () -> assertFalse(faults(group.id(), text)
                            .contains(rule.id().fault()), () -> faults(group.id(), text).toString()))));
        }));
        assertFalse(tests.isEmpty());
        return tests;
    }

    private static List<String> faults(String group, String text) {
        return Checks.run(group, Parser.markdown(text), Checks.CLINIC).hits().stream().map(Hit::fault).toList();
    }
}
