package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A comment in the text silences a rule of the clinic's own policy, with a reason, and never a regulator's. */
class SuppressionTest {
    private static final String REASON = " -- the brochure is quoted here";

    @TempDir
    Path folder;

    private Gate gate;

    @BeforeEach
    void open() {
        gate = Gate.ofHouseRules(folder);
    }

    private List<String> findings(String name, String text) {
        gate.write(name, text);
        return gate.findings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"words/forbidden", "words/*", "words/preferred, words/forbidden", "*"})
    void aCommentSilencesTheNextLine(String rules) {
        List<String> found = findings("a.md", "# Hips\n\n<!-- caveat-disable-next-line " + rules + REASON + " -->\nWe seek synergy.\n\nSynergy.\n");
        assertTrue(found.containsAll(List.of("a.md:4 words/forbidden suppressed", "a.md:6 words/forbidden open")), found.toString());
        assertEquals(1, gate.code());
    }

    @Test
    void theNextLineIsTheFirstBelowThatHoldsTextAndOnlyThatOne() {
        assertEquals(List.of("a.md:5 words/forbidden suppressed", "a.md:6 words/forbidden open"), findings("a.md",
                "# Hips\n\n<!-- caveat-disable-next-line words/forbidden" + REASON + " -->\n\nWe seek synergy\nand synergies.\n"));
    }

    @Test
    void severalCommentsAboveOneLineAllReachIt() {
        assertEquals(List.of("a.md:5 words/forbidden suppressed"), findings("a.md",
                "# Hips\n\n<!-- caveat-disable-next-line words/forbidden" + REASON + " -->\n<!-- caveat-disable-next-line words/preferred"
                        + REASON + " -->\nSynergy.\n"),
                "words/preferred was not asked, so nobody can say that its comment is unused");
    }

    @Test
    void betweenDisableAndEnableARuleIsSilent() {
        assertEquals(List.of("a.md:3 words/forbidden open", "a.md:7 words/forbidden suppressed", "a.md:11 words/forbidden open"), findings("a.md",
                "# Hips\n\nSynergy.\n\n<!-- caveat-disable words/forbidden" + REASON + " -->\n\nSynergy.\n\n<!-- caveat-enable words/forbidden -->\n\n"
                        + "Synergy.\n"));
        assertEquals(List.of("a.md:5 words/forbidden suppressed", "a.md:7 words/forbidden suppressed"), findings("a.md",
                "# Hips\n\n<!-- caveat-disable words/forbidden" + REASON + " -->\n\nSynergy.\n\nSynergy.\n"), "up to the end");
    }

    @Test
    void aCommentAnywhereSilencesTheWholeFile() {
        assertEquals(List.of("a.md:3 words/forbidden suppressed"), findings("a.md",
                "# Hips\n\nSynergy.\n\n<!-- caveat-disable-file words/forbidden" + REASON + " -->\n"));
    }

    @Test
    void aCommentInsideAParagraphCounts() {
        assertEquals(List.of("a.md:4 words/forbidden suppressed"), findings("a.md",
                "# Hips\n\nHips hurt. <!-- caveat-disable-next-line words/forbidden" + REASON + " --> They\nneed synergy.\n"));
    }

    @Test
    void aCommentOfSeveralLinesCounts() {
        assertEquals(List.of("a.md:6 words/forbidden suppressed"), findings("a.md",
                "# Hips\n\n<!-- caveat-disable-next-line words/forbidden\n -- quoted\n-->\nSynergy.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\n%s\n```\n", "~~~html\n%s\n~~~\n", "- item\n\n  ```\n  %s\n  ```\n", "Write `%s` above it.\n", "    %s\n", "\\%s\n"})
    void aCommentInCodeIsNoComment(String frame) {
        String comment = "<!-- caveat-disable-file words/forbidden" + REASON + " -->";
        assertEquals(List.of("words/forbidden open"), findings("a.md", "# Hips\n\n" + frame.replace("%s", comment) + "\nSynergy.\n").stream()
                .map(line -> line.substring(line.indexOf(' ') + 1)).toList());
    }

    @Test
    void anMdxCommentCountsAndNotOneInCode() {
        assertEquals(List.of("a.mdx:5 words/forbidden suppressed", "a.mdx:11 words/forbidden open"), findings("a.mdx",
                "# Hips\n\n<Note kind=\"x\">\n{/* caveat-disable-next-line words/forbidden" + REASON
                        + " */}\nSynergy.\n</Note>\n\n```\n{/* caveat-disable-file words/forbidden -- code */}\n```\nSynergy.\n"));
        assertEquals(List.of("a.mdx:4 words/forbidden suppressed"), findings("a.mdx",
                "# Hips\n\n{/*caveat-disable-next-line words/forbidden" + REASON + "*/}\nSynergy.\n"));
    }

    @Test
    void anHtmlCommentCountsAndNotOneInAScript() {
        assertEquals(List.of("a.html:4 words/forbidden suppressed", "a.html:6 words/forbidden open"), findings("a.html",
                "<html><body>\n<h1>Hips</h1>\n<!-- caveat-disable-next-line words/forbidden" + REASON + " -->\n<p>Synergy.</p>\n"
                        + "<script>/* <!-- caveat-disable-file words/forbidden -- no --> */</script>\n<p>Synergy.</p>\n</body></html>\n"));
    }

    @Test
    void inPlainTextALineOfItsOwnCountsAndIsNoText() {
        assertEquals(List.of("a.txt:4 words/forbidden suppressed", "a.txt:6 words/forbidden open"), findings("a.txt",
                "Hips\n\n<!-- caveat-disable-next-line words/forbidden -- synergy is quoted -->\nThey call it synergy.\n\nSynergy is ours.\n"));
    }

    @Test
    void crlfAndEmojiMoveNothing() {
        assertEquals(List.of("a.md:4 words/forbidden suppressed", "a.md:6 words/forbidden open"), findings("a.md",
                "# Hips 🦴\r\n\r\n<!-- caveat-disable-next-line words/forbidden -- “quoted” 🦴 -->\r\n🦴 Synergy.\r\n\r\nSynergy.\r\n"));
    }

    @Test
    void aRegulatorsRuleIsNeverSilencedInTheText() {
        gate = Gate.of(folder);
        gate.write("caveat.yml", gate.read("caveat.yml") + "rules: {disclaimer/missing: off}\n");
        assertEquals(List.of("a.md:3 policy/not-suppressible open", "a.md:4 claims/guarantee open"), findings("a.md",
                "# Hips\n\n<!-- caveat-disable-next-line claims/guarantee" + REASON + " -->\nResults guaranteed.\n"));
        List<String> all = findings("a.md", "# Hips\n\n<!-- caveat-disable-file *" + REASON + " -->\nResults guaranteed by synergy.\n");
        assertEquals(List.of("a.md:4 claims/guarantee open", "a.md:4 words/forbidden suppressed"), all);
    }

    @Test
    void policysOwnRulesAreNeverSilencedInTheText() {
        assertEquals(List.of("a.md:3 policy/not-suppressible open", "a.md:5 policy/unused-suppression open"), findings("a.md",
                "# Hips\n\n<!-- caveat-disable-file policy/*" + REASON + " -->\n\n<!-- caveat-disable words/forbidden" + REASON + " -->\n\nHips hurt.\n"));
    }

    @Test
    void whatIsWrongWithACommentIsToldAtTheComment() {
        gate.write("a.md", """
                # Hips

                <!-- caveat-disable-next-line words/forbidden -->
                Synergy.

                <!-- caveat-disable-next-line words/forbiden -- quoted -->

                <!-- caveat-disable-nextline words/forbidden -- quoted -->

                <!-- caveat-disable -- quoted -->

                <!-- caveat-enable words/forbidden -->

                <!-- caveat-disable-file words/forbidden -- quoted --> Hips hurt.
                """);
        assertEquals(List.of("policy/suppression-without-reason: No reason is given, so nothing is silenced.",
                "policy/suppression-unknown-rule: “words/forbiden” names no rule; did you mean “words/forbidden”?",
                "policy/suppression-malformed: “caveat-disable-nextline” is nothing that Caveat knows; did you mean “caveat-disable-next-line”?",
                "policy/suppression-malformed: “caveat-disable” names no rule."), gate.policy());
    }

    @Test
    void anUnusedCommentIsToldOnlyWhereItsRuleWasAsked() {
        String text = "# Hips\n\n<!-- caveat-disable-next-line words/forbidden" + REASON + " -->\nHips hurt.\n";
        assertEquals(List.of("a.md:3 policy/unused-suppression open"), findings("a.md", text));
        gate.write("a.md", text);
        assertEquals(List.of(), gate.findings("--only", "words/preferred", "--skip", "words/forbidden"));
        assertEquals(List.of(), gate.findings("--skip", "policy/unused-suppression"));
    }

    @Test
    void theReasonIsInTheReport() {
        gate.write("a.md", "# Hips\n\n<!-- caveat-disable-next-line words/forbidden" + REASON + " -->\nSynergy.\n");
        JsonNode finding = gate.report().path("articles").path(0).path("findings").path(0);
        assertEquals("the brochure is quoted here", finding.path("reason").asText());
        assertTrue(finding.path("waiver").isNull());
        assertTrue(gate.run("check", gate.folder(), "--format", "console", "--reports", gate.reports()).out().contains("1 suppressed"));
    }
}
