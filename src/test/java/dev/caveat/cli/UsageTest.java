package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "check --fail-onn error; unknown option --fail-onn; did you mean --fail-on?",
        "check --no-gramar; unknown option --no-gramar; did you mean --no-grammar?",
        "check --rulset=x; unknown option --rulset=x; did you mean --ruleset?",
        "check --zzz; unknown option --zzz; see caveat --help",
        "chek; unknown command “chek”; did you mean “check”?",
        "fix --dif a.md; unknown option --dif; did you mean --diff?",
        "fix --stdin; changes files and writes no report; run caveat check",
        "fix --format json a.md; changes files and writes no report; run caveat check",
        "check --unsafe a.md; unknown option --unsafe; see caveat --help",
        "fix nowhere.md; no such file or folder: nowhere.md; ''",
        "pom.xml; unknown command “pom.xml”; to check it: caveat check pom.xml",
        "check --fail-on eror .; --fail-on: “eror” is not valid; did you mean “error”? (valid: error, warning, info, never)",
        "check --format jsn .; --format: “jsn” is no format; did you mean “json”? (valid: console, json, html, junit, gitlab, checkstyle, rdjsonl, csv, sarif, github)",
        "check --format json= .; no file after; json=",
        "check --format html=x.html .; the HTML report is many pages; name a folder",
        "check --format json --format console .; only one format can go to standard output; json=FILE",
        "check --as-of 23.11.2026 .; --as-of: “23.11.2026” is no date; 2026-11-23",
        "check --jobs 0 .; --jobs: “0” is not a number from 1 to 256; ''",
        "check --config; --config needs a value; ''",
        "check --stdin-path a.md; --stdin-path goes with --stdin; ''",
        "check --stdin a.md; leave out the paths; ''",
        "check --ruleset ca-bc-fysio .; no such ruleset; did you mean “ca-bc-physio”?",
        "check --only claims/cuer .; --only: “claims/cuer” names no rule; did you mean “claims/cure”?",
        "check --skip nothing/* .; --skip: “nothing/*” names no rule; claims/*",
        "compare a.json; compare: needs two JSON reports; OLD.json NEW.json",
        "compare pom.xml no.json; nothing was compared; no.json: there is no such file",
        "compare pom.xml pom.xml; pom.xml:1: is not JSON; nothing was compared",
        "compare src src; is a folder; name the report.json in it",
        "compare a.json b.json --format junit; --format: “junit” is no format of a comparison; valid: console, json, html",
        "compare a.json b.json --format html --format json; only one format can go to standard output; json=FILE",
        "compare a.json b.json --format json=./b.json; is one of the reports that are compared; choose another file",
        "compare a.json b.json --format json=; no file after; json=",
        "compare a.json b.json --fail-on eror; --fail-on: “eror” is not valid; did you mean “error”?",
        "verify; verify: needs one JSON report; caveat verify reports/report.json",
        "verify a.json b.json; verify: needs one JSON report; ''",
        "verify no.json; nothing was verified; no.json: there is no such file",
        "verify src; is a folder; name the report.json in it",
        "verify pom.xml; nothing was verified; pom.xml:1: is not JSON",
        "verify a.json --format html; --format: “html” is no format of a verification; valid: console, json",
        "verify a.json --base no/such; --base: there is no folder “no/such”; ''",
        "check --watch --previous a.json .; --watch tells what changed at every save; leave out --previous",
        "check --previous no.json sample-articles; --previous: nothing was checked; no.json: there is no such file",
        "check --previous pom.xml sample-articles; --previous: nothing was checked; pom.xml:1: is not JSON",
        "rules impact a b c --format junit; rules impact: --format is console or json; ''",
        "check --only claims/cure --skip claims/* .; no rule is left to check with; ''"
    })
    void wrongUsageIsExplainedAndExits2(String line, String what, String hint) {
        Tool run = Tool.run((Object[]) line.split(" "));
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("caveat: ") && run.err().contains(what) && run.err().contains(hint), run.err());
    }

    @Test
    void helpNamesEveryOptionAndExitCode() {
        Tool run = Tool.run("--help");
        assertEquals(0, run.code());
        for (String name : OptionParser.names()) {
            assertTrue(run.out().contains("--" + name), "--" + name + " is not in the help");
        }
        for (int code = 0; code <= 3; code++) {
            assertTrue(run.out().contains("\n  " + code + "  "), "exit code " + code + " is not in the help");
        }
        assertEquals(run.out(), Tool.run("check", "--help").out());
    }

    @Test
    void versionNamesTheToolAndLanguageTool() {
        assertTrue(Tool.run("--version").out().matches("caveat \\d+\\.\\d+\\.\\d+ \\(LanguageTool \\d+\\.\\d+\\)\\R"),
                Tool.run("--version").out());
    }

    @Test
    void noArgumentsAtAllIsWrongUsage() {
        assertEquals(2, Tool.run().code());
        assertTrue(Tool.run().err().contains("Usage:"));
    }
}
