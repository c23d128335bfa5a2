package dev.caveat.report.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.Legible;
import dev.caveat.report.Mixed;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import dev.caveat.report.Xml;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JUnitReporterTest {
    private static final String LIFT = "articles/lift “1”, old.md";
    private static final Optional<Severity> ERROR = Optional.of(Severity.ERROR);
    private static final List<Optional<Severity>> THRESHOLDS =
            List.of(ERROR, Optional.of(Severity.WARNING), Optional.of(Severity.INFO), Optional.empty());

    private final Report report = Mixed.report(ERROR);
    private final String text = new JUnitReporter().render(report);

    @Test
    void reportIsValidAgainstTheSchemaOfItsReaders() {
        assertEquals("", Xml.complaint(text, "junit.xsd"));
        assertEquals("", Xml.complaint(render(Sample.of()), "junit.xsd"));
        assertFalse(Xml.complaint(text.replaceFirst("classname=\"[^\"]*\"", ""), "junit.xsd").isEmpty());
        assertFalse(Xml.complaint(text.replaceFirst("failures=\"\\d+\"", "failures=\"some\""), "junit.xsd").isEmpty());
    }

    /** A gate that reads only the tests never comes to another end than one that reads the exit code. */
    @Test
    void testsFailExactlyWhereTheExitCodeSaysSo() {
        List<ArticleReport> all = List.of(Mixed.lifting(), Mixed.knee(), Mixed.settled(), Sample.clear(),
                Sample.misspelt(2, Severity.INFO), Sample.misspelt(2, Severity.ERROR));
        List<Report> reports = new ArrayList<>();
        for (Optional<Severity> threshold : THRESHOLDS) {
            all.forEach(article -> reports.add(Mixed.read(threshold, article)));
            reports.add(Mixed.report(threshold));
            reports.add(Mixed.read(threshold));
        }
        for (Report each : reports) {
            Element root = Xml.read(render(each));
            int code = number(root, "errors") > 0 ? 3 : number(root, "failures") > 0 ? 1 : 0;
            assertEquals(each.exitCode().code(), code, each.run().failOnId() + " " + each.articles());
        }
    }

    @Test
    void countsAreThoseOfTheElements() {
        Element root = Xml.read(text);
        assertEquals(Xml.all(root, "testcase").size(), number(root, "tests"));
        for (Element suite : Xml.all(root, "testsuite")) {
            assertEquals(Xml.all(suite, "testcase").size(), number(suite, "tests"));
            assertEquals(Xml.all(suite, "failure").size(), number(suite, "failures"));
            assertEquals(Xml.all(suite, "error").size(), number(suite, "errors"));
            assertEquals(Xml.all(suite, "skipped").size(), number(suite, "skipped"));
        }
        assertEquals(Xml.all(root, "failure").size(), number(root, "failures"));
    }

    @Test
    void everyRequiredPieceAndEveryOtherGroupOfRulesIsATest() {
        assertEquals(List.of("checked passed", "disclaimer passed", "red-flags passed", "sources failure", "dates skipped",
                "claims/* failure", "grammar/* passed", "plain-language/* skipped"), outcomes(report, LIFT));
        assertEquals(List.of("checked passed", "claims/* passed", "grammar/* passed", "plain-language/* passed", "sources/* passed"),
                outcomes(report, "articles/knee.docx"));
    }

    @Test
    void thresholdDecidesWhichFindingsFail() {
        assertTrue(outcomes(Mixed.report(Optional.of(Severity.WARNING)), LIFT).contains("grammar/* failure"));
        assertTrue(outcomes(Mixed.report(Optional.empty()), LIFT).contains("claims/* skipped"));
    }

    @Test
    void missingPieceWhoseFindingsDoNotFailTheGateIsNoFailure() {
        Report never = Mixed.report(Optional.empty());
        assertTrue(outcomes(never, LIFT).contains("sources passed"));
        assertTrue(body(never, LIFT, "sources").startsWith("sources is missing: None.\nmissing: entries\n"));
    }

    @Test
    void whatWasSetAsideIsSkippedWithItsReason() {
        Element skipped = Xml.all(test(report, "articles/settled.txt", "claims/*"), "skipped").get(0);
        assertEquals("claims/cure baselined", skipped.getAttribute("message"));
        Element silenced = Xml.all(test(report, LIFT, "plain-language/*"), "skipped").get(0);
        assertEquals("plain-language/long-sentence suppressed: a name " + Legible.onOneLine(Mixed.HOSTILE), silenced.getAttribute("message"));
        Element waived = Xml.all(test(Mixed.report(Optional.empty()), LIFT, "claims/*"), "skipped").get(0);
        assertTrue(waived.getAttribute("message").contains("waived by A. Roe " + Legible.onOneLine(Mixed.HOSTILE)
                + " until 2026-12-31: Quoted from"), waived.getAttribute("message"));
        assertEquals("not applicable: An undated page " + Legible.onOneLine(Mixed.HOSTILE),
                Xml.all(test(report, LIFT, "dates"), "skipped").get(0).getAttribute("message"));
    }

    @Test
    void failureSaysWhereAndWhatInItsBody() {
        Element failure = Xml.all(test(report, LIFT, "claims/*"), "failure").get(0);
        assertEquals("1 open error: claims/cure", failure.getAttribute("message"));
        String[] lines = failure.getTextContent().split("\n");
        assertEquals(LIFT + ":1:25: error claims/cure: “the Cure” " + Legible.onOneLine(Mixed.HOSTILE) + " more", lines[0]);
        assertEquals("  Say what the treatment may help with, and for whom.", lines[1]);
        assertEquals("  write: may help, with \"time\" — \uD83D\uDE00", lines[2]);
        assertTrue(lines[3].contains(":2:") && lines[3].contains("[waived by A. Roe "), lines[3]);
        assertTrue(lines[4].endsWith("[baselined]"), lines[4]);
    }

    @Test
    void passShowsTheEvidence() {
        assertEquals("disclaimer is satisfied: Every element is there " + Legible.onOneLine(Mixed.HOSTILE) + "\n"
                + LIFT + ":2:31: not-advice “of all”\n  " + LIFT + ":4:26: direction “at last”", body(report, LIFT, "disclaimer"));
    }

    @Test
    void placeInWordIsTheParagraphWithItsFirstWords() {
        assertTrue(body(report, "articles/knee.docx", "claims/*")
                .startsWith("articles/knee.docx: paragraph 2 “It is the cure of knees.”: warning claims/cure: "));
    }

    @Test
    void unreadFileIsAnErrorAndNothingElse() {
        assertEquals(List.of("checked error"), outcomes(report, "articles/photo.md"));
        Element error = Xml.all(test(report, "articles/photo.md", "checked"), "error").get(0);
        assertEquals("not-checked", error.getAttribute("type"));
        assertTrue(error.getTextContent().startsWith("articles/photo.md: not-checked/binary: Not text "));
    }

    @Test
    void nothingPassesInAnArticleThatWasNotCheckedToTheEnd() {
        assertEquals(List.of("checked error", "claims/* failure", "grammar/* skipped", "plain-language/* skipped", "sources/* skipped"),
                outcomes(report, "articles/unfinished.html"));
        assertEquals("the article was not checked to the end; see “checked”",
                Xml.all(test(report, "articles/unfinished.html", "grammar/*"), "skipped").get(0).getAttribute("message"));
    }

    private static List<String> outcomes(Report report, String path) {
        return tests(report).stream().filter(test -> test.getAttribute("file").equals(path)).map(test -> test.getAttribute("name") + " "
                + List.of("failure", "error", "skipped").stream().filter(each -> !Xml.all(test, each).isEmpty()).findFirst().orElse("passed"))
                .toList();
    }

    private static String body(Report report, String path, String name) {
        return Xml.all(test(report, path, name), "system-out").get(0).getTextContent();
    }

    private static Element test(Report report, String path, String name) {
        return tests(report).stream().filter(test -> test.getAttribute("classname").equals(path) && test.getAttribute("name").equals(name))
                .findFirst().orElseThrow();
    }

    private static List<Element> tests(Report report) {
        return Xml.all(Xml.read(render(report)), "testcase");
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static String render(Report report) {
        return new JUnitReporter().render(report);
    }
}
