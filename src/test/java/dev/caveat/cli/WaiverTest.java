package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A waiver accepts one sentence, by a named person, until a day, and not a word more. */
class WaiverTest {
    private static final String ARTICLE = "# Hips 🦴\n\nThey say that results are guaranteed for all — “always”.\n\nOur results are guaranteed as well.\n";
    private static final String FILE = "caveat-waivers.yml";

    @TempDir
    Path folder;

    private Gate gate;

    @BeforeEach
    void open() {
        gate = Gate.of(folder);
        gate.write("caveat.yml", gate.read("caveat.yml") + "rules: {disclaimer/missing: off}\n");
        gate.write("a.md", ARTICLE);
    }

    @Test
    void aWaivedFindingIsNotOpenAndTheReportSaysByWhomWhyAndUntilWhen() {
        Tool run = gate.waive("claims/guarantee", "a.md", "--all");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("a.md:3 claims/guarantee waived", "a.md:5 claims/guarantee waived"), gate.findings());
        assertEquals(0, gate.code());
        JsonNode finding = gate.report().path("articles").path(0).path("findings").path(0);
        assertEquals("{\"owner\":\"Kim Ray\",\"until\":\"2027-01-31\"}", finding.path("waiver").toString());
        assertEquals("Agreed in review", finding.path("reason").asText());
        assertEquals(2, gate.report().path("summary").path("waived").asInt());
        assertTrue(gate.run("check", gate.folder(), "--reports", gate.reports()).out().contains("2 waived"));
        assertTrue(readPage().contains("waived by Kim Ray until 2027-01-31: Agreed in review"), readPage());
    }

    private String readPage() {
        try (var pages = Files.list(gate.reports().resolve("articles"))) {
            return Files.readString(pages.findFirst().orElseThrow());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void ofSeveralSentencesOneIsChosenByItsLine() {
        Tool run = gate.waive("claims/guarantee", "a.md");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("finds 2 things in ") && run.err().contains("\n  line 5: “Our results are guaranteed as well.”"), run.err());
        assertEquals(2, gate.waive("claims/guarantee", "a.md", "--line", "4").code());
        assertEquals(0, gate.waive("claims/guarantee", "a.md", "--line", "5").code());
        assertEquals(List.of("a.md:3 claims/guarantee open", "a.md:5 claims/guarantee waived"), gate.findings());
        assertEquals(1, gate.code());
    }

    @Test
    void aWaiverIsAppendedAndCommentsAndLineEndsStay() {
        gate.write(FILE, "# Agreed on paper\r\n  - rule: claims/guarantee   # the old one\r\n    path: b.md\r\n    by: Sam Roe\r\n    reason: r\r\n"
                + "    until: 2027-01-01\r\n    sentence: Results guaranteed.\r\n");
        String before = gate.read(FILE);
        assertEquals(0, gate.waive("claims/guarantee", "a.md", "--line", "3").code());
        String after = gate.read(FILE);
        assertTrue(after.startsWith(before) && !after.replace("\r\n", "").contains("\n"), after);
        assertTrue(after.contains("\r\n  - rule: claims/guarantee\r\n    path: \"a.md\"\r\n    by: \"Kim Ray\"\r\n"), after);
        assertTrue(after.contains("sentence: \"They say that results are guaranteed for all — “always”.\"\r\n"), after);
    }

    @Test
    void aListThatNothingCanBeAppendedToIsLeftAlone() {
        gate.write(FILE, "[]\n");
        Tool run = gate.waive("claims/guarantee", "a.md", "--all");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("write it as a plain list"), run.err());
        assertEquals("[]\n", gate.read(FILE));
    }

    @Test
    void anEditedSentenceIsOpenAgainAndTheWaiverIsToldToBeStale() {
        gate.waive("claims/guarantee", "a.md", "--line", "5");
        gate.write("a.md", ARTICLE.replace("Our results are guaranteed as well", "Our results are guaranteed as well, every time"));
        assertEquals(List.of("a.md:3 claims/guarantee open", "a.md:5 claims/guarantee open", "a.md:5 policy/waiver-stale open"), gate.findings());
        assertEquals(List.of("policy/waiver-stale: Kim Ray waived claims/guarantee for another wording (" + gate.file(FILE).toString().replace('\\', '/')
                + ":2): “Our results are guaranteed as well.”."), gate.policy());
    }

    @Test
    void theSameSentenceElsewhereInTheArticleOrSetInOtherQuotesIsStillWaived() {
        gate.waive("claims/guarantee", "a.md", "--line", "3");
        gate.write("a.md", "# Hips 🦴\r\n\r\nNew.\r\n\r\n## More\r\n\r\nNew. They say that\r\nresults are **guaranteed** for all - \"always\".\r\n");
        assertEquals(List.of("a.md:8 claims/guarantee waived"), gate.findings());
    }

    @Test
    void aWaiverThatRanOutLeavesItsFindingOpenWhateverTheBaselineSays() {
        gate.waive("claims/guarantee", "a.md", "--line", "5");
        gate.write("a.md", "# Hips\n\nOur results are guaranteed as well.\n");
        assertEquals(List.of("a.md:3 claims/guarantee waived"), gate.findings("--as-of", "2027-01-31"), "the last day counts");
        assertEquals(List.of("a.md:3 claims/guarantee open", "a.md:3 policy/expired-waiver open"), gate.findings("--as-of", "2027-02-01"));
        gate.baseline("--as-of", "2027-02-01");
        assertEquals(List.of("a.md:3 claims/guarantee open", "a.md:3 policy/expired-waiver open"), gate.findings("--as-of", "2027-02-01"));
        assertEquals(0, gate.waive("claims/guarantee", "a.md", "--as-of", "2027-02-01", "--until", "2027-06-30").code());
        assertEquals(List.of("a.md:3 claims/guarantee waived", "caveat-waivers.yml:2 policy/unused-waiver open"),
                gate.findings("--as-of", "2027-02-01"), "the old one can go");
    }

    @Test
    void aWaiverForNothingIsToldAtItsLine() {
        gate.waive("claims/guarantee", "a.md", "--line", "5");
        gate.write("a.md", "# Hips\n\nHips hurt.\n");
        assertEquals(List.of("caveat-waivers.yml:2 policy/unused-waiver open"), gate.findings());
        assertEquals(List.of(), gate.findings("--skip", "claims/guarantee"), "nobody looked");
        gate.write("b.md", "# Hips\n\nHips hurt.\n");
        assertEquals(List.of(), gate.findings(gate.file("b.md")), "nobody looked there");
    }

    @Test
    void aWaiverOfAnArticleThatWasRenamedSaysWhereTheSentenceIsNow() throws Exception {
        gate.waive("claims/guarantee", "a.md", "--line", "5");
        Files.move(gate.file("a.md"), gate.file("b.md"));
        assertEquals(List.of("policy/unused-waiver: The waiver of claims/guarantee in a.md by Kim Ray is for nothing that is found;"
                + " the article is not there, but the same stands in b.md."), gate.policy());
    }

    @Test
    void aMissingPieceCanBeWaivedAndStaysSoWhereverItWouldGo() {
        gate = Gate.of(folder);
        gate.write("a.md", "# Hips\n\nHips hurt.\n");
        assertEquals(0, gate.waive("disclaimer/missing", "a.md").code());
        assertTrue(gate.read(FILE).contains("missing: \"The article has no disclaimer.\""), gate.read(FILE));
        assertEquals(List.of("a.md:3 disclaimer/missing waived"), gate.findings());
        gate.write("a.md", "# Hips\n\nHips hurt.\n\n## Knees\n\nKnees too.\n");
        assertEquals(List.of("a.md:7 disclaimer/missing waived"), gate.findings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "claims/guarantee a.md --reason r; --by, --until are missing",
        "claims/guarantee a.md --by K --reason r --until 2026-11-22; --until: 2026-11-22 is past",
        "claims/guarantee a.md --by K --reason r --until soon; --until: “soon” is no date",
        "claims/* a.md --by K --reason r --until 2027-01-01; is not the name of one rule",
        "claims/guarante a.md --by K --reason r --until 2027-01-01; did you mean “claims/guarantee”?",
        "policy/unused-waiver a.md --by K --reason r --until 2027-01-01; cannot be waived",
        "claims/cure a.md --by K --reason r --until 2027-01-01; finds nothing in",
        "claims/guarantee . --by K --reason r --until 2027-01-01; is a folder",
        "claims/guarantee none.md --by K --reason r --until 2027-01-01; no such file or folder",
        "claims/guarantee --by K --reason r --until 2027-01-01; needs a rule and an article"})
    void whatCannotBeWaivedIsRefused(String line, String why) {
        List<String> words = List.of(line.split(" "));
        Object[] args = words.stream().map(word -> word.endsWith(".md") || word.equals(".") ? (Object) gate.file(word) : word).toArray();
        Tool run = gate.run("waive", args);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(why), run.err());
        assertTrue(!Files.exists(gate.file(FILE)));
    }

    @Test
    void everyMistakeOfTheFileIsToldWithItsPlaceAtOnce() {
        gate.write(FILE, """
                - rule: claims/guarante
                  path: a.md
                  by: Kim Ray
                  reason: r
                  until: 2027-13-01
                  sentence: Results guaranteed.
                - rule: claims/guarante
                  path: ./a.md
                  by: Kim Ray
                  reason: r
                  until: 2027-01-01
                  sentence: Results guaranteed.
                  digest: "000000000000000000000000"
                - rule: claims/cure
                  pth: a.md
                  by: Kim Ray
                - rule: claims/cure
                  path: a.md
                  by: " "
                  until: 2027-01-01
                """);
        Tool run = gate.run("check", gate.folder());
        assertEquals(2, run.code());
        String file = gate.file(FILE).toString();
        for (String mistake : List.of(":5:10: [0].until: “2027-13-01” is no date", ":7:9: [1].rule: “claims/guarante” names no rule; did you mean “claims/guarantee”?",
                ":8:9: [1].path: “./a.md” is not written from the folder", ":13:11: [1].digest: “000000000000000000000000” is not the digest",
                ":15:3: [2].pth: unknown field; did you mean “path”?", ":17:3: [3]: by, reason are missing")) {
            assertTrue(run.err().contains(file + mistake), run.err());
        }
        assertEquals("", run.out());
    }

    @Test
    void aFileThatTheConfigurationNamesMustBeThereAndWaiveWritesIt() {
        gate.write("caveat.yml", gate.read("caveat.yml") + "waivers: review/waivers.yml\n");
        Tool run = gate.run("check", gate.folder());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("caveat.yml:3:10: waivers: “") && run.err().contains("there is no such file; caveat waive writes it"), run.err());
        assertEquals(0, gate.waive("claims/guarantee", "a.md", "--all").code());
        assertTrue(gate.read("review/waivers.yml").contains("path: \"a.md\""));
        gate.findings();
        assertEquals(0, gate.code());
    }
}
