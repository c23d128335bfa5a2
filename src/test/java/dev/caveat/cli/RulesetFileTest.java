package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.ruleset.RulesetLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a ruleset's files is told with file, line, column, rule, field, bad value and nearest valid one. */
class RulesetFileTest {
    private static final String HEAD = """
            id: ours
            title: Ours
            version: "1"
            extends: base
            """;

    @TempDir
    Path folder;

    @Test
    void phrasesThatCanNeverMatchAreToldAtTheirPlaces() throws IOException {
        Tool run = claim("""
                        - "we heal"
                        - "(cure|)"
                        - "{conditon} relief"
                        - "[hurried:n]"
                        - "say \\"magic\\" words"
                        - "phys*o"
                        - "[back pain]"
                        - "best?"
                        - "(left"
                """);
        assertEquals(2, run.code());
        told(run, 18, 13, "magic.with.phrases: phrase “(cure|)”, column 7: an empty alternative; write “?” after the bracket");
        told(run, 19, 13, "magic.with.phrases: phrase “{conditon} relief”: no such slot: {conditon}; did you mean “condition”? (valid: aim, benefit, ");
        told(run, 20, 13, "“[hurried:n]” holds what can never match: the dictionary has no “hurried” that is a noun");
        told(run, 21, 13, "“say \"magic\" words” holds what can never match: “\"” is a bracket, quotation mark or star");
        told(run, 22, 13, "“phys*o” holds what can never match: “*” is a bracket, quotation mark or star");
        told(run, 23, 13, "“[back pain]” holds what can never match: [back pain] is not one word; write [back] [pain]");
        told(run, 24, 13, "phrase “best?”, column 5: matches no word at all");
        told(run, 25, 13, "phrase “(left”, column 5: “)” is missing");
        assertEquals(9, run.err().lines().count(), run.err());
    }

    @Test
    void aBaseFormIsOfferedForAnInflectedOne() throws IOException {
        Tool run = claim("        - \"[cured:v]\"\n");
        told(run, 17, 13, "the dictionary has no “cured” that is a verb; did you mean [cure:v]?");
    }

    @Test
    void aPhraseThatAnExceptionAlwaysTakesBackIsTold() throws IOException {
        Tool run = claim("""
                        - "best practice in (town|the city)"
                        - "magic (touch|hands)"
                        not: ["[magic] (touch|hands|wand)"]
                """);
        assertEquals(2, run.code());
        told(run, 17, 13, "phrase “best practice in (town|the city)” can never count: “best (practice|practices|");
        told(run, 18, 13, "phrase “magic (touch|hands)” can never count: “[magic] (touch|hands|wand)” always takes it back");
    }

    @Test
    void aSlotsOwnPhrasesMayNotUseSlots() throws IOException {
        Tool run = ruleset("overlay:\n  claims:\n    with:\n      slots:\n        pain: [\"{condition}\"]\n");
        told(run, 9, 16, "with.slots.pain: phrase “{condition}”: no such slot: {condition}; a slot’s own phrases use none");
    }

    @Test
    void unknownNamesAreToldTogetherWithTheNearestOnes() throws IOException {
        Tool run = ruleset("""
                overlay:
                  claims:
                    rules:
                      cure:
                        severty: error
                        with: { surroundings: { negatd: none }, prominent: [titel], phrasess: [a] }
                      proof: { message: "“{quot}” proves nothing." }
                  disclaimer:
                    rules:
                      incomplete: { message: "It lacks {mising}.", advice: "Add {missing}." }
                """);
        assertEquals(2, run.code());
        told(run, 9, 9, "rules.cure.severty: unknown field; did you mean “severity”?");
        told(run, 10, 61, "cure.with.prominent[0]: “titel” is not valid; did you mean “title”?");
        told(run, 10, 69, "cure.with.phrasess: unknown field; did you mean “phrases”?");
        told(run, 11, 25, "proof.message: nothing fills {quot}; did you mean “quote”? (valid: quote)");
        told(run, 14, 30, "incomplete.message: nothing fills {mising}; did you mean “missing”? (valid: elements, missing, quote)");
        told(run, 14, 60, "incomplete.advice: nothing fills {missing} here; only message: may name it");
    }

    @Test
    void anUnknownSurroundingIsTold() throws IOException {
        Tool run = ruleset("overlay:\n  claims:\n    rules:\n      cure: { with: { surroundings: { negatd: none } } }\n");
        told(run, 8, 39, "cure.with.surroundings: no such surrounding: “negatd”; did you mean “negated”?");
    }

    @Test
    void whatStandsTwiceIsTold() throws IOException {
        write("provisions.yml", """
                - {id: OUR-1, title: House, basis: policy, readOn: 2026-11-23}
                - {id: OUR-1, title: House again, basis: policy, readOn: 2026-11-23}
                """);
        write("dates.yml", """
                group: dates
                kind: dates
                rules: []
                """);
        write("words.yml", """
                group: words
                kind: claims
                with:
                  effects: { rebutted: none, question: none, denied: none, cited: none, quoted: none }
                rules:
                  - {id: jargon, severity: info, summary: s, message: m, provisions: [OUR-1], with: {phrases: [a b]}, flagged: [a b], allowed: [c]}
                  - {id: jargon, severity: info, summary: s, message: m, provisions: [OUR-1], with: {phrases: [d e]}, flagged: [d e], allowed: [c]}
                """);
        Tool run = ruleset("provisions: [provisions.yml]\ngroups: [dates.yml, words.yml]\n");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("provisions.yml:2:3: id: “OUR-1” stands twice"), run.err());
        assertTrue(run.err().contains("dates.yml:1:1: group: “dates” is already in rulesets/base/dates.yml"), run.err());
        assertTrue(run.err().contains("words.yml:7:5: jargon: the rule stands twice"), run.err());
    }

    @Test
    void aTopicThatStandsTwiceIsTold() throws IOException {
        Tool run = ruleset("overlay:\n  red-flags:\n    with:\n      topics:\n        low-back: {}\n        low-back: {}\n");
        told(run, 10, 9, "overlay.red-flags.with.topics.low-back: the key stands twice (first in line 9)");
    }

    @Test
    void aProvisionThatEndsBeforeItBeginsIsTold() throws IOException {
        write("provisions.yml", "- {id: OUR-1, title: House, basis: policy, readOn: 2026-11-23, from: 2026-04-01, until: 2026-03-31}\n");
        Tool run = ruleset("provisions: [provisions.yml]\n");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("provisions.yml:1:3: OUR-1: until: 2026-03-31 is before from: 2026-04-01"), run.err());
    }

    @Test
    void aPatternThatMatchesNothingAtAllIsTold() throws IOException {
        Tool run = ruleset("""
                overlay:
                  registration:
                    with:
                      colleges:
                        ours: { names: [Our College], number: "[0-9]*" }
                        theirs: { names: [""], number: "[0-9" }
                """);
        assertEquals(2, run.code());
        told(run, 9, 15, "with.colleges.ours: number: “[0-9]*” matches the empty text");
        told(run, 10, 17, "with.colleges.theirs: number is no regular expression: Unclosed character class");
    }

    @Test
    void rulesetsThatExtendEachOtherAreTold() throws IOException {
        write("a/ruleset.yml", "id: a\ntitle: A\nversion: \"1\"\nextends: b\n");
        write("b/ruleset.yml", "id: b\ntitle: B\nversion: \"1\"\nextends: ../a/ruleset.yml\n");
        Tool run = Tool.run("check", "--ruleset", folder.resolve("a"), folder);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("b/ruleset.yml:4:10: extends: goes round in a circle: ")
                && run.err().contains("a/ruleset.yml → ") && run.err().contains("b/ruleset.yml → "), run.err());
    }

    @Test
    void aMistakeInOneGroupHidesNoneInAnother() throws IOException {
        write("words.yml", "group: words\nkind: claims\nrules:\n  - {id: a, severity: eror}\n");
        Tool run = ruleset("groups: [words.yml]\noverlay:\n  words: { kind: claims }\n  claims:\n    rules:\n      cure: { severity: eror }\n");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("words.yml:4:23: rules.a.severity: “eror” is not valid"), run.err());
        told(run, 10, 25, "rules.cure.severity: “eror” is not valid");
        assertTrue(!run.err().contains("no such group"), run.err());
    }

    @Test
    void theShippedRulesetsOnDiskAreSound() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rulesets"))) {
            List<String> all = folders.filter(each -> RulesetLoader.BUNDLED.contains(each.getFileName().toString())).map(Path::toString).sorted().toList();
            assertTrue(all.size() >= 2, all.toString());
            for (String each : all) {
                Tool run = Tool.run("rules", "list", each);
                assertEquals(0, run.code(), each + "\n" + run.err());
            }
        }
    }

    /** A rule {@code claims/magic} with these lines under {@code phrases:}. */
    private Tool claim(String phrases) throws IOException {
        return ruleset("""
                overlay:
                  claims:
                    rules:
                      magic:
                        severity: warning
                        summary: Says magic.
                        message: "“{quote}” is magic."
                        provisions: [POLICY-SOURCES]
                        flagged: ["Magic."]
                        allowed: ["No."]
                        with: { phrases: [] }
                """.replace("        with: { phrases: [] }\n", "        with:\n          phrases:\n") + phrases.indent(2));
    }

    private Tool ruleset(String rest) throws IOException {
        write("ruleset.yml", HEAD + rest);
        return Tool.run("check", "--ruleset", folder, folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void told(Tool run, int line, int column, String what) {
        String at = folder.resolve("ruleset.yml") + ":" + line + ":" + column + ": ";
        assertTrue(run.err().lines().anyMatch(each -> each.startsWith(at) && each.contains(what)),
                at + what + "\nis not in\n" + run.err());
    }
}
