package dev.caveat.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.caveat.rule.Basis;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No rule of any shipped ruleset claims more than its provisions have. */
class RulesetHonestyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** What only a law, or a code, does. */
    private static final Pattern LAW = Pattern.compile(
            "\\b(law|laws|illegal|unlawful|offence|statute|prohibited|prohibition|required by|act)\\b");

    /** Words of other places, which a ruleset may not say of its own. */
    private static final Pattern BRITISH_COLUMBIA = Pattern.compile("British Columbia|\\bBC\\b|CHCPBC|9-1-1|8-1-1");

    @TestFactory
    Stream<DynamicTest> everyRuleRestsOnAProvisionInForce() {
        return rulesets(rule -> !rule.provisions().isEmpty()
                && rule.provisions().stream().allMatch(each -> each.inForceOn(DAY)));
    }

    @TestFactory
    Stream<DynamicTest> whatNobodyVerifiedIsAnInfoWhereverItStands() {
        return rulesets(rule -> rule.provisions().stream().anyMatch(each -> each.basis() != Basis.UNVERIFIED)
                || rule.severity() == Severity.INFO && rule.moved(2) == Severity.INFO);
    }

    @TestFactory
    Stream<DynamicTest> aRuleThatRestsOnPolicyAloneDoesNotSpeakOfLaw() {
        return rulesets(rule -> rule.provisions().stream().anyMatch(each -> each.basis() != Basis.POLICY)
                || !LAW.matcher(words(rule).toLowerCase(Locale.ROOT)).find());
    }

    @TestFactory
    Stream<DynamicTest> nothingIsSaidOfBritishColumbiaElsewhere() {
        return RulesetLoader.BUNDLED.stream().filter(id -> !id.startsWith("ca-")).map(id -> DynamicTest.dynamicTest(id, () -> {
            List<String> wrong = load(id).rules().filter(rule -> BRITISH_COLUMBIA.matcher(words(rule)).find()
                    || rule.provisions().stream().anyMatch(each -> Set.of("BC", "AB", "ON", "CA")
                            .contains(ProvisionFiles.letters(each.id())))).map(rule -> rule.id() + ": " + words(rule)).toList();
            assertEquals(List.of(), wrong);
        }));
    }

    /** A name such as {@code A11} of another place would be shown to a reader as the law of this one. */
    @TestFactory
    Stream<DynamicTest> onlyTheProvisionsOfThePlaceAreShown() {
        return RulesetLoader.BUNDLED.stream().map(id -> DynamicTest.dynamicTest(id, () -> {
            Set<String> places = load(id).rules().flatMap(rule -> rule.provisions().stream())
                    .map(each -> ProvisionFiles.letters(each.id())).collect(Collectors.toSet());
            Set<String> own = switch (id) {
                case "ca-ab-physio" -> Set.of("AB", "CA");
                case "ca-on-physio" -> Set.of("ON", "CA");
                case "au-ahpra" -> Set.of("A");
                case "uk-cap" -> Set.of("U");
                case "us-ftc", "us-ca-pt" -> Set.of("F");
                case "nz-asa" -> Set.of("N");
                case "ie-coru" -> Set.of("I");
                default -> Set.of("BC", "CA");
            };
            places.removeAll(own);
            places.removeAll(Set.of("POLICY", "Q", "S"));
            assertEquals(Set.of(), places);
        }));
    }

    private interface Law {
        boolean holds(RuleInfo rule);
    }

    private static Stream<DynamicTest> rulesets(Law law) {
        return RulesetLoader.BUNDLED.stream().map(id -> DynamicTest.dynamicTest(id, () -> {
            List<RuleInfo> rules = load(id).rules().toList();
            assertFalse(rules.isEmpty());
            assertEquals(List.of(), rules.stream().filter(rule -> !law.holds(rule)).map(rule -> rule.id() + " " + rule.provisions())
                    .toList());
        }));
    }

    /** What it says of itself; examples apart. */
    private static String words(RuleInfo rule) {
        return rule.id().fault().equals(RuleGroup.ANY) ? ""
                : String.join(" ", rule.summary(), rule.message(), rule.advice(), rule.why());
    }

    private static Ruleset load(String id) throws Exception {
        return RulesetLoader.load(List.of(id), DAY).get(0);
    }
}
