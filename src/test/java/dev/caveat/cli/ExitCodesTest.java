package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How every sort of run ends for the shell, and what it says to a person when it does not end well. */
class ExitCodesTest {
    private static final byte[] BINARY = {0x7F, 'E', 'L', 'F', 0, 0, 1, 2, (byte) 0xFF};

    @TempDir
    Path folder;

    private Gate gate;

    @BeforeEach
    void open() {
        gate = Gate.ofHouseRules(folder);
        gate.write("good.md", "# Hips\n\nHips hurt.\n");
    }

    /** With the report on standard output alone. */
    private Tool check(Object... more) {
        return command("check", more);
    }

    private Tool command(String command, Object... more) {
        List<Object> args = new ArrayList<>(List.of(command, "--config", gate.file("caveat.yml"), "--only", "words/forbidden", "--only", "policy/*"));
        args.addAll(Arrays.asList(more));
        if (args.stream().noneMatch(each -> each instanceof Path path && !path.equals(gate.file("caveat.yml")))) {
            args.add(gate.folder());
        }
        return Tool.run(args.toArray());
    }

    private void bad() {
        gate.write("bad.md", "# Hips\n\nWe seek synergy.\n");
    }

    private void unreadable() throws Exception {
        Files.write(gate.file("unreadable.md"), BINARY);
    }

    @Test
    void nothingFoundIs0AndSomethingFoundIs1() {
        Tool clean = check("--format", "console");
        assertEquals(0, clean.code(), clean.err());
        assertEquals("", clean.err());
        bad();
        Tool found = check("--format", "console");
        assertEquals(1, found.code());
        assertTrue(found.out().contains("bad.md:3:9\n"), found.out());
        assertTrue(found.out().contains("Exit code 1: findings are open at or above the threshold (--fail-on error)"), found.out());
        assertTrue(check("--format", "console", "--fail-on", "never").out().contains("Exit code 0: nothing is open at or above the threshold (--fail-on never)"));
    }

    @Test
    void whatCouldNotBeCheckedIs3WhateverWasFoundBesides() throws Exception {
        unreadable();
        assertEquals(3, check("--format", "console").code());
        bad();
        assertEquals(3, check("--format", "console").code());
        assertEquals(3, check("--format", "console", "--fail-on", "never").code());
    }

    @Test
    void theThresholdDecidesWhatFails() {
        bad();
        gate.write("caveat.yml", gate.read("caveat.yml") + "rules: {words/forbidden: warning}\n");
        assertEquals(0, check("--format", "console", "--fail-on", "error").code());
        assertEquals(1, check("--format", "console", "--fail-on", "warning").code());
        assertEquals(0, check("--format", "console", "--fail-on", "never").code());
        gate.write("caveat.yml", gate.read("caveat.yml") + "failOn: warning\n");
        assertEquals(1, check("--format", "console").code());
    }

    @Test
    void anArticleMayHaveAThresholdOfItsOwn() {
        gate.write("strict/caveat.yml", "failOn: warning\n");
        gate.write("caveat.yml", gate.read("caveat.yml") + "rules: {words/forbidden: warning}\nfailOn: error\n");
        bad();
        Object[] all = {"check", "--only", "words/forbidden", "--format", "console", gate.folder()};
        assertEquals(0, Tool.run(all).code());
        gate.write("strict/bad.md", gate.read("bad.md"));
        Tool strict = Tool.run(all);
        assertEquals(1, strict.code(), strict.err());
    }

    @Test
    void aReportThatCannotBeWrittenIs3() throws Exception {
        Path taken = Files.createDirectories(gate.reports().resolve("report.json/kept"));
        Tool run = check("--format", "json=" + taken.getParent());
        assertEquals(3, run.code());
        assertTrue(run.err().startsWith("caveat: " + taken.getParent().toString().replace('\\', '/')), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "check --zzz | caveat: unknown option --zzz",
        "chek | caveat: unknown command “chek”; did you mean “check”?",
        "pom.xml | ; to check it: caveat check pom.xml",
        "check no/such/place | no such file or folder",
        "fix no/such/place.md | no such file or folder",
        "baseline --quiet . | caveat: baseline: takes no --format",
        "baseline --fail-on error . | caveat: baseline: takes no --format",
        "baseline --compare-rulesets . | caveat: baseline: takes no --format",
        "baseline --stdin | caveat: baseline: takes no --format",
        "waive claims/cure a.md | --by",
        "compare no.json none.json | caveat: nothing was compared↵no.json",
        "verify no.json | caveat: nothing was verified↵no.json",
        "explain | caveat: explain",
        "rules nothing | caveat: rules",
        "cache nothing | caveat: cache",
        "init --zzz | caveat: ",
        "lsp --zzz | caveat: "})
    void wrongUsageIs2AndToldInOneSentence(String line, String told) {
        Tool run = Tool.run((Object[]) line.split(" "));
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().replace("\r", "").contains(told.replace("↵", "\n")), run.err());
    }

    @Test
    void noArgumentsAre2WithTheHelpAndAskedForItIs0() {
        Tool none = Tool.run();
        assertEquals(2, none.code());
        assertEquals("", none.out());
        assertEquals(Texts.help(), none.err());
        for (String[] words : List.of(new String[] {"--help"}, new String[] {"check", "--help", "--zzz"})) {
            Tool help = Tool.run((Object[]) words);
            assertEquals(0, help.code());
            assertEquals(Texts.help(), help.out());
        }
        assertEquals(0, Tool.run("--version").code());
        assertEquals(Texts.version() + System.lineSeparator(), Tool.run("--version").out());
    }

    @Test
    void aBrokenConfigurationIs2AndSaysThatNothingWasChecked() {
        gate.write("caveat.yml", "rulesets: [none-such]\nfailOn: eror\n");
        Tool run = check("--format", "console");
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("caveat: nothing was checked") && run.err().contains("caveat.yml:2:9: failOn: “eror”"), run.err());
    }

    @Test
    void theConfigurationIsPrintedWithoutACheck() throws Exception {
        unreadable();
        Tool run = check("--print-config");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("rulesets:"), run.out());
    }

    @Test
    void rulesetsAreComparedOnlyWhereThereAreTwo() {
        Tool run = check("--compare-rulesets");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--compare-rulesets: needs two or more rulesets; give --ruleset for each"), run.err());
    }

    @Test
    void aGlobThatMatchesNothingIsToldAndChangesNoCode() {
        gate.write("caveat.yml", gate.read("caveat.yml") + "overrides:\n- {files: [no-such-folder/**], rules: {words/forbidden: off}}\n");
        Tool run = check("--format", "console");
        assertEquals(0, run.code());
        assertTrue(run.err().startsWith("caveat: ") && run.err().contains("no-such-folder/**"), run.err());
    }

    @Test
    void fixIs0WhereNothingIsLeftAnd1WhereSomethingIs() {
        gate.write("bad.md", "# Hips\n\nWe seek synergy.\n");
        Tool fix = command("fix", gate.file("good.md"));
        assertEquals(0, fix.code(), fix.err());
        assertFalse(fix.out().isEmpty());
        Tool left = command("fix", gate.file("bad.md"));
        assertEquals(1, left.code(), left.out());
        assertEquals("# Hips\n\nWe seek synergy.\n", gate.read("bad.md"));
    }

    private Tool fixAll(Object... more) {
        List<Object> args = new ArrayList<>(List.of("fix", "--config", gate.file("caveat.yml"), "--only", "words/preferred"));
        args.addAll(Arrays.asList(more));
        args.add(gate.folder());
        return Tool.run(args.toArray());
    }

    @Test
    void fixWritesAndAPreviewDoesNotButSaysByItsCodeThatItWould() throws Exception {
        gate.write("bad.md", "# Hips\n\nYour low back ache is common.\n");
        Tool preview = fixAll("--diff");
        assertEquals(1, preview.code(), preview.err());
        assertTrue(preview.out().contains("-Your low back ache is common.") && preview.out().contains("+Your low back pain is common."), preview.out());
        assertFalse(preview.err().isEmpty(), "the summary does not stand in the patch");
        assertEquals("# Hips\n\nYour low back ache is common.\n", gate.read("bad.md"));
        Tool fix = fixAll();
        assertEquals(0, fix.code(), fix.err() + fix.out());
        assertEquals("# Hips\n\nYour low back pain is common.\n", gate.read("bad.md"));
        assertEquals(0, fixAll("--diff").code(), "nothing is left to change");
        unreadable();
        Tool incomplete = fixAll();
        assertEquals(3, incomplete.code());
        assertTrue(incomplete.err().contains("caveat: ") && incomplete.err().contains("unreadable.md: "), incomplete.err());
    }

    @Test
    void aBaselineIs0AndSaysWhatItHolds() {
        bad();
        Tool first = gate.baseline();
        assertEquals(0, first.code(), first.err());
        String name = gate.file("caveat-baseline.json").toString().replace('\\', '/');
        assertEquals(name + ": 1 finding in 1 article. Only new ones are open from now on.", first.out().strip().replace('\\', '/'));
        gate.write("worse.md", "# Hips\n\nSynergy. Synergy.\n");
        assertEquals(name + ": 3 findings in 2 articles, was 1 finding. Only new ones are open from now on.",
                gate.baseline().out().strip().replace('\\', '/'));
        gate.write("worse.md", "# Hips\n\nHips hurt.\n");
        assertEquals(name + ": 2 findings dropped, 1 finding in 1 article kept.", gate.baseline("--prune").out().strip().replace('\\', '/'));
        assertEquals(0, gate.run("check", gate.folder(), "--format", "console").code());
    }

    @Test
    void nothingToPruneIs2() {
        Tool run = gate.baseline("--prune");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("baseline: there is nothing to prune: no such file: "), run.err());
    }

    @Test
    void aBaselineOfWhatCouldNotBeCheckedOrWrittenIs3() throws Exception {
        unreadable();
        Tool run = gate.baseline();
        assertEquals(3, run.code());
        assertTrue(run.err().contains("unreadable.md: ") && run.err().endsWith("caveat: what was not checked is not in the baseline, and blocks"
                + System.lineSeparator()), run.err());
        Files.delete(gate.file("unreadable.md"));
        Path taken = Files.createDirectories(gate.file("taken"));
        Files.writeString(taken.resolve("kept"), "");
        Tool unwritten = gate.baseline("--baseline", taken.resolve("kept/known.json"), gate.folder());
        assertEquals(3, unwritten.code(), unwritten.err());
        assertTrue(unwritten.err().contains("the baseline could not be written; make its folder writable, or choose another with --baseline")
                && unwritten.out().isEmpty(), unwritten.err());
    }

    private Path report(String name) {
        Path json = gate.reports().resolve(name);
        check("--format", "json=" + json);
        assertTrue(Files.exists(json));
        return json;
    }

    @Test
    void aComparisonIs1WhereSomethingNewIsOpenAnd3WhereItCouldNotBeWritten() throws Exception {
        Path before = report("before.json");
        bad();
        Path after = report("after.json");
        Tool same = Tool.run("compare", before, before);
        assertEquals(0, same.code());
        assertFalse(same.out().isEmpty());
        assertEquals(1, Tool.run("compare", before, after).code());
        assertEquals(0, Tool.run("compare", after, before).code(), "it got better");
        assertEquals(0, Tool.run("compare", before, after, "--fail-on", "never").code());
        Tool files = Tool.run("compare", before, after, "--format", "json=" + gate.reports().resolve("c.json"), "--format", "html="
                + gate.reports().resolve("c.html"), "--format", "console");
        assertEquals(1, files.code(), files.err());
        assertTrue(Files.readString(gate.reports().resolve("c.json")).startsWith("{") && Files.readString(gate.reports().resolve("c.html")).contains("<html"));
        assertTrue(files.out().contains("bad.md"), files.out());
        Tool unwritten = Tool.run("compare", before, after, "--format", "json=" + before.resolve("c.json"));
        assertEquals(3, unwritten.code());
        assertTrue(unwritten.err().startsWith("caveat: ") && unwritten.err().contains("c.json: "), unwritten.err());
        unreadable();
        assertEquals(3, Tool.run("compare", before, report("unread.json")).code());
    }

    @Test
    void aVerificationIs0WhereAllIsAsItWasAnd1WhereSomethingThatWentInIsNot() {
        bad();
        Path report = report("report.json");
        Tool same = Tool.run("verify", report);
        assertEquals(0, same.code(), same.out() + same.err());
        assertFalse(same.out().isEmpty());
        assertTrue(Tool.run("verify", report, "--format", "json").out().startsWith("{"));
        gate.write("bad.md", "# Hips\n\nHips hurt.\n");
        assertEquals(1, Tool.run("verify", report).code());
    }

    @Test
    void oneBaselineOfSeveralThatCannotBeWrittenIs3() {
        gate.write("one/caveat.yml", "baseline: kept/known.json\n");
        gate.write("one/kept", "a file where a folder would have to be");
        gate.write("one/a.md", "# Hips\n\nHips hurt.\n");
        gate.write("two/caveat.yml", "baseline: known.json\n");
        gate.write("two/a.md", "# Hips\n\nHips hurt.\n");
        Tool run = Tool.run("baseline", "--only", "words/forbidden", gate.file("one"), gate.file("two"));
        assertEquals(3, run.code(), run.err() + run.out());
        assertTrue(run.out().contains("known.json: 0 findings in 0 articles"), run.out());
    }

    @Test
    void aRuleThatNobodyKnowsIs2ForAFixToo() {
        Tool run = Tool.run("fix", "--config", gate.file("caveat.yml"), "--only", "words/forbiden", gate.folder());
        assertEquals(2, run.code(), run.out());
        assertTrue(run.err().contains("--only: “words/forbiden” names no rule; did you mean “words/forbidden”?"), run.err());
    }

    @Test
    void rulesetsAreComparedBesideTheReportAndTheReportDecides() throws Exception {
        bad();
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("ruleset.yml"), "id: other\ntitle: Other\nversion: '1'\nprovisions: [policy.yml]\ngroups: [words.yml]\n");
        Files.writeString(rules.resolve("policy.yml"), "- {id: OURS, title: Ours, basis: policy, readOn: 2026-11-23}\n");
        Files.writeString(rules.resolve("words.yml"), "group: other\nkind: words\nprovisions: [OURS]\nrules:\n- {id: word, severity: error, summary: s, message: m,"
                + " flagged: [seek], allowed: [find], with: {avoid: [seek]}}\n");
        gate.write("caveat.yml", gate.read("caveat.yml").replace("]", ", \"" + rules.toAbsolutePath().toString().replace('\\', '/') + "\"]"));
        Object[] args = {"check", "--config", gate.file("caveat.yml"), "--only", "words/forbidden", "--only", "other/*", "--format", "console",
            "--compare-rulesets", gate.folder()};
        Tool run = Tool.run(args);
        assertEquals(1, run.code(), run.err());
        Tool plain = check("--format", "console", "--only", "other/*");
        assertTrue(run.out().startsWith(plain.out()) && run.out().length() > plain.out().length(), "a comparison follows the report: " + run.out());
    }

    @Test
    void aRunThatCannotBeMadeAgainIs1WhereSomethingThatWentInIsGone() throws Exception {
        Path report = report("report.json");
        Files.delete(gate.file("caveat.yml"));
        Tool run = Tool.run("verify", report);
        assertEquals(1, run.code(), run.out() + run.err());
        assertTrue(run.out().contains("caveat.yml"), run.out());
    }
}
