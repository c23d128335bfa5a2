package dev.caveat.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.engine.Linter;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.source.Source;
import dev.caveat.yaml.MistakesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rules and provisions are in force on a day. */
class RuleDaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @Test
    void theFormerRegulatorIsStaleFromTheDayOfTheNewOne() throws Exception {
        assertFalse(rule("ca-bc-physio", "registration/stale-regulator", "2024-06-27").isPresent());
        assertTrue(rule("ca-bc-physio", "registration/stale-regulator", "2024-06-28").isPresent());
    }

    @Test
    void licenceNumbersOfTheOldShapeAreStaleFromTheDayOfTheProfessionsOwnNotice() throws Exception {
        String physiotherapist = "# Walking\n\nBy Sam Roe, Physiotherapist, CHCPBC licence 04512\n\nWalk.";
        assertFalse(finds("ca-bc-physio", physiotherapist, "2026-07-05"));
        assertTrue(finds("ca-bc-physio", physiotherapist, "2026-07-06"));
        String chiropractor = "# Walking\n\nBy Sam Roe, Chiropractor, CCHPBC licence 04512\n\nWalk.";
        assertFalse(finds("ca-bc-chiro", chiropractor, "2026-06-16"));
        assertTrue(finds("ca-bc-chiro", chiropractor, "2026-06-17"));
    }

    @Test
    void theTitleDoctorRestsOnTheOldActAndThenOnTheNew() throws Exception {
        assertEquals(List.of("BC-07"), provisions("ca-bc-physio", "titles/doctor-prefix", "2026-03-31"));
        assertEquals(List.of("BC-08"), provisions("ca-bc-physio", "titles/doctor-prefix", "2026-04-01"));
    }

    @Test
    void theNewZealandCodeOfTwentyFiveBindsFromAprilOn() throws Exception {
        assertFalse(rule("nz-asa", "claims/urgency", "2026-03-31").isPresent());
        assertTrue(rule("nz-asa", "claims/urgency", "2026-04-01").isPresent());
        assertEquals(List.of("N2"), provisions("nz-asa", "claims/cure", "2026-03-31"));
    }

    @Test
    void theOntarioStandardBindsFromMayOn() throws Exception {
        assertFalse(rule("ca-on-physio", "claims/superlative", "2025-04-30").isPresent());
        assertTrue(rule("ca-on-physio", "claims/superlative", "2025-05-01").isPresent());
    }

    @Test
    void aRuleMayHaveDaysOfItsOwn() throws Exception {
        assertFalse(rule("ca-bc-chiro", "claims/pregnancy", "2020-01-29").isPresent());
        assertTrue(rule("ca-bc-chiro", "claims/pregnancy", "2020-01-30").isPresent());
    }

    @Test
    void aRuleMayStandInSeveralVersionsOfWhichTheDayChoosesOne() throws Exception {
        Path ruleset = versions("until: 2026-06-30", "from: 2026-07-01");
        assertEquals(Severity.INFO, only(ruleset, "2026-06-30").severity());
        assertEquals(Severity.ERROR, only(ruleset, "2026-07-01").severity());
    }

    @Test
    void twoVersionsOfOneDayAreAMistake() throws Exception {
        MistakesException refused = assertThrows(MistakesException.class,
                () -> only(versions("until: 2026-07-01", "from: 2026-07-01"), "2026-07-01"));
        assertTrue(refused.mistakes().toString().contains("stands twice"), refused.mistakes().toString());
    }

    @Test
    void theFileOfAPlaceIsReadOnlyWhereItIsCited() throws Exception {
        String head = "id: ours\ntitle: Ours\nversion: \"1\"\nextends: uk-cap\nplaces: { A: no-such-file.yml }\n";
        Path without = Files.writeString(folder.resolve("without.yml"), head);
        assertEquals("ours", RulesetLoader.load(List.of(without.toString()), DAY).get(0).id());
        Path with = Files.writeString(folder.resolve("with.yml"), head + "cites: [\"A*\"]\n");
        MistakesException refused = assertThrows(MistakesException.class, () -> RulesetLoader.load(List.of(with.toString()), DAY));
        assertTrue(refused.mistakes().toString().contains("no-such-file.yml"), refused.mistakes().toString());
    }

    @Test
    void anIdOfNoPlaceIsAMistake() throws Exception {
        Path ours = Files.writeString(folder.resolve("ruleset.yml"), """
                id: ours
                title: Ours
                version: "1"
                extends: uk-cap
                overlay:
                  claims:
                    rules:
                      cure: { provisions: [U3, UU-3] }
                """);
        MistakesException refused = assertThrows(MistakesException.class, () -> RulesetLoader.load(List.of(ours.toString()), DAY));
        assertTrue(refused.mistakes().toString().contains("no such provision: “UU-3”"), refused.mistakes().toString());
    }

    @Test
    void clinicPolicyUnderAStatutesNameIsAMistake() throws Exception {
        Files.writeString(folder.resolve("law.yml"), """
                - id: BC-99
                  title: Health Professions Act
                  basis: policy
                  readOn: 2026-11-23
                """);
        Path ours = Files.writeString(folder.resolve("ruleset.yml"),
                "id: ours\ntitle: Ours\nversion: \"1\"\nextends: ca-bc-physio\nprovisions: [law.yml]\n");
        MistakesException refused = assertThrows(MistakesException.class, () -> RulesetLoader.load(List.of(ours.toString()), DAY));
        assertTrue(refused.mistakes().toString().contains("BC-99.basis"), refused.mistakes().toString());
    }

    private Path versions(String first, String second) throws IOException {
        Files.writeString(folder.resolve("policy.yml"), """
                - id: POLICY-OURS
                  title: Clinic policy
                  basis: policy
                  readOn: 2026-11-23
                """);
        Files.writeString(folder.resolve("jargon.yml"), """
                group: jargon
                kind: claims
                with:
                  effects: { rebutted: none, question: none, denied: none, cited: none, quoted: none }
                rules:
                """ + version("info", first) + version("error", second));
        return Files.writeString(folder.resolve("ruleset.yml"), """
                id: ours
                title: Ours
                version: "1"
                provisions: [policy.yml]
                groups: [jargon.yml]
                """);
    }

    private static String version(String severity, String day) {
        return """
                  - id: synergy
                    severity: %s
                    %s
                    summary: Says synergy.
                    message: Jargon.
                    provisions: [POLICY-OURS]
                    with: { phrases: [synergy] }
                    flagged: ["A synergy."]
                    allowed: ["A thing."]
                """.formatted(severity, day);
    }

    private static RuleInfo only(Path ruleset, String day) throws MistakesException {
        List<RuleInfo> rules = RulesetLoader.load(List.of(ruleset.toString()), LocalDate.parse(day)).get(0).rules().toList();
        assertEquals(1, rules.size());
        return rules.get(0);
    }

    private static boolean finds(String ruleset, String article, String day) throws MistakesException {
        LocalDate asOf = LocalDate.parse(day);
        RuleFilter only = new RuleFilter(List.of(new RulePattern("registration/stale-number")), List.of());
        return !new Linter(RulesetLoader.load(List.of(ruleset), asOf), Clinic.UNKNOWN, asOf, only)
                .lint(Source.of("a.md", article)).findings().isEmpty();
    }

    private static List<String> provisions(String ruleset, String id, String day) throws MistakesException {
        return rule(ruleset, id, day).orElseThrow().provisions().stream().map(Provision::id).toList();
    }

    private static Optional<RuleInfo> rule(String ruleset, String id, String day) throws MistakesException {
        return RulesetLoader.load(List.of(ruleset), LocalDate.parse(day)).get(0).rules()
                .filter(rule -> rule.id().toString().equals(id)).findFirst();
    }
}
