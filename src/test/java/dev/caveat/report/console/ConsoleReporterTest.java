package dev.caveat.report.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Draft;
import dev.caveat.report.Mixed;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleReporterTest {
    private static final List<String> WRITTEN = List.of("reports/index.html", "reports/report.json");
    private static final Command COMMAND =
            new Command(List.of("articles"), List.of(), Optional.empty(), false, true, List.of("ca-bc-physio"));

    @Test
    void writerSeesEachFindingWithItsPlaceItsTextAndWhatToWrite() {
        assertEquals("""
                Blocked: 1 of 1 article has open errors.

                articles/lifting.md  blocked · 3 open errors and 1 info
                  red-flags partial: no emergency-number   sources ✗

                  error claims/cure: “the Cure” promises a cure.
                  articles/lifting.md:1:24
                  │ [title] # Loading Is **the Cure**
                  │                        ^^^^^^^^
                  weighed: in the title
                  → Say what the treatment may help with, and for whom.
                  → Write “part of "recovery"”

                  error claims/cure: “the cure” promises a cure.
                  articles/lifting.md:3:34
                  │ Strong backs &amp; calm minds: **loading is** the cure 😀 for everybody who…
                  │                                  ^^^^^^^^^^^^^^^^^^^^^
                  weighed: in the title
                  → Write “part of "recovery"”

                  error sources/empty-section: The section “Sources” lists no source.
                  articles/lifting.md:6:20
                  │ [sources] # Sources
                  │                    ^
                  weighed: in the title
                  → List what the statements rest on.
                  → Insert “part of "recovery"”

                  Style: 1
                    3:44  plain-language/long-sentence  Long
                ────────────────────────────────────────────────────────────────────────────────
                1 article: 1 blocked; 3 errors, 0 warnings, 1 info.
                Exit code 1: findings are open at or above the threshold (--fail-on error).
                Judged as of 2026-11-23 by ca-bc-physio 2026.11, without grammar and spelling.
                Reports: reports/index.html, reports/report.json
                Next: caveat explain claims/cure
                """, render(80, Sample.of(Sample.lifting())).replace(" " + shownHostile(), "")
                        .replaceAll("(?s) <script>[^^]*?😀", ""));
    }

    @Test
    void whatWasNotCheckedIsLoudAndNeverLooksClear() {
        String text = render(80, Sample.report());
        assertTrue(text.contains("\n\narticles/photo.md  not checked\n  NOT CHECKED (binary)\n"), text);
        assertTrue(text.contains(
                "Not everything was checked: 1 of 3 articles could not be checked to the end; 1"), text);
        assertTrue(text.contains("Exit code 3: an article could not be read"), text);
    }

    @Test
    void reportThatWasNotWrittenChangesTheExitCodeSaid() {
        Problem problem = new Problem("reports/report.json", Problem.Kind.REPORT_NOT_WRITTEN, "No place.");
        String text = new ConsoleReporter(new Screen(false, 80, 40), COMMAND, List.of(), List.of(problem)).render(Sample.of(Sample.clear()));
        assertTrue(text.contains("not written: reports/report.json: No place.\nExit code 3:"), text);
    }

    /** The findings are printed while the files are still being written. */
    @Test
    void whatWasFoundIsToldWithoutTheFiles() throws IOException {
        ConsoleReporter reporter = new ConsoleReporter(new Screen(false, 80, 40), COMMAND, WRITTEN, List.of());
        StringWriter findings = new StringWriter();
        reporter.writeFindings(Sample.of(Sample.lifting()), findings);
        StringWriter summary = new StringWriter();
        reporter.writeSummary(Sample.of(Sample.lifting()), summary);
        assertFalse(findings.toString().contains("reports/"), findings.toString());
        assertTrue(summary.toString().contains("\nReports: reports/index.html, reports/report.json\n"), summary.toString());
        assertEquals(render(80, Sample.of(Sample.lifting())), findings.toString() + summary);
    }

    @Test
    void clearRunSaysWhatIsNotSettled() {
        assertEquals("""
                Clear: These rules found nothing open in 1 article. What only a person can judge
                is not settled by that.

                articles/a clear one.txt  clear
                  red-flags n.a.
                ────────────────────────────────────────────────────────────────────────────────
                1 article: 1 clear; 0 errors, 0 warnings, 0 infos.
                Exit code 0: nothing is open at or above the threshold (--fail-on error).
                Judged as of 2026-11-23 by ca-bc-physio 2026.11, without grammar and spelling.
                Reports: reports/index.html, reports/report.json
                Next: a person judges what no rule can; the list is in reports/index.html
                """, render(80, Sample.of(Sample.clear())));
    }

    @Test
    void styleIsCappedButNothingThatFailsTheGateIsFolded() {
        String text = render(80, Sample.of(Sample.misspelt(12, Severity.WARNING)));
        assertEquals(5, count(text, "grammar/spelling  “teh”"));
        assertTrue(text.contains("  Style: 12 (12 grammar/spelling)\n"), text);
        assertTrue(text.contains("  7 more: caveat check articles/typing.md --only 'grammar/*' --format console\n"), text);
        assertEquals(12, count(render(80, Sample.of(Sample.misspelt(12, Severity.ERROR))), "error grammar/spelling: “teh”"));
        assertEquals(5, count(render(80, Sample.of(Sample.misspelt(12, Severity.INFO))), "grammar/spelling  “teh”"));
    }

    @Test
    void clearArticlesOfALargeRunAreOnlyCounted() {
        var articles = new ArrayList<>(Collections.nCopies(30, Sample.clear()));
        articles.add(Sample.lifting());
        String text = render(80, Sample.of(articles.toArray(ArticleReport[]::new)));
        assertTrue(text.startsWith("Blocked: 1 of 31 articles has open errors.\n\narticles/lifting.md  blocked"), text);
        assertTrue(text.contains("\n30 clear articles not listed.\n"), text);
        assertTrue(text.contains("\n31 articles: 1 blocked, 30 clear; "), text);
    }

    @Test
    void aHigherScreenShowsMoreButNeverMoreThanItsLines() {
        Report report = Sample.of(Collections.nCopies(30, Sample.lifting()).toArray(ArticleReport[]::new));
        int before = 0;
        for (int rows : List.of(24, 30, 40, 50)) {
            Screen screen = new Screen(false, 80, rows);
            String text = new ConsoleReporter(screen, COMMAND, WRITTEN, List.of()).render(report);
            int lines = text.lines().mapToInt(screen::rowsOf).sum();
            assertTrue(lines < rows && lines > before, lines + " lines of " + rows + "\n" + text);
            before = lines;
        }
    }

    @Test
    void narrowScreenCutsMessagesAtWordsAndKeepsCommandsWhole() {
        Report report = Sample.of(Collections.nCopies(30, Sample.lifting()).toArray(ArticleReport[]::new));
        render(48, report).lines().filter(line -> !line.contains("caveat ")).forEach(line -> assertTrue(Cells.width(line) <= 48, line));
        assertTrue(render(48, report).contains("more: caveat check articles --quiet --format console\n"), render(48, report));
    }

    @Test
    void overviewNamesFirstWhatWasNotCheckedAndCountsEveryDisposition() {
        String text = render(80, Mixed.report(Optional.of(Severity.ERROR)));
        assertTrue(text.startsWith("Not everything was checked: 2 of 5 articles could not be checked to the end; 1"), text);
        assertTrue(text.indexOf("\nnot checked articles/photo.md: Not text") < text.indexOf("\nErrors: 3 in 2 articles"), text);
        assertTrue(text.contains("\nnot checked articles/unfinished.html: not checked: the rules"), text);
        assertTrue(text.replace('\n', ' ').contains(" 5 articles: 2 not checked, 1 blocked, 1 to review, 1 clear; 3 errors, 2 warnings, 0 infos. "), text);
        assertTrue(text.contains("\nNot counted: 2 baselined, 1 suppressed, 1 waived.\n"), text);
        assertTrue(text.contains("\nNext: mend or leave out what was not checked, then check again\n"), text);
        assertTrue(text.chars().noneMatch(c -> c == 0x202E || c < ' ' && c != '\n'), text);
    }

    @Test
    void manyFilesThatCannotBeReadDoNotBuryTheRest() {
        List<Problem> unread = IntStream.range(10, 40)
                .mapToObj(i -> new Problem("articles/p" + i + ".docx", Problem.Kind.BINARY, "No text.")).toList();
        Report few = Sample.report();
        String text = render(80, Report.of(few.tool(), few.run(), List.of(Sample.lifting()), unread, few.rules()));
        assertEquals(10, count(text, "\nnot checked articles/p"));
        assertTrue(text.contains("\n  20 more: caveat check articles --quiet --format console\n"), text);
        assertTrue(text.contains("\n31 articles: 30 not checked, 1 blocked; "), text);
    }

    @Test
    void articleThatOnlyAPersonCanJudgeIsNamedThoughNoFindingIsOpen() {
        List<ArticleReport> articles = IntStream.range(0, 5).mapToObj(i -> Mixed.article(Draft.of("articles/r" + i + ".md", Format.MARKDOWN, "Text.\n"),
                List.of(new Requirement("dates", Requirement.Status.INCOMPLETE, "", List.of(), List.of())), List.of(), List.of())).toList();
        String text = render(80, Sample.of(articles.toArray(ArticleReport[]::new)));
        assertTrue(text.contains("\nTo review: 5 articles without an open error or warning\n  articles/r0.md  dates partial\n"), text);
        assertTrue(text.contains("\n  2 more: caveat check articles --format json\n"), text);
    }

    @Test
    void wordArticleIsShownByParagraphAndItsFirstWords() {
        String text = render(90, Sample.of(Sample.word()));
        assertTrue(text.contains("articles/knee.docx, paragraph 2 “It is the cure of all the knees in the…”"), text);
    }

    @Test
    void nothingFromAnArticleCanSteerTheTerminal() {
        String text = render(80, Sample.report());
        assertTrue(text.chars().noneMatch(c -> c == 0x202E || c == 27), text);
        String coloured = new ConsoleReporter(new Screen(true, 80, 40), COMMAND, WRITTEN, List.of()).render(Sample.report());
        assertEquals(text, coloured.replaceAll("\033\\[[0-9;]+m", ""));
        assertFalse(coloured.equals(text));
    }

    @Test
    void quietPrintsOneLineForEachThingThatFailsTheGate() {
        String text = new QuietReporter().render(Sample.report());
        assertEquals(List.of(
                "articles/lifting.md:1:24: error claims/cure “the Cure” promises a cure.",
                "articles/lifting.md:3:34: error claims/cure “the cure” promises a cure.",
                "articles/lifting.md:6:20: error sources/empty-section The section “Sources” lists no source.",
                "articles/photo.md: not-checked binary Not text " + shownHostile()), text.lines().toList());
        assertEquals("", new QuietReporter().render(Sample.of(Sample.clear())));
    }

    @Test
    void textDoesNotDependOnTheLocale() {
        String expected = render(80, Sample.report());
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(expected, render(80, Sample.report()));
        } finally {
            Locale.setDefault(locale);
        }
    }

    private static String shownHostile() {
        return Cells.clean(Sample.HOSTILE);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String render(int width, Report report) {
        return new ConsoleReporter(new Screen(false, width, 40), COMMAND, WRITTEN, List.of()).render(report);
    }
}
