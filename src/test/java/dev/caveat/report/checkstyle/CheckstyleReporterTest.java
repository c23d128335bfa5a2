package dev.caveat.report.checkstyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.Legible;
import dev.caveat.report.Mixed;
import dev.caveat.report.Sample;
import dev.caveat.report.Xml;
import dev.caveat.rule.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CheckstyleReporterTest {
    private final String text = new CheckstyleReporter().render(Mixed.report(Optional.of(Severity.ERROR)));

    @Test
    void reportIsValidAgainstCheckstylesSchema() {
        assertEquals("", Xml.complaint(text, "checkstyle.xsd"));
        assertEquals("", Xml.complaint(new CheckstyleReporter().render(Sample.of()), "checkstyle.xsd"));
    }

    @Test
    void schemaOfTheTestRefusesWhatCheckstylesDoes() {
        assertFalse(Xml.complaint(text.replaceFirst("line=\"\\d+\"", "line=\"0\""), "checkstyle.xsd").isEmpty());
        assertFalse(Xml.complaint(text.replaceFirst("severity=\"error\"", "severity=\"fatal\""), "checkstyle.xsd").isEmpty());
        assertFalse(Xml.complaint(text.replaceFirst("<file name=\"[^\"]*\"", "<file"), "checkstyle.xsd").isEmpty());
    }

    @Test
    void articleWithoutOpenFindingsIsListed() {
        Element file = file("articles/settled.txt");
        assertEquals(0, Xml.all(file, "error").size());
    }

    @Test
    void onlyOpenFindingsStandThereEachAtItsPlace() {
        List<Element> entries = Xml.all(file("articles/lift “1”, old.md"), "error");
        assertEquals(List.of("claims/cure 1:25 error", "grammar/spelling 3:1 warning", "sources/empty-section 5:1 error"),
                entries.stream().map(each -> each.getAttribute("source") + " " + each.getAttribute("line") + ":"
                        + each.getAttribute("column") + " " + each.getAttribute("severity")).toList());
        assertEquals("“the Cure” " + Legible.onOneLine(Mixed.HOSTILE) + " more", entries.get(0).getAttribute("message"));
    }

    @Test
    void lineOfWordIsTheParagraph() {
        assertEquals("2", Xml.all(file("articles/knee.docx"), "error").get(0).getAttribute("line"));
    }

    @Test
    void problemIsAnErrorWithoutAPlace() {
        Element problem = Xml.all(file("articles/photo.md"), "error").get(0);
        assertEquals("not-checked/binary", problem.getAttribute("source"));
        assertEquals("error", problem.getAttribute("severity"));
        assertFalse(problem.hasAttribute("line") || problem.hasAttribute("column"));
        assertEquals(2, Xml.all(file("articles/unfinished.html"), "error").size());
        assertTrue(problem.getAttribute("message").startsWith("Not text — \uD83D\uDE00"));
    }

    private Element file(String name) {
        return Xml.all(Xml.read(text), "file").stream().filter(file -> file.getAttribute("name").equals(name)).findFirst().orElseThrow();
    }
}
